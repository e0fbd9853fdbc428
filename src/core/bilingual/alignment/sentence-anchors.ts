import { findUrls } from "../sentences/find-urls.ts";
import { readLatinNames } from "../reading/latin-names.ts";
import { chineseConcepts, englishConcepts } from "../lexicon/lexicon.ts";
import { readQuantities } from "../reading/read-quantities.ts";
import { toBaseUnit } from "../reading/measurement-units.ts";

/**
 * What a sentence can be recognised by in the other language. A `true` anchor survives
 * translation (numbers, Latin names, addresses, list markers), a `false` one usually does
 * (words of the lexicon).
 * `size` is the length in English letters.
 */
export type SentenceAnchors = { size: number; anchors: Map<string, boolean> };

/**
 * One Chinese character weighs as much as this many English letters: measured
 * between 3.1 and 3.4 on machine translations of abstracts, where punctuation and
 * Latin words count as they are.
 */
export const lettersPerCharacter = 3.4;

const listMarker = /[(（](\d{1,2}|[ivx]{1,4})[)）]|(?<![\w.(（])(\d{1,2})[)）]/giu;
const han = /\p{Script=Han}/gu;

/**
 * Finds the anchors of one sentence.
 *
 * @example readAnchors("121K proofs", "en").anchors.has("#121000") // true
 */
export function readAnchors(text: string, lang: "en" | "zh"): SentenceAnchors {
  const anchors = new Map<string, boolean>();
  for (const one of readQuantities(text, lang)) {
    if (one.written === "one") continue;
    const share = one.unit === "share" || one.unit.startsWith("share.");
    const value = share ? toBaseUnit(one.value, one.unit) : one.value;
    anchors.set(`#${Number(Math.abs(value).toPrecision(9))}`, one.written === "digits");
  }
  for (const name of readLatinNames(text)) {
    anchors.set(`@${name.key}`, name.style !== "plain" || lang === "zh");
  }
  for (const [from, to] of findUrls(text)) {
    anchors.set(text.slice(from, to).toLowerCase(), true);
  }
  for (const match of text.matchAll(listMarker))
    anchors.set(`(${match[1] ?? match[2] ?? ""})`, true);
  if (/[?？]/u.test(text)) anchors.set("?", false);
  const concepts = lang === "en" ? englishConcepts(text) : chineseConcepts(text);
  for (const concept of concepts) anchors.set(`~${concept}`, false);
  return { size: englishLength(text), anchors };
}

/** The length of a text in English letters; an address counts the same in both languages. */
export function englishLength(text: string): number {
  const characters = text.match(han)?.length ?? 0;
  return text.length - characters + characters * lettersPerCharacter;
}
