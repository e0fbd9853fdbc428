import type { Entry } from "../index/entry.ts";
import { hanPieces } from "../text/han-pieces.ts";
import { wordChains } from "../text/word-chains.ts";

/** Which terms stand in which papers, in one language. */
type TermTable = {
  names: readonly string[];
  numbers: ReadonlyMap<string, number>;
  /** In how many papers each term stands. */
  papers: Uint16Array;
  /** The numbers of the terms of each paper. */
  termsOf: ReadonlyMap<string, Uint32Array>;
};

/** The terms of the papers that have both languages. */
export type TermTables = { english: TermTable; chinese: TermTable; size: number };

/** With fewer papers a term is nothing that a question could be led to. */
const FEWEST_PAPERS = 3;
/** Papers that tables are made of, spread over all; more take memory and teach little. */
const MOST_PAPERS = 3000;
/** A power of two, several times the terms that papers share. */
const SKETCH = 1 << 22;

export const englishOf = (entry: Entry): string => `${entry.title}.\n${entry.english}`;
export const chineseOf = (entry: Entry): string => entry.chinese;

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) & (SKETCH - 1);
}

/**
 * Makes the table of one language; yields after every paper. Most pieces of a text stand in
 * it alone: a first round counts them without keeping any, and the second keeps those that
 * several papers have.
 */
function* makeTable(
  entries: readonly Entry[],
  read: (entry: Entry) => Set<string>,
): Generator<void, TermTable> {
  const sketch = new Uint8Array(SKETCH);
  for (const entry of entries) {
    for (const term of read(entry)) {
      const at = hash(term);
      sketch[at] = Math.min(FEWEST_PAPERS, (sketch[at] ?? 0) + 1);
    }
    yield;
  }
  const numbers = new Map<string, number>();
  const termsOf = new Map<string, Uint32Array>();
  const papers: number[] = [];
  for (const entry of entries) {
    const own: number[] = [];
    for (const term of read(entry)) {
      if ((sketch[hash(term)] ?? 0) < FEWEST_PAPERS) continue;
      let number = numbers.get(term);
      if (number === undefined) numbers.set(term, (number = numbers.size));
      papers[number] = (papers[number] ?? 0) + 1;
      own.push(number);
    }
    termsOf.set(entry.key, Uint32Array.from(own));
    yield;
  }
  return { names: [...numbers.keys()], numbers, papers: Uint16Array.from(papers), termsOf };
}

/** Makes the tables of both languages; yields between slices of work. */
export function* makeTermTables(entries: readonly Entry[]): Generator<void, TermTables> {
  const bilingual = entries.filter(({ hasChinese, hasEnglish }) => hasChinese && hasEnglish);
  const step = Math.max(1, bilingual.length / MOST_PAPERS);
  const taught = Array.from(
    { length: Math.floor(bilingual.length / step) },
    (_, at) => bilingual[Math.floor(at * step)],
  ).filter((entry) => entry !== undefined);
  const english = yield* makeTable(taught, (entry) => wordChains(englishOf(entry)));
  const chinese = yield* makeTable(taught, (entry) => hanPieces(chineseOf(entry)));
  return { english, chinese, size: taught.length };
}
