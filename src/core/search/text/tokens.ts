import { encodeHan } from "./encode-han.ts";
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

/** Adds the pairs of a run and its last character. */
function addHan(run: string, terms: string[]): void {
  let before = "";
  for (const character of run) {
    const coded = encodeHan(character);
    if (before !== "") terms.push(before + coded);
    before = coded;
  }
  terms.push(before);
}

/**
 * The index terms of a normalised text: Chinese as overlapping pairs and the
 * last character of each run (so that a single character can be searched as the prefix of a
 * term), other words whole, compounds also in parts and joined.
 *
 * Chinese terms are encoded, see [Note: Han in Latin-1].
 *
 * @example tokens("pre-trained") // ["pre", "trained", "pretrained"]
 */
export function tokens(text: string): string[] {
  const terms: string[] = [];
  for (const { kind, text: run } of scriptRuns(text)) {
    if (kind === "han") {
      addHan(run, terms);
      continue;
    }
    if (!joiner.test(run)) {
      terms.push(run);
      continue;
    }
    const parts = wordParts(run);
    terms.push(...parts);
    if (parts.length <= mostJoined) terms.push(parts.join(""));
  }
  return terms;
}
