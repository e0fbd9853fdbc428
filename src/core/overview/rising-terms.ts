import { hanPieces } from "../search/text/han-pieces.ts";
import { normalise } from "../search/text/normalise.ts";
import { wordChains } from "../search/text/word-chains.ts";
import { isProse, withoutProse } from "./academic-prose.ts";
import { wholeTerms } from "./whole-terms.ts";
import { countValues } from "./count-values.ts";

/** A term that occurs in a larger share of the recent texts than of the earlier ones. */
export type RisingTerm = {
  /** Normalised; see search/normalise.ts. */
  term: string;
  /** Share of the recent texts, and of the earlier ones, that have it: 0 to 1. */
  recent: number;
  earlier: number;
  /** How certain the rise is, in standard deviations. */
  z: number;
};

/** Fewer texts on either side are not enough to compare. */
export const fewestTexts = 15;
/** Fewer recent texts than this may be chance. */
const fewestWith = 3;
/** Among thousands of terms, some reach 2 by chance. */
const leastZ = 2.6;
/** A certain but small rise is not worth showing. */
const leastRise = 1.5;
/** Added to every count, so that a new term does not have an infinite rise. */
const prior = 0.5;
/** A term within a longer one that is nearly as frequent counts as part of it. */
const samePapers = 0.75;

const termsOf = {
  en: (text: string): Iterable<string> =>
    [...wordChains(normalise(text))].filter((term) => !isProse(term)),
  zh: (text: string): Iterable<string> => hanPieces(withoutProse(normalise(text))),
};

/**
 * The terms whose share rises, most certain first: log-odds ratio over its standard
 * error (Monroe, Colaresi and Quinn 2008, with a flat prior). A term that is part
 * of a longer one, or contains one with a more certain rise, is left out.
 *
 * @param lang the language of all texts
 * @example risingTerms(["Gaussian splatting ..."], ["Radiance fields ..."], "en", 10)[0].term
 */
export function risingTerms(
  recent: readonly string[],
  earlier: readonly string[],
  lang: "en" | "zh",
  most: number,
): RisingTerm[] {
  if (recent.length < fewestTexts || earlier.length < fewestTexts) return [];
  const terms = termsOf[lang];
  const now = countValues(recent, terms);
  for (const [term, count] of now) if (count < fewestWith) now.delete(term);
  // Count only currently frequent pieces in the earlier texts: most pieces of a text aren't
  // terms.
  const before = countValues(earlier, (text) => [...terms(text)].filter((term) => now.has(term)));
  const pieces = piecesAmong(now, lang);
  const isWhole = lang === "zh" ? wholeTerms(recent.map(normalise)) : () => true;
  const rising: RisingTerm[] = [];
  for (const [term, count] of now) {
    if (pieces.has(term) || !isWhole(term)) continue;
    const was = before.get(term) ?? 0;
    const shares = { recent: count / recent.length, earlier: was / earlier.length };
    const z = certainty(count, recent.length, was, earlier.length);
    if (z >= leastZ && shares.recent >= leastRise * shares.earlier)
      rising.push({ term, ...shares, z });
  }
  return withoutPieces(rising, lang, most);
}

/**
 * Terms that nearly always occur within one longer term, whether or not that rises: found
 * by removing the first and the last character, or word, of the longer ones.
 */
function piecesAmong(counts: ReadonlyMap<string, number>, lang: "en" | "zh"): Set<string> {
  const pieces = new Set<string>();
  for (const [term, count] of counts) {
    for (const piece of shortened(term, lang))
      if (count >= samePapers * (counts.get(piece) ?? Infinity)) pieces.add(piece);
  }
  return pieces;
}

function shortened(term: string, lang: "en" | "zh"): string[] {
  if (lang === "zh") return [term.slice(1), term.slice(0, -1)];
  if (!term.includes(" ")) return [];
  return [term.slice(term.indexOf(" ") + 1), term.slice(0, term.lastIndexOf(" "))];
}

function certainty(now: number, recent: number, was: number, earlier: number): number {
  const odds = (count: number, all: number) => Math.log((count + prior) / (all - count + prior));
  const error = Math.sqrt(1 / (now + prior) + 1 / (was + prior));
  return (odds(now, recent) - odds(was, earlier)) / error;
}

function withoutPieces(
  rising: readonly RisingTerm[],
  lang: "en" | "zh",
  most: number,
): RisingTerm[] {
  const holds = (longer: string, part: string): boolean =>
    longer.length > part.length &&
    (lang === "zh" ? longer.includes(part) : ` ${longer} `.includes(` ${part} `));
  const ranked = [...rising].sort((a, b) => b.z - a.z || (a.term < b.term ? -1 : 1));
  const looked = ranked.slice(0, 40 * most);
  const chosen: RisingTerm[] = [];
  for (const { term, ...numbers } of looked) {
    const isPiece = looked.some(
      (other) => holds(other.term, term) && other.recent >= samePapers * numbers.recent,
    );
    if (isPiece) continue;
    if (chosen.some((other) => overlap(other.term, term) || holds(term, other.term))) continue;
    chosen.push({ term, ...numbers });
    if (chosen.length === most) break;
  }
  return chosen;

  function overlap(a: string, b: string): boolean {
    return holds(a, b) || holds(b, a) || (lang === "zh" && (meets(a, b) || meets(b, a)));
  }
}

/** Whether one ends as the other begins, by two characters or more: parts of one longer phrase. */
function meets(a: string, b: string): boolean {
  for (let length = 2; length < Math.min(a.length, b.length); length++) {
    if (a.endsWith(b.slice(0, length))) return true;
  }
  return false;
}
