import type { QueryUnit } from "./query-units.ts";
import type { Vocabulary } from "../index/vocabulary.ts";

/** A word in fewer papers than this is worth an index query. */
const fewPapers = 200;
/** A word in more than this share of the library is not selective. */
const commonShare = 0.15;
/** Shorter prefixes match too many words. */
const shortestPrefix = 3;

/** The approximate number of papers with a unit; a guess if only the index knows. */
function frequency(unit: QueryUnit, vocabulary: Vocabulary, size: number): number {
  if (unit.kind === "han") return unit.text.length === 1 ? size : 0;
  if (unit.parts.length > 1 || unit.spellings.length > 0) return 0;
  const word = unit.parts[0] ?? "";
  return unit.prefix && word.length < shortestPrefix ? size : vocabulary.papers(word);
}

/** The word that two neighbouring units are together, if both are single words. */
function joined(left: QueryUnit | undefined, right: QueryUnit | undefined): string {
  if (left?.kind !== "word" || right?.kind !== "word") return "";
  return left.parts.length + right.parts.length === 2
    ? [...left.parts, ...right.parts].join("")
    : "";
}

/**
 * Splits the units into those to query the index for and common ones (`the`, `model`, 的, a
 * first letter), which are cheaper to check in the texts of the results. At least one is
 * queried: the rarest. With a word that is queried, its neighbours are where the library also
 * writes both as one (`zhi qi`, `Zhiqi`): the texts need not have them separately.
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
  const isSelective = counted.map(({ unit, papers }) => unit === first || papers <= limit);
  const joins = (left: number): boolean =>
    vocabulary.papers(joined(units[left], units[left + 1])) > 0;
  const isAsked = units.map(
    (_, at) =>
      isSelective[at] === true ||
      (isSelective[at - 1] === true && joins(at - 1)) ||
      (isSelective[at + 1] === true && joins(at)),
  );
  return {
    asked: units.filter((_, at) => isAsked[at]),
    common: units.filter((_, at) => !isAsked[at]),
  };
}
