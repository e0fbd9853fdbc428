/** Longest word, in UTF-16 units, and most words of the reader's own: each one is looked for in every row. */
const LONGEST_WORD = 60;
const MOST_WORDS = 200;

/** Commas of both scripts part one word from the next. */
const COMMAS = /[,，、;；\n]/;

/** Words of a list, and how many more were left out: too long, or too many. */
export type HighlightWordsReading = { words: string[]; leftOut: number };

/**
 * The words of a list that a reader typed, each once, in order.
 *
 * @example readOwnWords("nerf, 高斯，nerf") // { words: ["nerf", "高斯"], leftOut: 0 }
 */
export function parseHighlightWords(text: string): HighlightWordsReading {
  return boundHighlightWords(text.split(COMMAS));
}

/** The same of a stored list, which is foreign. */
export function boundHighlightWords(values: readonly unknown[]): HighlightWordsReading {
  const trimmed = values.map((value) => (typeof value === "string" ? value.trim() : ""));
  const all = [...new Set(trimmed.filter((word) => word !== ""))];
  const words = all.filter((word) => word.length <= LONGEST_WORD).slice(0, MOST_WORDS);
  return { words, leftOut: all.length - words.length };
}
