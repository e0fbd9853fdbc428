/**
 * A number in a text with what it counts.
 *
 * `value` includes the magnitude (`12.1万` and `121K` are 121000) and its sign.
 * `unit` is a code of measurement-units.ts, `""` if there is none. `written` says how much
 * the number counts: `digits` are always meant, `words` (`three`, `两个`) may just be idiom,
 * `ordinal` and `one` never mean a difference.
 */
export type Quantity = {
  start: number;
  end: number;
  value: number;
  unit: string;
  written: "digits" | "words" | "one";
  /** The unit comes later in the same list: `6 to 12%`. */
  borrowed: boolean;
};

/** Values that differ only by the rounding of binary fractions are the same. */
export function sameValue(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
