import type { ListAnswer } from "../../state/list.ts";
import type { Suggestion } from "../../state/suggestions.ts";

/** A month, `2025-05`. */
const MONTH = 7;

/** What a question may be made of, each with how it begins; the month is the newest of the list. */
export function searchSyntax(answer: ListAnswer | undefined): Suggestion[] {
  const month = answer?.dates.find(({ value }) => value.length === MONTH)?.value;
  const since = month === undefined ? [] : [piece(`date:${month}..`)];
  return [piece("has:code"), ...since, piece("-word", "-"), piece('"phrase"', '"')];
}

function piece(text: string, question = text): Suggestion {
  return { kind: "term", text, count: 0, question };
}
