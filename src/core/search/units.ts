import { scriptRuns } from "./script-runs.ts";
import { wordParts } from "./tokens.ts";

/**
 * What a text must hold to match: a run of Chinese, contiguous; or a word,
 * with the parts of a compound (`text-to-3d`: `text`, `to`, `3d`).
 * `prefix`: the beginning of a word is enough.
 */
export type Unit =
  { kind: "han"; text: string } | { kind: "word"; parts: string[]; prefix: boolean };

/**
 * The units of one normalised text of a question, in order.
 *
 * @example unitsOf("nerf方法", true).length // 2
 */
export function unitsOf(text: string, growing: boolean): Unit[] {
  const runs = scriptRuns(text);
  return runs.map((run, index) =>
    run.kind === "han"
      ? { kind: "han", text: run.text }
      : {
          kind: "word",
          parts: wordParts(run.text),
          prefix: growing && index === runs.length - 1 && text.endsWith(run.text),
        },
  );
}
