import { Converter } from "opencc-js";
import type { Dice } from "./dice.ts";
import type { Query, SourcePaper, Truth } from "./literal-truth.ts";

/** Makes one question of its class from a paper, or null if the paper has none. */
export type QueryMaker = (paper: SourcePaper, truth: Truth, dice: Dice) => Query | null;

/** A run of Chinese characters, such as 高斯泼溅. */
const hanRun = /\p{Script=Han}{2,}/gu;
/** Chinese next to a Latin word, in either order: `基于NeRF`, `CLIP 模型`. */
const mixedRun =
  /\p{Script=Han}{2,6}\s?[A-Za-z][A-Za-z0-9]{1,14}|[A-Za-z][A-Za-z0-9]{1,14}\s?\p{Script=Han}{2,6}/gu;

const words = new Intl.Segmenter("zh", { granularity: "word" });
const toTraditional = Converter({ from: "cn", to: "t" });
const toTaiwan = Converter({ from: "cn", to: "tw" });

function answer(question: string, truth: Truth, ...sources: string[]): Query | null {
  const relevant = truth.holding(...sources);
  return relevant && { question, relevant };
}

function runsOf(paper: SourcePaper): string[] {
  return paper.chinese.flatMap((text) => text.match(hanRun) ?? []);
}

/** A piece of a run with a length between the two, anywhere in it. */
export function randomCut(paper: SourcePaper, dice: Dice, least: number, most: number) {
  const length = dice.between(least, most);
  const runs = runsOf(paper).filter((run) => run.length >= length);
  if (runs.length === 0) return null;
  const run = dice.pick(runs);
  const from = dice.between(0, run.length - length);
  return run.slice(from, from + length);
}

/** A piece of a run that begins and ends between words. */
function wordCut(paper: SourcePaper, dice: Dice, least: number, most: number): string | null {
  const runs = runsOf(paper);
  if (runs.length === 0) return null;
  const pieces = Array.from(words.segment(dice.pick(runs)), ({ segment }) => segment);
  const from = dice.between(0, pieces.length - 1);
  let cut = "";
  for (const piece of pieces.slice(from)) {
    if (cut.length + piece.length > most) break;
    cut += piece;
    if (cut.length >= least && dice.next() < 0.5) break;
  }
  return cut.length >= least ? cut : null;
}

const cutClass =
  (cut: (paper: SourcePaper, dice: Dice) => string | null): QueryMaker =>
  (paper, truth, dice) => {
    const source = cut(paper, dice);
    return source === null ? null : answer(source, truth, source);
  };

const twoPhrases: QueryMaker = (paper, truth, dice) => {
  const [first, second] = [wordCut(paper, dice, 2, 5), wordCut(paper, dice, 2, 5)];
  if (!first || !second || first === second) return null;
  return answer(`${first} ${second}`, truth, first, second);
};

const traditional: QueryMaker = (paper, truth, dice) => {
  const source = wordCut(paper, dice, 3, 8);
  const question = source && (dice.next() < 0.5 ? toTraditional : toTaiwan)(source);
  return source && question && question !== source ? answer(question, truth, source) : null;
};

const wrongCharacter: QueryMaker = (paper, truth, dice) => {
  const source = wordCut(paper, dice, 4, 8);
  const other = randomCut(paper, dice, 2, 2);
  if (!source || !other) return null;
  const at = dice.between(0, source.length - 1);
  const question = source.slice(0, at) + other.charAt(0) + source.slice(at + 1);
  // A wrong character that yields another text in the library isn't a typo.
  if (truth.all(question).size > 0) return null;
  return answer(question, truth, source);
};

function mixedCut(paper: SourcePaper, dice: Dice): string | null {
  const runs = paper.chinese.flatMap((text) => text.match(mixedRun) ?? []);
  return runs.length === 0 ? null : dice.pick(runs);
}

/** A boundary between Chinese and Latin, where a space is optional. */
const seam = /(?<=\p{Script=Han})\s?(?=[A-Za-z])|(?<=[A-Za-z0-9])\s?(?=\p{Script=Han})/gu;

const mixed: QueryMaker = (paper, truth, dice) => {
  const source = mixedCut(paper, dice);
  return source === null ? null : answer(source.replace(seam, " "), truth, source);
};

const mixedSolid: QueryMaker = (paper, truth, dice) => {
  const source = mixedCut(paper, dice);
  return source === null ? null : answer(source.replace(/\s/g, ""), truth, source);
};

const fullWidth: QueryMaker = (paper, truth, dice) => {
  const latin = paper.chinese.flatMap((text) => text.match(/[A-Za-z][A-Za-z0-9-]{2,14}/g) ?? []);
  if (latin.length === 0) return null;
  const source = dice.pick(latin);
  const wide = source.replace(/[!-~]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
  );
  return answer(wide, truth, source);
};

export const chineseClasses: Record<string, QueryMaker> = {
  "zh random cut 2-6": cutClass((paper, dice) => randomCut(paper, dice, 2, 6)),
  "zh word cut 2-6": cutClass((paper, dice) => wordCut(paper, dice, 2, 6)),
  "zh 7-12": cutClass((paper, dice) => randomCut(paper, dice, 7, 12)),
  "zh 2 characters": cutClass((paper, dice) => randomCut(paper, dice, 2, 2)),
  "zh two phrases": twoPhrases,
  traditional,
  "zh, one wrong character": wrongCharacter,
  "mixed zh + Latin": mixed,
  "mixed, no blank": mixedSolid,
  "full width": fullWidth,
};
