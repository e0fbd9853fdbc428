/**
 * A number of a text with what it counts.
 *
 * `value` has its magnitude in it (`12.1万` and `121K` are 121000) and its sign.
 * `unit` is a code of measurement-units.ts, `""` when none is told. `written` tells how much
 * the number weighs: `digits` is never there by chance, `words` (`three`, `两个`)
 * may come and go with the idiom, `ordinal` and `one` never mean a difference.
 */
export type Quantity = {
  start: number;
  end: number;
  value: number;
  unit: string;
  written: "digits" | "words" | "one";
  /** The unit was not told here but further on in the same list: `6 to 12%`. */
  borrowed: boolean;
};

/** Values that differ only by the rounding of binary fractions are the same. */
export function sameValue(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
