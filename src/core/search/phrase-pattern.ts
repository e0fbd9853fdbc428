import type { Unit } from "./units.ts";

/** What may stand between two words of a phrase: at most three characters that are no letters. */
const between = "[^a-z0-9\\u00aa-\\u2fff\\u3005-\\uffff]{0,3}";
/** What a regular expression reads as an operator. */
const special = /[\\^$.*+?()[\]{}|]/g;
const letterOrDigit = /[\p{L}\p{N}]/u;
const hanCharacter = /\p{Script=Han}/u;

/** Where a phrase stands in a normalised text: `[start, end)`, or null. */
export type PhraseFinder = (text: string) => [start: number, end: number] | null;

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && letterOrDigit.test(character) && !hanCharacter.test(character);

/**
 * A finder for units one after the other, whatever punctuation or blanks stand
 * between them, so that `pre-trained`, `pre trained` and `pretrained` are one
 * phrase. Words begin and end at word boundaries; a growing word may go on.
 *
 * @example phraseFinder(unitsOf("text to 3d", false))("a text-to-3d model") // [2, 12]
 */
export function phraseFinder(units: readonly Unit[]): PhraseFinder {
  const pieces = units.flatMap((unit) => (unit.kind === "han" ? [unit.text] : unit.parts));
  const source = pieces.map((piece) => piece.replace(special, "\\$&")).join(between);
  const pattern = new RegExp(source, "g");
  const last = units.at(-1);
  const openEnd = last?.kind === "word" && last.prefix;
  return (text) => {
    pattern.lastIndex = 0;
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
