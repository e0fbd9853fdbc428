/** The values in their order, each only where it stands first. */
export function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

/** The values in their order, the first of each name. */
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
 * A text bare of what the carriers change: punctuation, white space, case and
 * width. Only for asking whether two texts are the same; never shown.
 *
 * @example looseText("“Fast” – really?") === looseText('"fast" -- really?')
 */
export function looseText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(notLetterOrDigit, "");
}
