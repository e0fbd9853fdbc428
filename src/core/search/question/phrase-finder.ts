import { escapePattern } from "../../escape-pattern.ts";
import { isGrowing, piecesOf, type QueryUnit } from "./query-units.ts";

/** What may be between two words of a phrase: at most three non-letters on one line. */
const between = "[^a-z0-9\\n\\u00aa-\\u2fff\\u3005-\\uffff]{0,3}";
/** Shorter words aren't joined compounds, and longer ones aren't words. */
const shortestCompound = 5;
const longestCompound = 60;
/** JavaScript engines throw on much longer patterns, at first use. */
const longestPattern = 8000;
const letterOrDigit = /[\p{L}\p{N}]/u;
const hanCharacter = /\p{Script=Han}/u;

/** Where a phrase occurs in a normalised text, from a position on: `[start, end)`, or null. */
export type PhraseFinder = (text: string, from?: number) => [start: number, end: number] | null;

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && letterOrDigit.test(character) && !hanCharacter.test(character);

/** One character that joins the parts of a compound may stand between any two letters. */
const loosely = (piece: string): string =>
  piece.length < shortestCompound || piece.length > longestCompound
    ? escapePattern(piece)
    : Array.from(piece, escapePattern).join("[-_.'/]?");

function unitSource(unit: QueryUnit, spell: (piece: string) => string): string {
  if (unit.kind === "han") return escapePattern(unit.text);
  const sequence = (pieces: readonly string[]): string => pieces.map(spell).join(between);
  const spelled = unit.spellings.map(({ parts }) => sequence(parts));
  const typed = sequence(unit.parts);
  return spelled.length === 0 ? typed : `(?:${[typed, ...spelled].join("|")})`;
}

/**
 * A finder for consecutive units, whatever punctuation or spaces are between them, so that
 * `pre-trained`, `pre trained` and `pretrained` are one phrase. Words begin and end at word
 * boundaries; a growing word may continue.
 *
 * @example phraseFinder(unitsOf("text to 3d", false))("a text-to-3d model") // [2, 12]
 */
export function phraseFinder(units: readonly QueryUnit[]): PhraseFinder {
  return finder(units, escapePattern);
}

/**
 * The same, but a word typed as one is also found where hyphens divide it: `texttoimage` in
 * `text-to-image`. Slower: for highlighting, not for searching.
 */
export function looseFinder(units: readonly QueryUnit[]): PhraseFinder {
  return finder(units, loosely);
}

function finder(units: readonly QueryUnit[], spell: (piece: string) => string): PhraseFinder {
  const source = units.map((unit) => unitSource(unit, spell)).join(between);
  if (source.length > longestPattern) return longFinder(piecesOf(units));
  const pattern = new RegExp(source, "g");
  const openEnd = isGrowing(units);
  return (text, from = 0) => {
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const end = match.index + match[0].length;
      const cutsStart = isWordCharacter(match[0][0]) && isWordCharacter(text[match.index - 1]);
      const cutsEnd = !openEnd && isWordCharacter(match[0].at(-1)) && isWordCharacter(text[end]);
      if (!cutsStart && !cutsEnd) return [match.index, end];
      pattern.lastIndex = match.index + 1;
    }
    return null;
  };
}

const betweenPieces = new RegExp(between, "y");

/** The same for text that is too long for a pattern: only as typed. */
function longFinder([first = "", ...rest]: readonly string[]): PhraseFinder {
  const endAfter = (text: string, start: number): number | null => {
    let end = start + first.length;
    for (const piece of rest) {
      betweenPieces.lastIndex = end;
      const at = end + (betweenPieces.exec(text)?.[0].length ?? 0);
      if (!text.startsWith(piece, at)) return null;
      end = at + piece.length;
    }
    return end;
  };
  return (text, from = 0) => {
    for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
      const end = endAfter(text, at);
      if (end !== null) return [at, end];
    }
    return null;
  };
}
