import type { QueryMaker } from "./chinese-queries.ts";

const combiningMark = /\p{M}/gu;

const bare = (name: string): string => name.normalize("NFD").replace(combiningMark, "");

const author: QueryMaker = (paper, truth, dice) => {
  if (paper.authors.length === 0) return null;
  const source = dice.pick(paper.authors);
  const relevant = source.includes(" ") ? truth.holding(source) : null;
  return relevant && { question: source, relevant };
};

const swapped: QueryMaker = (paper, truth, dice) => {
  const found = author(paper, truth, dice);
  if (!found) return null;
  const words = found.question.split(" ");
  return { ...found, question: [words.at(-1), ...words.slice(0, -1)].join(" ") };
};

/** `Tse-Hsun Chen` asked for as `Tse Hsun Chen`, `TseHsun Chen`. */
const joined: QueryMaker = (paper, truth, dice) => {
  const names = paper.authors.filter((name) => /[A-Za-z]-[A-Za-z]/.test(name));
  if (names.length === 0) return null;
  const source = dice.pick(names);
  const relevant = truth.holding(source);
  return relevant && { question: source.replace(/-/g, dice.pick([" ", ""])), relevant };
};

const plain: QueryMaker = (paper, truth, dice) => {
  const names = paper.authors.filter((name) => bare(name) !== name.normalize("NFC"));
  if (names.length === 0) return null;
  const source = dice.pick(names);
  const relevant = truth.holding(source);
  return relevant && { question: bare(source), relevant };
};

export const authorClasses: Record<string, QueryMaker> = {
  author,
  "author, order swapped": swapped,
  "author Tse-Hsun/Tse Hsun/TseHsun": joined,
  "author without accents": plain,
};
