import type { IndexedPaper } from "../../../src/core/search/index/indexed-paper.ts";
import { createLibraryIndex, type LibraryIndex } from "../../../src/core/search/library-index.ts";
import { createDice } from "./dice.ts";
import { mean, quantile } from "./quality.ts";
import { table } from "./table.ts";

/** Papers whose Chinese is taken away, and asked for in it. */
const soughtPapers = 1000;
/** Of them, those that questions are taken from. */
const askedPapers = 400;
const seed = 16;

/** Characters that no term has; pieces with them say nothing. */
const particle = /[的了在是和与及将这该被把并也而且或使让个们]/;
const hanRun = /\p{Script=Han}{4,}/gu;

type Asked = { question: string; relevant: ReadonlySet<string> };
type QuestionClass = "one piece" | "two pieces" | "first 12 characters" | "sentence";

const chineseOf = ({ abstract, summary, takeaways }: IndexedPaper): string =>
  [abstract.zh, summary, ...takeaways].filter((text) => text !== null).join("\n");

function withoutChinese(paper: IndexedPaper): IndexedPaper {
  const abstract = { ...paper.abstract, zh: null };
  return { ...paper, abstract, summary: null, takeaways: [], details: [] };
}

function piecesOf(text: string): string[] {
  return Array.from(text.matchAll(hanRun), ([run]) => run)
    .flatMap((run) => Array.from({ length: run.length - 3 }, (_, at) => run.slice(at, at + 4)))
    .filter((piece) => !particle.test(piece));
}

/** Questions in the words of the texts that were taken away; all papers that had them are relevant. */
function questionsFrom(sought: readonly IndexedPaper[]): Record<QuestionClass, Asked[]> {
  const dice = createDice(seed);
  const questions: Record<QuestionClass, Asked[]> = {
    "one piece": [],
    "two pieces": [],
    "first 12 characters": [],
    sentence: [],
  };
  const holders = (...pieces: string[]): Set<string> =>
    new Set(
      sought
        .filter((paper) => pieces.every((piece) => chineseOf(paper).includes(piece)))
        .map(({ key }) => key),
    );
  for (const paper of sought.slice(0, askedPapers)) {
    const text = chineseOf(paper);
    const pieces = piecesOf(text);
    if (pieces.length < 2) continue;
    const one = dice.pick(pieces);
    const relevant = holders(one);
    if (relevant.size <= 10) questions["one piece"].push({ question: one, relevant });
    const others = pieces.filter((piece) => !Array.from(piece).some((sign) => one.includes(sign)));
    if (others.length > 0) {
      const two = dice.pick(others);
      questions["two pieces"].push({ question: `${one} ${two}`, relevant: holders(one, two) });
    }
    const itself = new Set([paper.key]);
    questions["first 12 characters"].push({ question: text.slice(0, 12), relevant: itself });
    const sentence = text.split(/[。！？\n]/).find((part) => part.length >= 15);
    if (sentence) questions.sentence.push({ question: sentence, relevant: itself });
  }
  return questions;
}

type Judged = { recall: string; reciprocal: string };

function judge(
  index: LibraryIndex,
  asked: readonly Asked[],
  sought: ReadonlySet<string>,
  options: { bridge: boolean; meaning: boolean },
  times: number[],
): Judged {
  const judged = asked.map(({ question, relevant }) => {
    const start = performance.now();
    const ids = index.search(question, options).ids;
    times.push(performance.now() - start);
    const order = ids.filter((key) => sought.has(key));
    const rank = order.findIndex((key) => relevant.has(key));
    const found = order.slice(0, 10).filter((key) => relevant.has(key)).length;
    return {
      recall: found / Math.min(10, relevant.size),
      reciprocal: rank < 0 ? 0 : 1 / (rank + 1),
    };
  });
  return {
    recall: mean(judged.map(({ recall }) => recall)).toFixed(3),
    reciprocal: mean(judged.map(({ reciprocal }) => reciprocal)).toFixed(3),
  };
}

/** Learns, and measures the time, the longest slice without a pause and what is stored. */
async function learnAndMeasure(index: LibraryIndex): Promise<string> {
  const start = performance.now();
  const slices: number[] = [];
  let last = start;
  await index.learn({
    pause: () => {
      slices.push(performance.now() - last);
      last = performance.now();
      return Promise.resolve();
    },
  });
  const learned = index.saveLearned();
  const bytes = learned
    ? learned.directions.length +
      learned.vectors.length +
      4 * (learned.weights.length + learned.scales.length) +
      learned.terms.join().length * 2
    : 0;
  return (
    `learned ${index.keys().length} papers in ${(performance.now() - start).toFixed(0)} ms, ` +
    `slices p99 ${quantile(slices, 0.99).toFixed(0)} ms, longest ${Math.max(...slices).toFixed(0)} ms; ` +
    `${(bytes / 1e6).toFixed(1)} MB stored`
  );
}

/** The day that a paper's digest is of, for a half of the days that tuning never looked at. */
const dayOf = ({ dates = [] }: IndexedPaper): string => dates[0] ?? "";

function halves(papers: readonly IndexedPaper[]): [string, IndexedPaper[]][] {
  const days = [...new Set(papers.map(dayOf))].sort();
  const half = (odd: number): IndexedPaper[] =>
    papers.filter((paper) => days.indexOf(dayOf(paper)) % 2 === odd);
  return [
    ["tuned on", half(0)],
    ["reported", half(1)],
  ];
}

async function measure(
  name: string,
  pool: readonly IndexedPaper[],
  papers: readonly IndexedPaper[],
): Promise<void> {
  const dice = createDice(seed);
  const shuffled = pool
    .map((paper) => ({ paper, at: dice.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ paper }) => paper);
  const sought = shuffled.slice(0, soughtPapers);
  const keys = new Set(sought.map(({ key }) => key));
  const index = createLibraryIndex();
  await index.add(papers.map((paper) => (keys.has(paper.key) ? withoutChinese(paper) : paper)));
  console.log(`\nby meaning, ${name}: ${await learnAndMeasure(index)}`);
  const questions = Object.entries(questionsFrom(sought));
  const rows = [
    { way: "words", bridge: false, meaning: false },
    { way: "bridge", bridge: true, meaning: false },
    { way: "all", bridge: true, meaning: true },
  ].map(({ way, ...options }) => {
    const times: number[] = [];
    const judged = questions.map(([of, asked]) => {
      const { recall, reciprocal } = judge(index, asked, keys, options, times);
      return of === "sentence" ? reciprocal : recall;
    });
    return [way, ...judged, quantile(times, 0.5).toFixed(1), quantile(times, 0.95).toFixed(1)];
  });
  const head = questions.map(
    ([of, asked]) => `${of}${of === "sentence" ? " MRR" : " R@10"} (${asked.length})`,
  );
  console.log(table(["found by", ...head, "p50 ms", "p95 ms"], rows));
}

/**
 * Papers with English alone, asked for in Chinese, in a library whose other papers have
 * both. Halves of the days in turn: what was tuned on one is reported on the other.
 */
export async function benchMeaning(papers: readonly IndexedPaper[]): Promise<void> {
  const distinct = [...new Map(papers.map((paper) => [paper.key, paper])).values()];
  const bilingual = distinct.filter((paper) => chineseOf(paper) !== "");
  for (const [name, pool] of halves(bilingual)) await measure(name, pool, bilingual);
}
