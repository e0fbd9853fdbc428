import { encodeHan } from "../text/encode-han.ts";
import type { Entry } from "./entry.ts";
import type { TermPiece } from "../packed/packed-library.ts";
import { PackedEntry } from "../packed/packed-part.ts";
import type { TextField } from "../question/parse-question.ts";
import { scriptRuns } from "../text/script-runs.ts";
import { bigrams, wordParts } from "../text/tokens.ts";

const textsOf: Record<TextField, (entry: Entry) => readonly string[]> = {
  any: (entry) => [entry.title, entry.chinese, entry.english, entry.authors],
  title: (entry) => [entry.title],
  author: (entry) => [entry.authors],
};

/** The texts of a paper that a clause searches. */
export function textsIn(entry: Entry, field: TextField): readonly string[] {
  return textsOf[field](entry);
}

const encoder = new TextEncoder();
/** First and last of the packed texts of a field. */
const packedRange = {
  any: ["title", "authors"],
  title: ["title", "title"],
  author: ["authors", "authors"],
} as const satisfies Record<TextField, unknown>;

/**
 * Tests whether a paper contains a normalised text verbatim; packed papers are not unpacked
 * for it.
 */
export function fieldWithText(text: string, field: TextField): (entry: Entry) => boolean {
  const bytes = encoder.encode(text);
  const [first, last] = packedRange[field];
  return (entry) =>
    entry instanceof PackedEntry
      ? entry.part.holds(entry.at, first, last, bytes)
      : textsIn(entry, field).some((own) => own.includes(text));
}

/**
 * What every paper that contains a normalised text has as index terms, or within them: its
 * first and last words may go on beyond the text, all between stand there as they are.
 */
export function piecesInTerms(text: string): TermPiece[] {
  const runs = scriptRuns(text);
  return runs.flatMap(({ kind, text }, run): TermPiece[] => {
    if (kind === "word") {
      const parts = wordParts(text);
      return parts.map((part, at) => {
        const isFirst = run === 0 && at === 0;
        const isLast = run === runs.length - 1 && at === parts.length - 1;
        return { text: part, whole: !isFirst && !isLast };
      });
    }
    if (text.length === 1) return [{ text: encodeHan(text), whole: false }];
    return bigrams(text).map((pair) => ({ text: encodeHan(pair), whole: true }));
  });
}
