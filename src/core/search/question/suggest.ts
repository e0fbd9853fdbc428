import { bestOf } from "../ranking/best-scores.ts";
import { facetOf, plainValueOf, valueOf } from "../facets/facet-numbers.ts";
import { facetNames, type FacetName } from "../facets/facet-names.ts";
import { hanPieces } from "../text/han-pieces.ts";
import { normalise } from "../text/normalise.ts";
import { longestQuestion } from "./parse-question.ts";
import { scriptRuns } from "../text/script-runs.ts";
import type { SearchStore } from "../index/search-store.ts";
import { encodeHan } from "../text/encode-han.ts";
import { wordChains } from "../text/word-chains.ts";

/** What a suggestion stands for; the app names it and draws it. */
export type SuggestionKind = "author" | "venue" | "topic" | "tag" | "term";

/** `text` as it is written in the library; `question` is the whole question with it in place. */
export type Suggestion = {
  kind: SuggestionKind;
  text: string;
  /** In how many papers it stands; of terms, among those looked into. */
  count: number;
  question: string;
};

type Named = { kind: SuggestionKind; value: string };
type Counted = Named & { count: number };

/** The last word of a question, with its operator: `author:wan`, `"3d ga`, `强化`. */
const lastWord = /(?:^|\s)(-?)(?:(author|venue|topic|tag):)?"?([^\s":]*)$/;
/** Papers that are looked into for terms. */
const mostRead = 60;
const beginnings = /[\s-]+/;

function hanEnd(text: string): string {
  const last = scriptRuns(text).at(-1);
  return last?.kind === "han" && text.endsWith(last.text) ? last.text : "";
}

function beginsAs(name: string, typed: string): boolean {
  if (!name.includes(typed)) return false;
  return name.startsWith(typed) || name.split(beginnings).some((word) => word.startsWith(typed));
}

const kindOf: Partial<Record<FacetName, SuggestionKind>> = {
  topic: "topic",
  venue: "venue",
  author: "author",
};

function countNames(counts: Uint32Array, tags: readonly string[], typed: string): Counted[] {
  const found: Counted[] = [];
  for (let number = 0; number < counts.length; number++) {
    const count = counts[number] ?? 0;
    const kind = count > 0 ? kindOf[facetNames[facetOf(number)] ?? "date"] : undefined;
    if (kind && beginsAs(plainValueOf(number), typed))
      found.push({ kind, value: valueOf(number), count });
  }
  const tagged = new Map<string, number>();
  for (const tag of tags)
    if (beginsAs(normalise(tag), typed)) tagged.set(tag, (tagged.get(tag) ?? 0) + 1);
  return [
    ...found,
    ...Array.from(tagged, ([value, count]): Counted => ({ kind: "tag", value, count })),
  ];
}

/** Terms that begin as typed, in the papers that have such a word; longer ones where they are as frequent. */
function countTerms(shelf: SearchStore, typed: string, han: boolean): Counted[] {
  const found = shelf.terms.find({ queries: [han ? encodeHan(typed) : typed], prefix: true });
  const counts = new Map<string, number>();
  // Titles are made of terms; in a sentence a verb may stand beside one.
  const titled = new Set<string>();
  for (const [key] of bestOf(found, mostRead)) {
    const entry = shelf.get(key);
    if (!entry) continue;
    const terms = han
      ? hanPieces(entry.chinese, typed)
      : wordChains(`${entry.title}.\n${entry.english}`, typed);
    if (!han) for (const term of wordChains(entry.title, typed)) titled.add(term);
    for (const term of terms)
      if (term.startsWith(typed) && term.length > typed.length)
        counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const all = Array.from(counts, ([value, count]) => ({ kind: "term" as const, value, count }))
    .filter(({ value, count }) => count > 1 && (han || !value.includes(" ") || titled.has(value)))
    .sort((a, b) => b.count - a.count)
    .slice(0, 60);
  // Neither the beginning of a longer term as frequent, nor a term and a chance character after it.
  const covered = ({ value, count }: Counted): boolean =>
    all.some(
      (other) =>
        (other.value.length > value.length &&
          other.value.startsWith(value) &&
          other.count >= 0.8 * count) ||
        (han && other.value === value.slice(0, -1) && other.count >= 3 * count),
    );
  return all.filter((term) => !covered(term));
}

const byCount = (a: Counted, b: Counted): number => b.count - a.count;

function written({ kind, value }: Named, minus: string): string {
  const spaced = /\s/.test(value);
  if (kind === "term") return minus + (spaced && minus ? `"${value}"` : value);
  return `${minus}${kind}:${spaced ? `"${value}"` : value}`;
}

/**
 * What a question may go on to be, from its last word: authors, venues, topics
 * and tags that have a word beginning so, and terms of either language. Names
 * come first, each kind by how many papers it has. Nothing is suggested for
 * less than two letters or one Chinese character, or after a blank.
 *
 * @example suggest(shelf, [], "nerf author:wan", 5)[0].question // 'nerf author:"Wang Wei"'
 */
export function suggest(
  shelf: SearchStore,
  tags: readonly string[],
  question: string,
  most: number,
): Suggestion[] {
  const match = question.length > longestQuestion ? null : lastWord.exec(question);
  if (!match) return [];
  const [, minus = "", operator, rest = ""] = match;
  const typed = normalise(rest);
  const han = hanEnd(typed);
  if (typed.length < 2 && han === "") return [];
  const names = countNames(shelf.valueCounts(), tags, typed).filter(
    ({ kind }) => !operator || kind === operator,
  );
  const terms = operator ? [] : countTerms(shelf, han || typed, han !== "");
  const head = question.slice(0, question.length - match[0].trimStart().length);
  const before = han === "" ? head : question.slice(0, question.length - han.length);
  const shown = [...names.sort(byCount).slice(0, Math.ceil(most / 2)), ...terms.sort(byCount)];
  return shown.slice(0, most).map((named) => ({
    kind: named.kind,
    text: named.value,
    count: named.count,
    question:
      (named.kind === "term" ? before : head) +
      written(named, named.kind === "term" && han ? "" : minus),
  }));
}
