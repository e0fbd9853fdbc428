import { encodeHan } from "./han-code.ts";
import type { TermField, TermQuery } from "./term-index.ts";
import { bigrams } from "./tokens.ts";
import type { Unit } from "./units.ts";

/** The longest chain that the index also has joined (see tokens.ts). */
const longestJoin = 4;

type WordPart = { text: string; prefix: boolean };

const any = (queries: TermQuery[]): TermQuery => ({ combineWith: "OR", queries });
const all = (queries: TermQuery[]): TermQuery => ({ combineWith: "AND", queries });
const start = (term: string): TermQuery => ({ queries: [term], prefix: true });

function hanQuery(run: string): TermQuery {
  const pairs = bigrams(run);
  return pairs.length === 0 ? start(encodeHan(run)) : all(pairs.map(encodeHan));
}

/** A part alone or joined to its neighbours: `pre trained` also asks for `pretrained`. */
function slotQuery(parts: readonly WordPart[], slot: number): TermQuery {
  const queries: TermQuery[] = [];
  for (let length = 1; length <= longestJoin; length++)
    for (let from = Math.max(0, slot - length + 1); from <= slot; from++) {
      const window = parts.slice(from, from + length);
      if (window.length < length) break;
      const term = window.map((part) => part.text).join("");
      queries.push(window.at(-1)?.prefix ? start(term) : term);
    }
  return any(queries);
}

function wordsQuery(parts: readonly WordPart[]): TermQuery {
  return all(parts.map((_, slot) => slotQuery(parts, slot)));
}

/** Splits units where the script changes: each Chinese run, and all words between two of them. */
function groups(units: readonly Unit[]): TermQuery[] {
  const queries: TermQuery[] = [];
  let words: WordPart[] = [];
  const closeWords = (): void => {
    if (words.length > 0) queries.push(wordsQuery(words));
    words = [];
  };
  for (const unit of units)
    if (unit.kind === "han") {
      closeWords();
      queries.push(hanQuery(unit.text));
    } else
      unit.parts.forEach((text, index) => {
        words.push({ text, prefix: unit.prefix && index === unit.parts.length - 1 });
      });
  closeWords();
  return queries;
}

/** The tree that finds every paper with all the units, and some with the pairs of a Chinese run apart. */
export function termQuery(units: readonly Unit[], fields?: TermField[]): TermQuery {
  return fields ? { ...queryTree(units), fields } : queryTree(units);
}

function queryTree(units: readonly Unit[]): { combineWith: "AND"; queries: TermQuery[] } {
  return { combineWith: "AND", queries: groups(units) };
}
