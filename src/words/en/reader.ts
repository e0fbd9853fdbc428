import type { DoubtKind } from "../../core/bilingual/doubts/doubt.ts";

const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** The words of the open paper in English. */
export const readerEn = {
  view: "View",
  views: { side: "Side by side", sentences: "Sentences", en: "English", zh: "Chinese" },

  pairs: "Paired sentences",
  group: (en: number, zh: number) => `${en} English ↔ ${zh} Chinese sentences`,
  noEnglishHere: "No English sentence corresponds to this.",
  noChineseHere: "Missing in the translation.",
  noAbstract: "This digest has no abstract.",
  copyPair: "Copy pair",
  copied: "Copied",
  copyFailed: "The browser did not allow copying. Select the text and copy it yourself.",

  look: "Aa",
  lookHint: "Text size, line length and spacing",

  checkThis: (piece: string) => (piece === "" ? "Check this sentence" : `Check: ${piece}`),
  thingsToCheck: (n: number) => `${count(n, "thing")} to check`,
  nextCheck: (n: number, of: number) => `Next: ${n} of ${of}`,
  maybe: "Possibly:",
  reasons: {
    number: "This number differs in the other language.",
    magnitude: "Same digits, different order of magnitude.",
    sign: "The direction or sign is reversed.",
    unit: "Same number, different unit.",
    bound: "“Up to”, “at least” or “more than” is missing or reversed.",
    order: "Two numbers or names are swapped.",
    name: "This name or acronym is missing or different in the other language.",
    term: "This is a known mistranslation of the term.",
    untranslated: "Not translated.",
    "cut-off": "The translation seems to break off here.",
    formula: "A formula is damaged here.",
    missing: "This sentence has no counterpart.",
  } satisfies Record<DoubtKind, string>,

  source: "Source",
  sourceNone: "No matching sentence found in the abstract.",
  sourceIn: {
    translation: "The translation",
    summary: "The digest's summary",
    abstract: "The abstract",
  },
  inEnglish: "In English",
  unsupported: (pieces: string) => `Not in the abstract: ${pieces}`,

  alwaysLoadFigures: "Always load figures",
  askBeforeFigures: "Ask before loading",
  figuresFrom: (n: number, hosts: string) => `${count(n, "figure")} from ${hosts}.`,
  figureFailed: (n: number) => `Figure ${n} did not load.`,
  figuresFailed: (n: number, hosts: string) =>
    `${count(n, "figure")} did not load from ${hosts}. Check the connection and try again.`,
  figuresWithoutAddress: (n: number) =>
    n === 1
      ? "1 figure has no valid address and cannot be loaded."
      : `${n} figures have no valid address and cannot be loaded.`,
  enlarge: (n: number) => `Enlarge figure ${n}`,
  figureOf: (n: number, of: number) => `Figure ${n} of ${of}`,
  previous: "Previous",
  next: "Next",

  comment: "Authors' comment",
  digestTells: "Compare the digests",
  sameTexts: "Same as above.",
  itsAbstract: "Abstract",
  itsTranslation: "Translation",
};

export type ReaderWords = typeof readerEn;
