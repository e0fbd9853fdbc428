/** Endings of verbs, whose other forms titles have as well. */
const verbEndings = ["ing", "ed"];
const endings = ["ements", "ement", "ation", "ing", "ed", "er", "es", "e", "s", ""];
/** A shorter stem is that of unrelated words, too. */
const shortestStem = 5;

/**
 * How other forms of an English verb in -ing or -ed may be written; most of them are no
 * words. None of any other word.
 *
 * @example formsOf("enhancing").includes("enhancement") // true
 */
export function formsOf(word: string): string[] {
  const ending = verbEndings.find((end) => word.endsWith(end));
  if (ending === undefined) return [];
  const stem = word.slice(0, word.length - ending.length);
  if (stem.length < shortestStem) return [];
  return endings.filter((end) => end !== ending).map((end) => stem + end);
}
