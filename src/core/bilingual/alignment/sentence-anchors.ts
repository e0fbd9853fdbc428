import { findUrls } from "../sentences/find-urls.ts";
import { readLatinNames } from "../reading/latin-names.ts";
import { chineseConcepts, englishConcepts } from "../lexicon/lexicon.ts";
import { readQuantities } from "../reading/read-quantities.ts";
import { toBaseUnit } from "../reading/measurement-units.ts";

/**
 * What a sentence can be recognised by in the other language. A `true` trait
 * survives translation (numbers, Latin names, addresses, list marks), a `false`
 * one usually does (words of the lexicon). `size` is the length in English letters.
 */
export type SentenceAnchors = { size: number; marks: Map<string, boolean> };

/**
 * One Chinese character weighs as much as this many English letters: measured
 * between 3.1 and 3.4 on machine translations of abstracts, where punctuation and
 * Latin words are counted as they stand.
 */
export const lettersPerCharacter = 3.4;

const listMark = /[(（](\d{1,2}|[ivx]{1,4})[)）]|(?<![\w.(（])(\d{1,2})[)）]/giu;
const han = /\p{Script=Han}/gu;

/**
 * Reads the traits of one sentence.
 *
 * @example readTraits("121K proofs", "en").marks.has("#121000") // true
 */
export function readAnchors(text: string, lang: "en" | "zh"): SentenceAnchors {
  const marks = new Map<string, boolean>();
  for (const one of readQuantities(text, lang)) {
    if (one.written === "one") continue;
    const share = one.unit === "share" || one.unit.startsWith("share.");
    const value = share ? toBaseUnit(one.value, one.unit) : one.value;
    marks.set(`#${Number(Math.abs(value).toPrecision(9))}`, one.written === "digits");
  }
  for (const name of readLatinNames(text)) {
    marks.set(`@${name.key}`, name.style !== "plain" || lang === "zh");
  }
  for (const [from, to] of findUrls(text)) {
    marks.set(text.slice(from, to).toLowerCase(), true);
  }
  for (const match of text.matchAll(listMark)) marks.set(`(${match[1] ?? match[2] ?? ""})`, true);
  if (/[?？]/u.test(text)) marks.set("?", false);
  const concepts = lang === "en" ? englishConcepts(text) : chineseConcepts(text);
  for (const concept of concepts) marks.set(`~${concept}`, false);
  return { size: sizeOf(text), marks };
}

/** The length of a text in English letters; an address weighs the same in both languages. */
function sizeOf(text: string): number {
  const characters = text.match(han)?.length ?? 0;
  return text.length - characters + characters * lettersPerCharacter;
}
