import { scriptRuns } from "../text/script-runs.ts";
import { wordParts } from "../text/tokens.ts";
import { isGrowing, piecesOf, type QueryUnit } from "../question/query-units.ts";

function wordsOf(name: string): string[] {
  return scriptRuns(name).flatMap((run) => (run.kind === "han" ? [run.text] : wordParts(run.text)));
}

type Name = { parts: string[]; solid: string };

/** Recently used authors: each letter of a question needs those of mostly the same papers. */
const known = new Map<string, Name[]>();
const mostKnown = 2000;

function namesIn(authors: string): Name[] {
  let names = known.get(authors);
  if (!names) {
    names = authors.split("\n").map((name) => {
      const parts = wordsOf(name);
      return { parts, solid: parts.join("") };
    });
    if (known.size >= mostKnown) known.clear();
    known.set(authors, names);
  }
  return names;
}

/** Shorter pieces occur in too many names. */
const shortestInside = 4;

/**
 * Whether all the units occur in the name of one author (normalised, one per line): in any
 * order, and joined or separate as in `Tse-Hsun`, `TseHsun`, `Tse Hsun`.
 */
export function isOneAuthor(authors: string, units: readonly QueryUnit[]): boolean {
  const growing = isGrowing(units);
  const words = piecesOf(units);
  return namesIn(authors).some(({ parts, solid }) =>
    words.every(
      (word, index) =>
        parts.includes(word) ||
        (word.length >= shortestInside && solid.includes(word)) ||
        (growing && index === words.length - 1 && parts.some((part) => part.startsWith(word))),
    ),
  );
}
