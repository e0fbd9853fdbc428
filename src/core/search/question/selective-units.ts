import type { QueryUnit } from "./query-units.ts";
import type { Vocabulary } from "../index/vocabulary.ts";

/** Below this many papers a word is worth asking the index for. */
const fewPapers = 200;
/** A word in more than this share of the library tells little. */
const commonShare = 0.15;
/** Shorter beginnings are those of too many words. */
const shortestPrefix = 3;

/** About how many papers have a unit; a guess where only the index knows. */
function frequency(unit: QueryUnit, vocabulary: Vocabulary, size: number): number {
  if (unit.kind === "han") return unit.text.length === 1 ? size : 0;
  if (unit.parts.length > 1 || unit.spellings.length > 0) return 0;
  const word = unit.parts[0] ?? "";
  return unit.prefix && word.length < shortestPrefix ? size : vocabulary.papers(word);
}

/**
 * Parts the units into those to ask the index for and the common ones (`the`,
 * `model`, 的, a first letter), which are cheaper looked up in the texts of what
 * was found. At least one is asked for: the rarest.
 */
export function selectiveUnits(
  units: readonly QueryUnit[],
  vocabulary: Vocabulary,
  size: number,
): { asked: readonly QueryUnit[]; common: readonly QueryUnit[] } {
  const limit = Math.max(fewPapers, commonShare * size);
  const counted = units.map((unit) => ({ unit, papers: frequency(unit, vocabulary, size) }));
  const rarest = Math.min(...counted.map(({ papers }) => papers));
  const first = counted.find(({ papers }) => papers === rarest)?.unit;
  const isAsked = ({ unit, papers }: { unit: QueryUnit; papers: number }): boolean =>
    unit === first || papers <= limit;
  return {
    asked: counted.filter(isAsked).map(({ unit }) => unit),
    common: counted.filter((each) => !isAsked(each)).map(({ unit }) => unit),
  };
}
