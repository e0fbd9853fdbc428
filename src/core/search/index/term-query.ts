import { encodeHan } from "../text/encode-han.ts";
import type { TermField } from "./term-fields.ts";
import type { TermQuery } from "./term-index.ts";
import { bigrams } from "../text/tokens.ts";
import type { HanUnit, Spelled, QueryUnit } from "../question/query-units.ts";

/** The longest chain that is also indexed joined (see tokens.ts). */
const longestJoin = 4;

type WordPart = { text: string; prefix: boolean; spellings: readonly Spelled[] };

const any = (queries: TermQuery[]): TermQuery => ({ combineWith: "OR", queries });
const all = (queries: TermQuery[]): TermQuery => ({ combineWith: "AND", queries });

/** Prefixes of one or two letters are searched only in the fields with the most weight. */
const shortestStart = 3;

function start(term: string): TermQuery {
  const query = { queries: [term], prefix: true };
  if (term.length >= shortestStart) return query;
  return any([term, { ...query, fields: ["title", "authors"] }]);
}

function hanQuery(run: string): TermQuery {
  const pairs = bigrams(run);
  return pairs.length === 0
    ? { queries: [encodeHan(run)], prefix: true }
    : all(pairs.map(encodeHan));
}

function spelledQuery({ parts, weight }: Spelled): TermQuery {
  return { combineWith: "AND", queries: [...parts], boostTerm: () => weight };
}

/** A part alone or joined to its neighbours: `pre trained` also matches `pretrained`. */
function slotQuery(parts: readonly WordPart[], slot: number): TermQuery {
  const queries: TermQuery[] = (parts[slot]?.spellings ?? []).map(spelledQuery);
  for (let length = 1; length <= longestJoin; length++)
    for (let from = Math.max(0, slot - length + 1); from <= slot; from++) {
      const window = parts.slice(from, from + length);
      if (window.length < length) break;
      const term = window.map((part) => part.text).join("");
      queries.push(window.at(-1)?.prefix ? start(term) : term);
    }
  return any(queries);
}

/** Words with nothing Chinese between them: only they can be parts of one compound. */
function neighbours(units: readonly QueryUnit[]): (HanUnit | WordPart[])[] {
  const groups: (HanUnit | WordPart[])[] = [];
  for (const unit of units) {
    if (unit.kind === "han") {
      groups.push(unit);
      continue;
    }
    const last = groups.at(-1);
    const words = Array.isArray(last) ? last : [];
    if (words !== last) groups.push(words);
    unit.parts.forEach((text, index) => {
      const prefix = unit.prefix && index === unit.parts.length - 1;
      words.push({ text, prefix, spellings: unit.spellings });
    });
  }
  return groups;
}

/**
 * The query that finds every paper with all the units (and some that have the pairs of a
 * Chinese run separately, or the words of a split spelling).
 */
export function termQuery(units: readonly QueryUnit[], fields?: TermField[]): TermQuery {
  const queries = neighbours(units).map((group) =>
    Array.isArray(group)
      ? all(group.map((_, slot) => slotQuery(group, slot)))
      : hanQuery(group.text),
  );
  return { combineWith: "AND", queries, ...(fields && { fields }) };
}
