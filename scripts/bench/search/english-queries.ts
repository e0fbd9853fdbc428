import type { QueryMaker } from "./chinese-queries.ts";
import type { Dice } from "./dice.ts";
import type { SourcePaper } from "./literal-truth.ts";

const titleWords = (paper: SourcePaper): string[] => paper.title.match(/[A-Za-z0-9-]+/g) ?? [];

/** Two to five consecutive words of the title, with what is between them. */
function titleFragment(paper: SourcePaper, dice: Dice): string | null {
  const words = paper.title.split(" ");
  const count = dice.between(2, 5);
  if (words.length < count) return null;
  const from = dice.between(0, words.length - count);
  return words.slice(from, from + count).join(" ");
}

const fragment: QueryMaker = (paper, truth, dice) => {
  const source = titleFragment(paper, dice);
  const relevant = source && truth.holding(source);
  return source && relevant ? { question: source, relevant } : null;
};

/** Two to four words of the title, not neighbours, in any order. */
const someWords: QueryMaker = (paper, truth, dice) => {
  const words = [...new Set(titleWords(paper).filter((word) => word.length > 3))];
  if (words.length < 4) return null;
  const chosen = words.sort(() => dice.next() - 0.5).slice(0, dice.between(2, 4));
  const relevant = truth.holding(...chosen);
  return relevant && { question: chosen.join(" "), relevant };
};

const prefix: QueryMaker = (paper, truth, dice) => {
  const source = titleFragment(paper, dice);
  const cut = source && /^(.*[A-Za-z0-9]{3})[a-z]+$/.exec(source);
  const question = cut?.[1];
  const relevant = question && truth.holding(question);
  return question && relevant ? { question, relevant } : null;
};

/** Drops, doubles, swaps or changes one letter inside a word. */
function misspell(word: string, dice: Dice): string {
  const at = dice.between(1, word.length - 2);
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const changed = [
    before + after,
    before + here + here + after,
    before + after.charAt(0) + here + after.slice(1),
    before + String.fromCharCode(dice.between(97, 122)) + after,
  ];
  return dice.pick(changed);
}

const misspelt: QueryMaker = (paper, truth, dice) => {
  const source = titleFragment(paper, dice);
  const long = source?.match(/\b[A-Za-z]{5,}\b/g);
  if (!source || !long) return null;
  const word = dice.pick(long);
  const wrong = misspell(word, dice);
  const relevant = truth.holding(source);
  if (!relevant || wrong === word || truth.all(wrong).size > 0) return null;
  return { question: source.replace(word, wrong), relevant };
};

const acronym: QueryMaker = (paper, truth, dice) => {
  const texts = [paper.title, paper.english, ...paper.chinese];
  const found = texts.flatMap((text) => text.match(/\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\d?\b/g) ?? []);
  if (found.length === 0) return null;
  const source = dice.pick(found);
  const relevant = truth.holding(source);
  return relevant && { question: dice.next() < 0.5 ? source : source.toLowerCase(), relevant };
};

const arxiv: QueryMaker = (paper, _, dice) => {
  if (!/^\d{4}\.\d{4,5}$/.test(paper.key)) return null;
  const forms = [
    paper.key,
    `${paper.key}v1`,
    `arXiv:${paper.key}`,
    `https://arxiv.org/abs/${paper.key}`,
    `http://arxiv.org/pdf/${paper.key}v2`,
    `arxiv.org/pdf/${paper.key}.pdf`,
    `https://papers.cool/arxiv/${paper.key}`,
  ];
  return { question: dice.pick(forms), relevant: new Set([paper.key]) };
};

const hyphenated = /\b[A-Za-z]{2,}(?:-[A-Za-z0-9]{2,}){1,2}\b/g;
const twoWords = /\b[a-z]{3,} [a-z]{3,}\b/g;

/**
 * `text-to-image` written `text to image` or `texttoimage`; two words written as one or
 * hyphenated.
 */
const hyphen: QueryMaker = (paper, truth, dice) => {
  const texts = [paper.title, paper.english];
  const compound = dice.next() < 0.75;
  const found = texts.flatMap((text) => text.match(compound ? hyphenated : twoWords) ?? []);
  if (found.length === 0) return null;
  const source = dice.pick(found);
  const relevant = truth.holding(source);
  const joint = dice.pick(compound ? [" ", "", "\u2011"] : ["-", ""]);
  return relevant && { question: source.replace(/[- ]/g, joint), relevant };
};

export const englishClasses: Record<string, QueryMaker> = {
  "en title fragment": fragment,
  "en title words": someWords,
  "en prefix (as typed)": prefix,
  "en misspelt": misspelt,
  acronym,
  "arXiv id/URL/v1": arxiv,
  "hyphen / blank / joined": hyphen,
};
