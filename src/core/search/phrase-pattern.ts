import { isGrowing, type Unit } from "./units.ts";

/** What may stand between two words of a phrase: at most three characters that are no letters. */
const between = "[^a-z0-9\\u00aa-\\u2fff\\u3005-\\uffff]{0,3}";
/** What a regular expression reads as an operator. */
const special = /[\\^$.*+?()[\]{}|]/g;
const letterOrDigit = /[\p{L}\p{N}]/u;
const hanCharacter = /\p{Script=Han}/u;

/** Where a phrase stands in a normalised text, from a place on: `[start, end)`, or null. */
export type PhraseFinder = (text: string, from?: number) => [start: number, end: number] | null;

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && letterOrDigit.test(character) && !hanCharacter.test(character);

const literally = (piece: string): string => piece.replace(special, "\\$&");
const sequence = (pieces: readonly string[]): string => pieces.map(literally).join(between);

function unitSource(unit: Unit): string {
  if (unit.kind === "han") return literally(unit.text);
  const spelled = unit.spellings.map(({ parts }) => sequence(parts));
  const typed = sequence(unit.parts);
  return spelled.length === 0 ? typed : `(?:${[typed, ...spelled].join("|")})`;
}

/**
 * A finder for units one after the other, whatever punctuation or blanks stand
 * between them, so that `pre-trained`, `pre trained` and `pretrained` are one
 * phrase. Words begin and end at word boundaries; a growing word may go on.
 *
 * @example phraseFinder(unitsOf("text to 3d", false))("a text-to-3d model") // [2, 12]
 */
export function phraseFinder(units: readonly Unit[]): PhraseFinder {
  const pattern = new RegExp(units.map(unitSource).join(between), "g");
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
