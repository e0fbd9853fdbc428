import { scriptRuns } from "./script-runs.ts";
import { wordParts } from "./tokens.ts";
import { isGrowing, piecesOf, type Unit } from "./units.ts";

function wordsOf(name: string): string[] {
  return scriptRuns(name).flatMap((run) => (run.kind === "han" ? [run.text] : wordParts(run.text)));
}

/** Shorter pieces are found inside too many names. */
const shortestInside = 4;

/**
 * Whether one of the authors (normalised, one a line) is called by all the
 * units: in any order, and joined or apart as in `Tse-Hsun`, `TseHsun`, `Tse Hsun`.
 */
export function isOneAuthor(authors: string, units: readonly Unit[]): boolean {
  const growing = isGrowing(units);
  const words = piecesOf(units);
  return authors.split("\n").some((name) => {
    const parts = wordsOf(name);
    const solid = parts.join("");
    return words.every(
      (word, index) =>
        parts.includes(word) ||
        (word.length >= shortestInside && solid.includes(word)) ||
        (growing && index === words.length - 1 && parts.some((part) => part.startsWith(word))),
    );
  });
}
