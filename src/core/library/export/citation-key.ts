import { texToPlain } from "../../digest/tex/tex-to-plain.ts";
import { yearOf } from "./citation.ts";
import { plainLetters } from "../names/latin-letters.ts";
import type { LibraryPaper } from "../library-paper.ts";
import { plainNames } from "../names/plain-names.ts";
import { parseName } from "../names/person-name.ts";

/** Words too common to identify a title. */
const smallWords: ReadonlySet<string> = new Set(
  "a an the on of in for to towards toward from with and or is are be by at as do does can how what when where which why who we its it".split(
    " ",
  ),
);

/** What separates the words of a title, but not `Re-ttention` or `don't`. */
const wordBreak = /[\s:;,.!?()[\]{}/–—]+/;

/**
 * A citation key for each paper: `man2025argus` is the family name of the first author, the
 * year and the first significant word of the title. The year is that of arXiv, which does
 * not change when the paper is published. Papers that would share a key are distinguished
 * by their ids, the oldest id keeping the short key, so that the keys do not depend on the
 * order of the papers.
 *
 * @returns keys by `paper.key`, in letters, digits, `-` and `.` only
 */
export function citationKeys(papers: readonly LibraryPaper[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const paper of [...papers].sort(byKey)) {
    if (keys.has(paper.key)) continue;
    const short = shortKey(paper);
    const key = taken.has(short) ? `${short}-${paper.key.replace(notInKey, "")}` : short;
    keys.set(paper.key, key);
    taken.add(key);
  }
  return keys;
}

const notInKey = /[^A-Za-z0-9.-]+/g;

function shortKey(paper: LibraryPaper): string {
  const [first = ""] = plainNames(paper.authors);
  const name = parseName(first);
  const family = plainLetters("literal" in name ? name.literal : name.particle + name.family);
  const key = `${family || "anon"}${yearOf(paper) ?? ""}${significantWord(paper.title)}`;
  return key.slice(0, 60);
}

/** The first word that isn't a stop word; the very first if all are. */
function significantWord(title: string): string {
  let first = "";
  for (const written of texToPlain(title).split(wordBreak)) {
    const word = plainLetters(written);
    if (word !== "" && !smallWords.has(word)) return word;
    first ||= word;
  }
  return first;
}

function byKey(a: LibraryPaper, b: LibraryPaper): number {
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}
