import { encodeHan } from "./han-code.ts";
import { scriptRuns } from "./script-runs.ts";

/** What may join the parts of a compound word. */
const joiner = /[-_.'/]/;
/** Longer chains (paths, addresses) are their parts only. */
const mostJoined = 4;

/** The parts of a compound: `text-to-3d` gives `text`, `to`, `3d`. */
export function wordParts(word: string): string[] {
  return word.split(joiner);
}

/** Every pair of neighbouring characters; a run of one character gives none. */
export function bigrams(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
}

/**
 * The index terms of a normalised text: Chinese as overlapping pairs and the
 * last character of each run (so that a single character can be asked for as
 * the start of a term), other words whole, compounds also in parts and joined.
 *
 * Chinese terms are coded, see [Note: Han in Latin-1].
 *
 * @example tokens("pre-trained") // ["pre", "trained", "pretrained"]
 */
export function tokens(text: string): string[] {
  const terms: string[] = [];
  for (const { kind, text: run } of scriptRuns(text)) {
    if (kind === "han") {
      const characters = Array.from(run, encodeHan);
      for (let at = 1; at < characters.length; at++)
        terms.push(`${characters[at - 1]}${characters[at]}`);
      terms.push(characters.at(-1) ?? "");
    } else {
      const parts = wordParts(run);
      terms.push(...parts);
      if (parts.length > 1 && parts.length <= mostJoined) terms.push(parts.join(""));
    }
  }
  return terms;
}
