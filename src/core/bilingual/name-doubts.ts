import { initialsOf, isCommonAcronym, isShortFor, longFormsOf, spellsOut } from "./acronyms.ts";
import { bothSides, type Doubt, type DoubtContext } from "./doubt.ts";
import { nameKey, readLatinNames, type LatinName } from "./latin-name.ts";
import { chineseConcepts, englishConcepts } from "./lexicon.ts";
import { isIn, keysOf } from "./name-keys.ts";

/** Latin words that Chinese text may use where English has none. */
const loans = new Set(
  "app web ok vs id pdf it cv ppt ui pk kpi api logo wifi email vip top token tokens bug demo prompt agent transformer".split(
    " ",
  ),
);

/**
 * Doubts about names and acronyms: one that stands on one side only, or another
 * one in its place. Spelled-out acronyms, plurals, suffixes and different
 * hyphens are the same name.
 */
export function nameDoubts(en: string, zh: string, context: DoubtContext): Doubt[] {
  const [english, chinese] = [readLatinNames(en), readLatinNames(zh)];
  const [enKeys, zhKeys] = [keysOf(en, english), keysOf(zh, chinese)];
  const missing = unique(
    english.filter(
      (name) => isName(name) && !isIn(name, zhKeys) && !isSpelledOut(name, zh, context),
    ),
  );
  const extra = unique(chinese.filter((name) => isForeign(name) && !isIn(name, enKeys)));
  if (missing.length === 0 && extra.length === 0) return [];
  const { enKeys: known, initials } = surveyOf(context);
  const unknown = extra.filter(
    (name) => !isIn(name, known) && !isShortFor(name.key, initials) && !isCommonAcronym(name.key),
  );
  return judge(missing, extra, unknown, zh, context);
}

/** What the names of all sentences are looked up in; made once for a paper. */
type Survey = {
  enKeys: Set<string>;
  zhKeys: Set<string>;
  initials: string;
  longForms: Map<string, string>;
};

const surveys = new WeakMap<DoubtContext, Survey>();

function surveyOf(context: DoubtContext): Survey {
  const known = surveys.get(context);
  if (known !== undefined) return known;
  const english = `${context.en} ${context.title}`;
  const survey = {
    enKeys: keysOf(english),
    zhKeys: keysOf(context.zh),
    initials: initialsOf(english),
    longForms: longFormsOf(context.zh),
  };
  surveys.set(context, survey);
  return survey;
}

function judge(
  missing: LatinName[],
  extra: LatinName[],
  unknown: LatinName[],
  zh: string,
  context: DoubtContext,
): Doubt[] {
  const doubts: Doubt[] = [];
  const free = new Set(extra);
  const { zhKeys: zhContext } = surveyOf(context);
  for (const name of missing) {
    const other =
      [...free].find((one) => unknown.includes(one)) ??
      [...free].find((one) => mayReplace(name, one));
    if (other !== undefined && mayReplace(name, other)) {
      free.delete(other);
      doubts.push(...bothSides(name.text, other.text, "name"));
    } else {
      const soft = dropped(name, zh, context, isIn(name, zhContext));
      if (soft !== null)
        doubts.push({ side: "en", text: name.text, kind: "name", ...(soft ? { soft } : {}) });
    }
  }
  for (const name of unknown) {
    if (free.has(name)) doubts.push({ side: "zh", text: name.text, kind: "name" });
  }
  return doubts;
}

/** Pronouns and such stand for a name that was named before. */
const standIn = /它|该|其|此|本文|我们的|这一|这个|这种|这些|前者|后者|他们/u;

/**
 * Is a name that is left out worth a doubt: `false` a hard one, `true` a soft one,
 * `null` none? What the translation keeps in Latin elsewhere may be told by a
 * pronoun here; an ordinary acronym may have been spelled out.
 */
function dropped(
  name: LatinName,
  zh: string,
  context: DoubtContext,
  elsewhere: boolean,
): boolean | null {
  if (name.style === "capital") return elsewhere && !standIn.test(zh) ? true : null;
  if (elsewhere) return name.style !== "coded" && standIn.test(zh) ? null : true;
  if (name.style === "coded") return !/\d/u.test(name.text) && context.en.includes(`(${name.text}`);
  if (isCommonAcronym(name.key) || context.en.includes(`(${name.text}`)) return null;
  return true;
}

/** A sentence may lose a plain capital word; a changed one must look like a name of the same kind. */
function mayReplace(name: LatinName, other: LatinName): boolean {
  if (name.style !== "capital") return true;
  return other.style !== "plain";
}

/** Names that survive translation: with digits or several capitals, or one capital within the sentence. */
function isName(name: LatinName): boolean {
  if (name.style === "plain" || name.key.length < 2 || /^[ivx]+$/u.test(name.key)) return false;
  return name.style !== "capital" || name.start > 0;
}

/** In Chinese text every capital marks a name. */
function isForeign(name: LatinName): boolean {
  return (
    name.style !== "plain" &&
    name.key.length >= 2 &&
    !loans.has(name.key) &&
    !/^[ivx]+$/u.test(name.key)
  );
}

function isSpelledOut(name: LatinName, zh: string, context: DoubtContext): boolean {
  if (name.style === "capital") return false;
  if (isTranslated(name, zh)) return true;
  const parts = name.text
    .split(/[-‐‑_+&]/u)
    .filter((part) => /\p{Lu}/u.test(part))
    .map(nameKey);
  const zhNames = zh.toLowerCase();
  return (
    [name.key, ...(parts.length > 1 ? [] : parts)].some((key) => isTold(key, zh, context)) ||
    (parts.length > 1 && parts.every((key) => zhNames.includes(key) || isTold(key, zh, context)))
  );
}

/** `Visual Token COPY` as 复制: a word in capitals that was translated as a word. */
function isTranslated(name: LatinName, zh: string): boolean {
  if (name.style !== "acronym" || name.text.length < 4) return false;
  const told = chineseConcepts(zh);
  return [...englishConcepts(name.text.toLowerCase())].some((concept) => told.has(concept));
}

function isTold(key: string, zh: string, context: DoubtContext): boolean {
  if (spellsOut(key, zh)) return true;
  const long = surveyOf(context).longForms.get(key);
  if (long === undefined) return false;
  // The run before the bracket may begin with other words: its end is the term.
  return long.length >= 4 ? zh.includes(long.slice(-4)) : zh.includes(long);
}

function unique(names: readonly LatinName[]): LatinName[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.key) && seen.add(name.key));
}
