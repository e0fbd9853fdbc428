import type { DoubtKind } from "../../core/bilingual/doubts/doubt.ts";

const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** The words of the open paper in English. */
export const readerEn = {
  view: "View",
  views: { side: "Side by side", sentences: "Sentences", en: "English", zh: "Chinese" },

  pairs: "Paired sentences",
  group: (en: number, zh: number) => `${en} English : ${zh} Chinese`,
  noEnglishHere: "Nothing in the English says this.",
  noChineseHere: "The translation leaves this out.",
  noAbstract: "This digest has no abstract.",
  copyPair: "Copy pair",
  copied: "Copied",
  copyFailed: "Not copied: the browser refuses. Select the text and copy it by hand.",

  look: "Aa",
  lookHint: "Text size, line length and spacing",

  checkThis: (piece: string) => (piece === "" ? "Check this sentence" : `Check: ${piece}`),
  thingsToCheck: (n: number) => `${count(n, "thing")} to check`,
  nextCheck: (n: number, of: number) => `Next: ${n} of ${of}`,
  maybe: "Possibly:",
  reasons: {
    number: "This number is not the same in the other language.",
    magnitude: "The same digits, but not the same size.",
    sign: "The direction or the sign is turned round.",
    unit: "The same number, but of something else.",
    bound: "“Up to”, “at least” or “more than” is lost or turned round.",
    order: "Two numbers or names have changed places.",
    name: "This name or acronym is not in the other language, or is another one there.",
    term: "This is a known wrong rendering of the term.",
    untranslated: "This was left untranslated.",
    "cut-off": "The translation seems to stop before the sentence does.",
    formula: "The formula is damaged here.",
    missing: "This sentence has no counterpart.",
  } satisfies Record<DoubtKind, string>,

  source: "Source",
  sourceNone: "No sentence of the abstract was found that says this.",
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
  digestTells: "Show what each digest said",
  sameTexts: "The same as above.",
  itsAbstract: "Abstract",
  itsTranslation: "Translation",
};

export type ReaderWords = typeof readerEn;
