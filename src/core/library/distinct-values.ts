/** The distinct values, in order of first occurrence. */
export function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

/** The first value of each name, in order. */
export function distinctBy<T>(values: readonly T[], name: (value: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const value of values) {
    const key = name(value);
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}

/** All but letters and digits of any script, as in `x-ray` or `“x”`. */
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;

/**
 * A text without what carriers change: punctuation, white space, case and width. Only for
 * comparing texts; never shown.
 *
 * @example looseText("“Fast” – really?") === looseText('"fast" -- really?')
 */
export function looseText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(notLetterOrDigit, "");
}
