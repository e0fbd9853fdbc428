import type { ListCounts } from "../../state/list.ts";
import type { Suggestion } from "../../state/suggestions.ts";

/** A month, `2025-05`. */
const MONTH = 7;

/** What a question may be made of, each with how it begins; the month is the newest of the list. */
export function searchSyntax(counts: ListCounts | undefined): Suggestion[] {
  const month = counts?.dates.find(({ value }) => value.length === MONTH)?.value;
  const since = month === undefined ? [] : [piece(`date:${month}..`)];
  return [piece("has:code"), ...since, piece("-word", "-"), piece('"phrase"', '"')];
}

function piece(text: string, question = text): Suggestion {
  return { kind: "term", text, count: 0, question };
}
