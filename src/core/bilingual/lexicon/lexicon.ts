import { commonTerms } from "./common-terms.ts";
import { everydayTerms } from "./everyday-terms.ts";
import { topicTerms } from "./topic-terms.ts";

/** Concepts by English stem and by Chinese word; a concept is a number. */
const stems = new Map<string, number[]>();
const chinese = new Map<string, number[]>();
/** The length of the longest Chinese word, by first character. */
const longestFrom = new Map<string, number>();

const put = (map: Map<string, number[]>, word: string, concept: number): void => {
  const known = map.get(word);
  if (known === undefined) map.set(word, [concept]);
  else if (!known.includes(concept)) known.push(concept);
};

let concepts = 0;
for (const entry of `${commonTerms};${topicTerms};${everydayTerms}`.split(/[;\n]/u)) {
  const [left = "", right = ""] = entry.trim().split("=");
  if (right === "") continue;
  for (const stem of left.split(" ")) put(stems, stem, concepts);
  for (const word of right.split("|")) {
    put(chinese, word, concepts);
    const first = word.charAt(0);
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, word.length));
  }
  concepts += 1;
}

/** A word of English prose with its hyphens: `state-of-the-art`. */
const englishWord = /[A-Za-z]+(?:-[A-Za-z]+)*/gu;

/** The longest ending that may follow a stem: `evaluat|ions`. */
const longestEnding = 6;

/** The concepts an English text names. */
export function englishConcepts(text: string): Set<number> {
  const found = new Set<number>();
  for (const [word] of text.matchAll(englishWord)) {
    if (word.length > 40) continue;
    const small = word.toLowerCase();
    if (!addStem(small, found)) for (const part of small.split("-")) addStem(part, found);
    else if (small.includes("-")) for (const part of small.split("-")) addStem(part, found);
  }
  return found;
}

/** Adds the concepts of the longest stem of a word. */
function addStem(word: string, found: Set<number>): boolean {
  for (let length = word.length; length >= Math.max(3, word.length - longestEnding); length -= 1) {
    // A short stem stands for its own word and plural only: `gene`, not `general`.
    if (length < 5 && word.length - length > 2) break;
    const hits = stems.get(word.slice(0, length));
    if (hits === undefined) continue;
    for (const concept of hits) found.add(concept);
    return true;
  }
  return false;
}

/** The concepts a Chinese text names, the longest word first at every place. */
export function chineseConcepts(text: string): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const longest = longestFrom.get(text.charAt(at)) ?? 0;
    for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
      const hits = chinese.get(text.slice(at, at + length));
      if (hits === undefined) continue;
      for (const concept of hits) found.add(concept);
      if (length > 1) at += length - 1;
      break;
    }
  }
  return found;
}
