/**
 * Maximum length (UTF-16 units) and number of the reader's own words: each is searched in
 * every row.
 */
const LONGEST_WORD = 60;
const MOST_WORDS = 200;

/** Words are separated by commas of both scripts. */
const COMMAS = /[,，、;；\n]/;

/** Words of a list, and how many were left out as too long or too many. */
export type HighlightWordsReading = { words: string[]; leftOut: number };

/**
 * The words of a list that a reader typed, each once, in order.
 *
 * @example readOwnWords("nerf, 高斯，nerf") // { words: ["nerf", "高斯"], leftOut: 0 }
 */
export function parseHighlightWords(text: string): HighlightWordsReading {
  return boundHighlightWords(text.split(COMMAS));
}

/** The same for a stored list, which is untrusted. */
export function boundHighlightWords(values: readonly unknown[]): HighlightWordsReading {
  const trimmed = values.map((value) => (typeof value === "string" ? value.trim() : ""));
  const all = [...new Set(trimmed.filter((word) => word !== ""))];
  const words = all.filter((word) => word.length <= LONGEST_WORD).slice(0, MOST_WORDS);
  return { words, leftOut: all.length - words.length };
}
