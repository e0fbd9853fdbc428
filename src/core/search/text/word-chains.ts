import { stopWords } from "./stop-words.ts";

/** Words of a normalised English text, hyphens kept: `text-to-3d` is one. */
const word = /[a-z0-9]+(?:-[a-z0-9]+)*/g;
const onlyDigits = /^[\d-]+$/;
/** What ends a term. */
const clause = /[^.,;:!?()[\]{}"\n]+/g;

const longestChain = 3;

/** Words that end in s by themselves: `class`, `bias`, `analysis`, `corpus`. */
const noPlural = /(?:ss|as|is|us)$/;

/** Words that end in ies by themselves. */
const ies = new Set(["series", "species"]);

/** `models` as `model`, `queries` as `query`: the plural of a term is the same term. */
export function toSingular(word: string): string {
  if (ies.has(word)) return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !noPlural.test(word) ? word.slice(0, -1) : word;
}

/** How a term is written that stands in the singular: as it is, and `queries` for `query`. */
export function spellingsOf(term: string): string[] {
  return /[^aeiou]y$/.test(term) ? [term, `${term.slice(0, -1)}ies`] : [term];
}

/**
 * The distinct terms that an English text may contain: one to three words in
 * one clause that neither begin nor end with a function word, last word in the
 * singular.
 *
 * @param beginning what their first word begins with; any word if it is empty
 * @example wordChains("Models of language") // model, model of language, language
 */
export function wordChains(text: string, beginning = ""): Set<string> {
  const chains = new Set<string>();
  // The singular of `queries` begins with `query`, which the text does not have.
  const stem = beginning.replace(/y$/, "");
  for (const [part] of text.matchAll(clause)) {
    if (!part.includes(stem)) continue;
    const words = part.match(word) ?? [];
    words.forEach((first, from) => {
      if (!first.startsWith(stem) || stopWords.has(first)) return;
      for (let to = from; to < Math.min(words.length, from + longestChain); to++) {
        const last = words[to] ?? "";
        if (stopWords.has(last) || onlyDigits.test(last)) continue;
        chains.add([...words.slice(from, to), toSingular(last)].join(" "));
      }
    });
  }
  return chains;
}
