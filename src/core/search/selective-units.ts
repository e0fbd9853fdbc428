import type { Unit } from "./units.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Below this many papers a word is worth asking the index for. */
const fewPapers = 200;
/** A word in more than this share of the library tells little. */
const commonShare = 0.15;
/** Shorter beginnings are those of too many words. */
const shortestPrefix = 3;

function isCommon(unit: Unit, vocabulary: Vocabulary, size: number): boolean {
  if (unit.kind === "han") return false;
  if (unit.parts.length > 1 || unit.spellings.length > 0) return false;
  const word = unit.parts[0] ?? "";
  if (unit.prefix && word.length < shortestPrefix) return true;
  return vocabulary.papers(word) > Math.max(fewPapers, commonShare * size);
}

/**
 * Parts the units into those to ask the index for and the common ones (`the`,
 * `model`, a first letter), which are cheaper looked up in the texts of what
 * was found. At least one is asked for.
 */
export function selectiveUnits(
  units: readonly Unit[],
  vocabulary: Vocabulary,
  size: number,
): { asked: readonly Unit[]; common: readonly Unit[] } {
  const common = units.filter((unit) => isCommon(unit, vocabulary, size));
  if (common.length === units.length) return { asked: units, common: [] };
  return { asked: units.filter((unit) => !common.includes(unit)), common };
}
