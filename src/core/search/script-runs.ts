/** Han characters and the two that stand among them: `々` repeats, `〇` is zero. */
const hanClass = "\\p{Script=Han}々〇";
/** A run of Han (`高斯泼溅`) or a run of other letters, digits and what joins them (`text-to-3d`). */
const run = new RegExp(
  `[${hanClass}]+|(?:(?![${hanClass}])[\\p{L}\\p{N}])+(?:[-_.'/](?:(?![${hanClass}])[\\p{L}\\p{N}])+)*`,
  "gu",
);
const hanStart = new RegExp(`^[${hanClass}]`, "u");

/** A stretch of text in one script: `start` is its place in UTF-16 units. */
export type ScriptRun = { kind: "han" | "word"; text: string; start: number };

/**
 * The runs of a normalised text: Chinese apart from everything else, and words
 * whole with their hyphens, dots and apostrophes.
 *
 * @example scriptRuns("用nerf做text-to-3d") // han 用, word nerf, han 做, word text-to-3d
 */
export function scriptRuns(text: string): ScriptRun[] {
  return Array.from(text.matchAll(run), (match) => ({
    kind: hanStart.test(match[0]) ? "han" : "word",
    text: match[0],
    start: match.index,
  }));
}
