import { splitSentences } from "../bilingual/split-sentences.ts";
import type { Paper } from "../digest/paper.ts";

/** How much of a text is read to find its first sentence, in UTF-16 units. */
const LOOKED_AT = 600;
/** Two lines of a row, in a wide pane. */
const LONGEST = 200;

const hasHan = /\p{Script=Han}/u;

/**
 * One sentence that says what a paper is about: from its summary, else from its abstract,
 * in each language that the digest has. Empty if it has no text.
 */
export function gistOf({ summary, abstract }: Pick<Paper, "summary" | "abstract">): string[] {
  const texts = summary === null ? [abstract.zh ?? "", abstract.en] : [summary];
  return texts.map(firstSentence).filter((text) => text !== "");
}

function firstSentence(text: string): string {
  const beginning = text.slice(0, LOOKED_AT);
  const lang = hasHan.test(beginning) ? "zh" : "en";
  const [first] = splitSentences(beginning, lang);
  const sentence = first === undefined ? "" : beginning.slice(first[0], first[1]);
  if (sentence.length <= LONGEST) return sentence;
  return `${sentence.slice(0, LONGEST - 1).trimEnd()}…`;
}
