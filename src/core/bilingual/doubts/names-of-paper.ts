import { isCommonAcronym, longFormsOf, spellsOut } from "../lexicon/acronyms.ts";
import type { DoubtContext } from "./doubt.ts";
import { nameKey, type LatinName } from "../reading/latin-names.ts";
import { hasName, nameKeys } from "../reading/name-keys.ts";
import { hasPiecesOf, isShortFor, wordsOf } from "./short-forms.ts";

/** Lookup of a paper's names, made once per paper. */
export type NameSurvey = {
  /** Whether the title or the English abstract has this name in any form. */
  inEnglish: (name: LatinName) => boolean;
  /** Whether the title writes this name and the English abstract does not. */
  inTitleAlone: (name: LatinName) => boolean;
  /** Whether the Chinese abstract keeps this name in Latin letters somewhere. */
  inChinese: (name: LatinName) => boolean;
  /** The Chinese before a name in brackets, by the name's key: `有限状态机(FSM)`. */
  longForms: ReadonlyMap<string, string>;
};

const surveys = new WeakMap<DoubtContext, NameSurvey>();

/** Collects the names of a paper. */
export function surveyOf(context: DoubtContext): NameSurvey {
  const known = surveys.get(context);
  if (known !== undefined) return known;
  const english = `${context.title} . ${context.en}`;
  const enKeys = nameKeys(english);
  const zhKeys = nameKeys(context.zh);
  const enFlat = flat(english);
  const zhFlat = flat(context.zh);
  const titleKeys = nameKeys(context.title);
  const abstractKeys = nameKeys(context.en);
  const abstractFlat = flat(context.en);
  const words = wordsOf(english);
  const survey: NameSurvey = {
    inEnglish: (name) =>
      hasName(name, enKeys) ||
      isWithin(name.key, enFlat) ||
      (isShort(name) && (isShortFor(name.key, words) || hasPiecesOf(name.text, words))) ||
      isCommonAcronym(name.key),
    inTitleAlone: (name) =>
      hasName(name, titleKeys) && !hasName(name, abstractKeys) && !isWithin(name.key, abstractFlat),
    inChinese: (name) => hasName(name, zhKeys) || isWithin(name.key, zhFlat),
    longForms: longFormsOf(context.zh),
  };
  surveys.set(context, survey);
  return survey;
}

const isShort = ({ style }: LatinName): boolean => style === "acronym" || style === "coded";

/** The letters and digits of a text in lower case, so that hyphens and spaces make no difference. */
function flat(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * A long name may stand within a longer word (`subreddit`), or be several words of the
 * other text.
 */
function isWithin(key: string, flatText: string): boolean {
  return key.length >= 4 && flatText.includes(flat(key));
}

/** Whether the Chinese sentence gives the name in Chinese: a known rendering, or this paper's own. */
export function isRendered(name: LatinName, zh: string, survey: NameSurvey): boolean {
  return (
    isRenderedKey(name.key, zh, survey) ||
    partsOf(name).every((key) => isRenderedKey(key, zh, survey))
  );
}

/** The parts of a compound that a translation must keep or render; words in lower case are prose. */
function partsOf(name: LatinName): string[] {
  const parts = name.text
    .split(/[-‐‑_+&]/u)
    .filter((part) => /^\p{Lu}{2,}s?$|^\p{Lu}\p{Ll}{0,2}\p{Lu}/u.test(part))
    .map(nameKey);
  return parts.length === 0 ? [name.key] : parts;
}

function isRenderedKey(key: string, zh: string, { longForms }: NameSurvey): boolean {
  if (zh.toLowerCase().includes(key) || spellsOut(key, zh)) return true;
  const long = longForms.get(key);
  // The run before the bracket may begin with other words: its end is the term.
  return long !== undefined && zh.includes(long.slice(-4));
}
