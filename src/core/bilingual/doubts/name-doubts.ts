import { escapePattern } from "../../escape-pattern.ts";
import { bothSides, type Doubt, type DoubtContext } from "./doubt.ts";
import { englishConcepts } from "../lexicon/lexicon.ts";
import { readLatinNames, type LatinName } from "../reading/latin-names.ts";
import { hasName, nameKeys } from "../reading/name-keys.ts";
import { isRendered, surveyOf, type NameSurvey } from "./names-of-paper.ts";
import { isCompound, isFamous, isMisspelling, isStyledWord } from "./name-variants.ts";
import { isUnitName } from "../reading/measurement-units.ts";

/** Latin words that Chinese text may use where English has none. */
const loans = new Set(
  "app web ok vs id pdf it cv ppt ui pk kpi api logo wifi email vip top token tokens bug demo prompt agent transformer gpu cpu python".split(
    " ",
  ),
);

/**
 * Doubts about names and acronyms, each on positive evidence:
 *
 * - a name in the translation that is nearly one of the original (`Followstopper`
 *   for `Followerstopper`);
 * - a name of the translation that neither the original nor the title has, in
 *   whatever form, nor any words that it could be short for;
 * - a name with digits that the whole translation lacks.
 *
 * A name that is only missing from this sentence is a soft doubt at most: it may
 * have been rendered in Chinese, spelled out, or replaced by a pronoun.
 */
export function nameDoubts(en: string, zh: string, context: DoubtContext): Doubt[] {
  const english = readLatinNames(en).filter((name) => !isCited(en, name));
  const chinese = readLatinNames(zh).filter((name) => !isCited(zh, name));
  const [enKeys, zhKeys] = [nameKeys(en, english), nameKeys(zh, chinese)];
  const lost = unique(english.filter((name) => isName(name) && !hasName(name, zhKeys)));
  const added = unique(chinese.filter((name) => isForeign(name) && !hasName(name, enKeys)));
  if (lost.length === 0 && added.length === 0) return [];
  const survey = surveyOf(context);
  const missing = lost.filter((name) => !isRendered(name, zh, survey) && !isWritten(name, zh));
  const unknown = added.filter(
    (name) =>
      !survey.inEnglish(name) ||
      (survey.inTitleAlone(name) &&
        missing.some((one) => isMisspelling(one, name) || hasSameInitial(one, name))),
  );
  unknown.push(...added.filter((name) => !unknown.includes(name) && goesOnFrom(zh, unknown, name)));
  const empty = emptyBrackets(en, zh);
  const { doubts, replaced } = replacements(missing, unknown, survey);
  for (const name of missing) {
    if (replaced.has(name)) continue;
    const weight = weightOfLoss(name, zh, context, survey);
    if (weight === "hard") doubts.push({ side: "en", text: name.text, kind: "name" });
    if (weight === "soft") doubts.push({ side: "en", text: name.text, kind: "name", soft: true });
  }
  return [...doubts, ...empty];
}

/** `文本到图像()`: the name that stood in the brackets is gone. */
function emptyBrackets(en: string, zh: string): Doubt[] {
  const found = /[(（]\s?[)）]/u.exec(zh)?.[0];
  if (found === undefined || /\(\s?\)/u.test(en)) return [];
  return [{ side: "zh", text: found, kind: "name" }];
}

/** Every unknown name of the translation, with the name of the original that it stands for. */
function replacements(
  missing: readonly LatinName[],
  unknown: readonly LatinName[],
  survey: NameSurvey,
): { doubts: Doubt[]; replaced: Set<LatinName> } {
  const doubts: Doubt[] = [];
  const replaced = new Set<LatinName>();
  for (const name of unknown) {
    const free = missing.filter((one) => !replaced.has(one));
    const near = free.find((one) => isMisspelling(one, name));
    // A misspelt name of the original that the translator put right.
    if (near !== undefined && isFamous(name.text)) {
      replaced.add(near);
      continue;
    }
    const original = near ?? free.find((one) => mayBeReplaced(one, name, survey));
    if (original === undefined) {
      if (isWeighty(name)) doubts.push({ side: "zh", text: name.text, kind: "name" });
      continue;
    }
    replaced.add(original);
    doubts.push(...bothSides(original.text, name.text, "name"));
  }
  return { doubts, replaced };
}

/**
 * A name with digits, or one that the translation keeps in Latin letters elsewhere, was
 * replaced, not rendered.
 */
function mayBeReplaced(original: LatinName, name: LatinName, survey: NameSurvey): boolean {
  if (original.style === "capital" || !isWeighty(name)) return false;
  const hasDigits = /\d/u.test(original.text) && original.style === "coded";
  return (
    hasDigits ||
    hasSameInitial(original, name) ||
    name.style === "acronym" ||
    survey.inChinese(original)
  );
}

/** `Instituto de Telecomunicações`: the second word of one name, with at most a particle between. */
function goesOnFrom(zh: string, unknown: readonly LatinName[], name: LatinName): boolean {
  return (
    name.style === "capital" &&
    unknown.some(
      (one) =>
        one.style === "capital" &&
        /^ (?:\p{Ll}{1,3} )?$/u.test(zh.slice(one.end, Math.max(one.end, name.start))),
    )
  );
}

/** `IT-IST` as `Instituto`: a name of letters, and a word that begins with the first of them. */
function hasSameInitial(original: LatinName, name: LatinName): boolean {
  return original.style !== "capital" && original.key.charAt(0) === name.key.charAt(0);
}

/** A name that no reader would mistake for a word of prose or a formula. */
function isWeighty(name: LatinName): boolean {
  if (/\p{Script=Greek}|^\p{Ll}{1,3}-?\d*$|^\d+\p{Ll}/u.test(name.text)) return false;
  return name.style !== "capital" || name.key.length >= 4;
}

/** Pronouns and the like stand for a name mentioned before. */
const standIn = /它|该|其|此|本文|我们的|这一|这个|这种|这些|前者|后者|他们/u;

function weightOfLoss(
  name: LatinName,
  zh: string,
  context: DoubtContext,
  survey: NameSurvey,
): "hard" | "soft" | null {
  if (isStyledWord(name)) return null;
  if (survey.inChinese(name)) return standIn.test(zh) ? null : "soft";
  if (name.style === "capital") return null;
  if (isSetInCapitals(name, context)) return "hard";
  return isIdentifier(name) && !isHalfRendered(name, zh) ? "hard" : "soft";
}

/**
 * `GSM8K`, `MATH500`: two capitals and a digit are never an ordinary word, unlike `6DoF`,
 * `End2End` and `1D`.
 */
function isIdentifier({ text, style }: LatinName): boolean {
  if (style !== "coded") return false;
  return (
    /\p{Lu}.*\p{Lu}|\p{Lu}\p{Ll}{2,}\d/u.test(text) &&
    /\d/u.test(text) &&
    !/^\d|\d-?(?:D|V|DoF)\b|\p{Ll}\d\p{Lu}|^non-/u.test(text)
  );
}

/** `Micro-F1` as 微F1: the word in front is rendered, the code behind it is kept. */
function isHalfRendered({ text }: LatinName, zh: string): boolean {
  const parts = /^\p{Lu}\p{Ll}+[-‐‑](.*\d.*)$/u.exec(text);
  return (
    parts?.[1] !== undefined &&
    new RegExp(`\\p{Script=Han}\\s?${escapePattern(parts[1])}(?![\\w-])`, "u").test(zh)
  );
}

/**
 * `Visual Token COPY`: a word written in capitals more than once is a name that the
 * translation mistook for a word.
 */
function isSetInCapitals({ text, style }: LatinName, context: DoubtContext): boolean {
  return style === "acronym" && text.length >= 4 && isPlainWord(text, context.en);
}

/**
 * The word stands in lower case in the dictionary of renderings, and is not an acronym
 * given in brackets.
 */
function isPlainWord(text: string, en: string): boolean {
  return englishConcepts(text.toLowerCase()).size > 0 && !en.includes(`(${text}`);
}

/** The letters occur in the Chinese, if only within a longer word. */
function isWritten(name: LatinName, zh: string): boolean {
  return name.key.length >= 4 && zh.toLowerCase().includes(name.text.toLowerCase());
}

/**
 * Names that survive translation: with digits or several capitals, or one capital within
 * the sentence.
 */
function isName(name: LatinName): boolean {
  if (name.style === "plain" || name.key.length < 2 || isRoman(name.key)) return false;
  if (/^\p{Ll}{1,3}\d$/u.test(name.text)) return false;
  if (isUnitName(name.text) || isCompound(name.text)) return false;
  return name.style !== "capital" || name.start > 0;
}

/** In Chinese text every capital marks a name. */
function isForeign(name: LatinName): boolean {
  if (name.style === "plain" || name.key.length < 2 || isRoman(name.key)) return false;
  return !loans.has(name.key) && !isUnitName(name.text);
}

/** `[Hu2021optimal, DKM06]`: keys of references in brackets, from a `\\cite`. */
function isCited(text: string, name: LatinName): boolean {
  if (!/\d\d/u.test(name.text)) return false;
  return /[[【][^\]】]{0,80}$/u.test(text.slice(Math.max(0, name.start - 80), name.start));
}

const isRoman = (key: string): boolean => /^[ivx]+$/u.test(key);

function unique(names: readonly LatinName[]): LatinName[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.key) && seen.add(name.key));
}
