import type { Entry } from "../index/entry.ts";
import { hanPieces } from "../text/han-pieces.ts";
import { wordChains } from "../text/word-chains.ts";
import type { BridgeWay } from "./learn-bridge.ts";
import { chineseOf, englishOf, type TermTables } from "./term-tables.ts";

/** In how many papers with both languages a term stands together with the one that is asked for, and in all. */
export type Together = { text: string; both: number; everywhere: number };

/** Papers that have the asked term and both languages, and what stands in them. */
type Counts = {
  taught: number;
  candidates: Together[];
  /** The same of one more term. */
  of: (text: string) => Together;
};

/** Candidates that are counted. */
const MOST_CANDIDATES = 12;
/** Terms that are compared with each other before that. */
const MOST_RANKED = 200;
/** Of the papers with the term, so many must have a candidate. */
const LEAST_SHARE = 1 / 3;

const textFor: Record<BridgeWay, (entry: Entry) => string> = {
  toWords: englishOf,
  toHan: chineseOf,
};
export const termsFor: Record<BridgeWay, (text: string) => Set<string>> = {
  toWords: wordChains,
  toHan: hanPieces,
};

/** The terms with most papers; none that a longer one in nearly as many holds. */
function withoutParts<Term extends { text: string; both: number }>(
  ranked: readonly Term[],
): Term[] {
  const chosen: Term[] = [];
  for (const term of ranked) {
    const covered = ranked.some(
      ({ text, both }) =>
        text.length > term.text.length && both >= 0.9 * term.both && text.includes(term.text),
    );
    if (!covered) chosen.push(term);
    if (chosen.length === MOST_CANDIDATES) break;
  }
  return chosen;
}

const byPapers = (a: { text: string; both: number }, b: { text: string; both: number }): number =>
  b.both - a.both || b.text.length - a.text.length;

/** Papers with the term that are read; more add time and nothing else. */
const MOST_SOURCES = 16;
/** Papers in which candidates are counted. */
const MOST_COUNTED = 300;

/** A number of papers spread evenly over all. */
export function sample(papers: readonly Entry[], most: number): readonly Entry[] {
  if (papers.length <= most) return papers;
  const step = papers.length / most;
  return Array.from({ length: most }, (_, index) => papers[Math.floor(index * step)]).filter(
    (entry) => entry !== undefined,
  );
}

function shareWith(texts: readonly string[], term: string): number {
  const held = texts.filter((text) => text.includes(term)).length;
  return texts.length === 0 ? 0 : held / texts.length;
}

/** There may be more numbers than a call takes arguments. */
function largest(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

/** Counts in the texts of some of the papers, as long as there are no tables. */
export function countByReading(
  way: BridgeWay,
  holders: readonly Entry[],
  bilingual: readonly Entry[],
): Counts {
  const texts = sample(holders, MOST_SOURCES).map(textFor[way]);
  const allTexts = sample(bilingual, MOST_COUNTED).map(textFor[way]);
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const term of termsFor[way](text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const least = LEAST_SHARE * largest(counts.values());
  const ranked = Array.from(counts, ([text, both]) => ({ text, both }))
    .filter(({ both }) => both >= least)
    .sort(byPapers)
    .slice(0, 2 * MOST_RANKED);
  const of = (text: string): Together => ({
    text,
    both: shareWith(texts, text) * holders.length,
    everywhere: shareWith(allTexts, text) * bilingual.length,
  });
  return {
    taught: holders.length,
    candidates: withoutParts(ranked).map(({ text }) => of(text)),
    of,
  };
}

/** Counts in the tables that were made while nothing else was to do. */
export function countInTables(
  { english, chinese }: TermTables,
  way: BridgeWay,
  holders: readonly Entry[],
  likelihood: (taught: number, together: Together) => number,
): Counts {
  const table = way === "toWords" ? english : chinese;
  const rows = holders.flatMap(({ key }) => table.termsOf.get(key) ?? []);
  const both = new Uint16Array(table.names.length);
  for (const row of rows) for (const term of row) both[term] = (both[term] ?? 0) + 1;
  const together = (number: number): Together => ({
    text: table.names[number] ?? "",
    both: both[number] ?? 0,
    everywhere: table.papers[number] ?? 0,
  });
  const most = largest(both);
  const least = Math.max(1, LEAST_SHARE * most);
  const numbers: number[] = [];
  for (let term = 0; term < both.length; term++) if ((both[term] ?? 0) >= least) numbers.push(term);
  const likeliest = numbers
    .map(together)
    .map((term) => ({ term, likely: likelihood(rows.length, term) }))
    .sort((a, b) => b.likely - a.likely || byPapers(a.term, b.term))
    .slice(0, MOST_RANKED)
    .map(({ term }) => term);
  return {
    taught: rows.length,
    candidates: withoutParts(likeliest),
    of: (text) => {
      const number = table.numbers.get(text);
      return number === undefined ? { text, both: 0, everywhere: 0 } : together(number);
    },
  };
}
