import { readDigest } from "../../src/core/digest/read-digest.ts";
import { realDigests } from "../real-digests.ts";

/** A paper of a real digest that has a translation. */
export type RealPair = {
  title: string;
  en: string;
  zh: string;
  summary: string | null;
  takeaways: string[];
};

/**
 * The translated papers of one file in `seed/`, by the end of its name (`.txt`
 * has half-width punctuation, `.html` full-width); none if it is absent.
 */
export function realPairs(ending: string): RealPair[] {
  const file = realDigests("seed").find(({ name }) => name === `R1_Reasoning${ending}`);
  if (file === undefined) return [];
  const reading = readDigest(file.bytes, file.name);
  return reading.papers.flatMap(({ title, abstract, summary, takeaways }) =>
    abstract.zh === null ? [] : [{ title, en: abstract.en, zh: abstract.zh, summary, takeaways }],
  );
}
