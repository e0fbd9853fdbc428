import type { IndexedPaper } from "../../../src/core/search/index/indexed-paper.ts";
import { createDice, type Dice } from "./dice.ts";

/** Papers asked in one language that have the other alone. */
export type Way = "zh asked of English only" | "en asked of Chinese only";

/** A question and the papers that had its words before they were taken away. */
export type Asked = { question: string; relevant: ReadonlySet<string> };

/** Papers that questions are taken from. */
const askedPapers = 400;
const seed = 16;
/** With more papers than this a piece is no longer specific. */
const mostRelevant = 10;

/** Characters that no term has; pieces with them say nothing. */
const particle = /[的了在是和与及将这该被把并也而且或使让个们]/;
const hanRun = /\p{Script=Han}{4,}/gu;
const pieceLength = 4;
const words = new Intl.Segmenter("zh", { granularity: "word" });

export const chineseOf = ({ abstract, summary, takeaways }: IndexedPaper): string =>
  [abstract.zh, summary, ...takeaways].filter((text) => text !== null).join("\n");
const englishOf = ({ title, abstract }: IndexedPaper): string => `${title}.\n${abstract.en}`;

/** The paper without the language that it is asked in. */
export function withoutLanguage(paper: IndexedPaper, way: Way): IndexedPaper {
  const { abstract } = paper;
  return way === "zh asked of English only"
    ? { ...paper, abstract: { ...abstract, zh: null }, summary: null, takeaways: [], details: [] }
    : { ...paper, title: "", abstract: { ...abstract, en: "" }, details: [] };
}

const runsOf = (text: string): string[] => Array.from(text.matchAll(hanRun), ([run]) => run);
const withoutParticle = (piece: string): boolean => !particle.test(piece);

/** Every four characters in a row, wherever they begin: `角条件框` as well as `几何先验`. */
function randomPieces(text: string): string[] {
  return runsOf(text)
    .flatMap((run) =>
      Array.from({ length: run.length - pieceLength + 1 }, (_, at) =>
        run.slice(at, at + pieceLength),
      ),
    )
    .filter(withoutParticle);
}

/** Every four characters that begin and end between words, as a reader quotes them. */
function wordPieces(text: string): string[] {
  return runsOf(text)
    .flatMap((run) => {
      const ends = new Set([0]);
      for (const { index, segment } of words.segment(run)) ends.add(index + segment.length);
      return [...ends]
        .filter((from) => ends.has(from + pieceLength))
        .map((from) => run.slice(from, from + pieceLength));
    })
    .filter(withoutParticle);
}

/** Two words in a row of five letters or more. */
function wordPairs(text: string): string[] {
  return Array.from(
    text.toLowerCase().matchAll(/\b[a-z]{5,}(?= ([a-z]{5,})\b)/g),
    ([first, second = ""]) => `${first} ${second}`,
  );
}

const sharesSign = (one: string, other: string): boolean =>
  Array.from(other).some((sign) => one.includes(sign));
const sharesWord = (one: string, other: string): boolean =>
  other.split(" ").some((word) => one.includes(word));

type Pieces = {
  name: string;
  cut: (text: string) => string[];
  shares: (one: string, other: string) => boolean;
  /** Pieces of their own dice stay the same whatever else is asked. */
  seed: number;
};
const piecesFor: Record<Way, Pieces[]> = {
  "zh asked of English only": [
    { name: "", cut: randomPieces, shares: sharesSign, seed },
    { name: " of whole words", cut: wordPieces, shares: sharesSign, seed: seed + 1 },
  ],
  "en asked of Chinese only": [{ name: "", cut: wordPairs, shares: sharesWord, seed }],
};

function askPieces(
  sought: readonly { key: string; text: string }[],
  { name, cut, shares, seed }: Pieces,
): [string, Asked[]][] {
  const dice: Dice = createDice(seed);
  const [one, two]: [Asked[], Asked[]] = [[], []];
  const holders = (...pieces: string[]): Set<string> =>
    new Set(
      sought
        .filter(({ text }) => pieces.every((piece) => text.toLowerCase().includes(piece)))
        .map(({ key }) => key),
    );
  for (const { text } of sought.slice(0, askedPapers)) {
    const pieces = cut(text);
    if (pieces.length < 2) continue;
    const first = dice.pick(pieces);
    const relevant = holders(first);
    if (relevant.size <= mostRelevant) one.push({ question: first, relevant });
    const others = pieces.filter((piece) => !shares(first, piece));
    if (others.length === 0) continue;
    const second = dice.pick(others);
    two.push({ question: `${first} ${second}`, relevant: holders(first, second) });
  }
  return [
    [`one piece${name}`, one],
    [`two pieces${name}`, two],
  ];
}

/** Questions in the words of the texts that were taken away, by class. */
export function questionsFrom(papers: readonly IndexedPaper[], way: Way): [string, Asked[]][] {
  const isChinese = way === "zh asked of English only";
  const sought = papers.map((paper) => ({
    key: paper.key,
    text: isChinese ? chineseOf(paper) : englishOf(paper),
    prose: isChinese ? chineseOf(paper) : paper.abstract.en,
  }));
  const asked = sought.slice(0, askedPapers);
  const beginnings = asked.map(({ key, prose }) => ({
    question: isChinese ? prose.slice(0, 12) : prose.split(" ").slice(0, 6).join(" "),
    relevant: new Set([key]),
  }));
  const sentences = asked.flatMap(({ key, prose }) => {
    const ends = isChinese ? /[。！？\n]/ : /[.!?](?= |$)/;
    const question = prose.split(ends).find((part) => part.length >= (isChinese ? 15 : 60));
    return question ? [{ question, relevant: new Set([key]) }] : [];
  });
  return [
    ...piecesFor[way].flatMap((pieces) => askPieces(sought, pieces)),
    [isChinese ? "first 12 characters" : "first 6 words", beginnings],
    ["sentence", sentences],
  ];
}
