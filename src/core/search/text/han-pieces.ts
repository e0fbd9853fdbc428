import { scriptRuns } from "./script-runs.ts";

const longestPiece = 8;
/** Characters with which no term begins or ends. */
const particles = new Set("的了在是和与及将这该被把并也而且或使让个们");

/**
 * The distinct pieces of Chinese in a normalised text that may be terms:
 * two to eight characters that neither begin nor end with a particle.
 *
 * @param beginning what they begin with; anything if it is empty
 * @example hanPieces("的强化") // 强化
 */
export function hanPieces(text: string, beginning = ""): Set<string> {
  const pieces = new Set<string>();
  for (const { kind, text: run } of scriptRuns(text)) {
    if (kind !== "han") continue;
    for (let from = 0; from < run.length - 1; from++) {
      if (!run.startsWith(beginning, from) || particles.has(run.charAt(from))) continue;
      for (let to = from + 2; to <= Math.min(run.length, from + longestPiece); to++)
        if (!particles.has(run.charAt(to - 1))) pieces.add(run.slice(from, to));
    }
  }
  return pieces;
}
