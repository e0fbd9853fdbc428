import { scriptRuns } from "../text/script-runs.ts";
import { wordParts } from "../text/tokens.ts";
import { isGrowing, type QueryUnit } from "../question/query-units.ts";

function wordsOf(name: string): string[] {
  return scriptRuns(name).flatMap((run) => (run.kind === "han" ? [run.text] : wordParts(run.text)));
}

type Name = { parts: string[]; solid: string };

/** Recently used authors: each letter of a question needs those of mostly the same papers. */
const known = new Map<string, Name[]>();
const mostKnown = 2000;

function namesIn(authors: string): Name[] {
  let names = known.get(authors);
  if (!names) {
    names = authors.split("\n").map((name) => {
      const parts = wordsOf(name);
      return { parts, solid: parts.join("") };
    });
    if (known.size >= mostKnown) known.clear();
    known.set(authors, names);
  }
  return names;
}

/** Shorter pieces occur in too many names. */
const shortestInside = 4;

/** One word of a question as it may stand in a name: as typed, or as the library spells it. */
type AskedWord = { spellings: string[]; growing: boolean };

function askedWords(units: readonly QueryUnit[]): AskedWord[] {
  const growing = isGrowing(units);
  const words = units.flatMap((unit): AskedWord[] => {
    if (unit.kind === "han") return [{ spellings: [unit.text], growing: false }];
    const others = unit.spellings.map(({ parts }) => parts.join(""));
    const isOne = unit.parts.length === 1;
    return unit.parts.map((part) => ({
      spellings: isOne ? [part, ...others] : [part],
      growing: false,
    }));
  });
  return words.map((word, at) => ({ ...word, growing: growing && at === words.length - 1 }));
}

/** Whether a word is several neighbouring parts of a name joined: `tsehsun` of `Tse-Hsun`. */
function isJoined(word: string, parts: readonly string[]): boolean {
  return parts.some((_, from) => {
    let joined = "";
    for (let at = from; at < parts.length && joined.length < word.length; at++)
      joined += parts[at] ?? "";
    return joined === word;
  });
}

/** How many of the words from `at` on are one part of a name divided: two for `zhi qi` in `Zhiqi`. */
function dividedAt(words: readonly AskedWord[], at: number, parts: readonly string[]): number {
  let solid = "";
  for (let next = at; next < words.length; next++) {
    solid += words[next]?.spellings[0] ?? "";
    if (next > at && parts.includes(solid)) return next + 1 - at;
  }
  return 0;
}

/** How many words from `at` on a name has whole; none if the word there is not in it. */
function wholeAt(words: readonly AskedWord[], at: number, { parts, solid }: Name): number {
  const [typed = "", ...others] = words[at]?.spellings ?? [];
  if (others.some((word) => parts.includes(word))) return 1;
  if (!solid.includes(typed)) return 0;
  if (parts.includes(typed)) return 1;
  return isJoined(typed, parts) ? 1 : dividedAt(words, at, parts);
}

/** Whether a name has a word in part: its beginning while it grows, or letters inside the name. */
function isInPart({ spellings, growing }: AskedWord, { parts, solid }: Name): boolean {
  const [typed = ""] = spellings;
  if (typed.length >= shortestInside && solid.includes(typed)) return true;
  return growing && parts.some((part) => part.startsWith(typed));
}

function matchName(name: Name, words: readonly AskedWord[]): NameMatch | null {
  let match: NameMatch = "whole";
  for (let at = 0; at < words.length;) {
    const word = words[at];
    const whole = wholeAt(words, at, name);
    if (whole === 0) {
      if (!word || !isInPart(word, name)) return null;
      match = "part";
    }
    if (whole > 1 && match === "whole") match = "joined";
    at += Math.max(1, whole);
  }
  return match;
}

/**
 * `whole`: every word is a word of the name, `joined`: several are one word of it (`zhi qi` in
 * `Zhiqi`), `part`: one is only the beginning or a piece of it.
 */
export type NameMatch = "whole" | "joined" | "part";

/**
 * A function that says how well the name of one author (normalised, one per line) has all the
 * units: in any order, and joined or separate as in `Tse-Hsun`, `TseHsun`, `Tse Hsun`. Null if
 * none has.
 */
export function authorMatcher(units: readonly QueryUnit[]): (authors: string) => NameMatch | null {
  const words = askedWords(units);
  return (authors) => {
    let best: NameMatch | null = null;
    for (const name of namesIn(authors)) {
      const match = matchName(name, words);
      if (match === "whole") return match;
      if (best === null || match === "joined") best = match ?? best;
    }
    return best;
  };
}
