const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

/** The words of the open paper in English. */
export const readerEn = {
  view: "View",
  views: { side: "Side by side", sentences: "Sentences", en: "English", zh: "Chinese" },

  pair: (n: number, of: number) => `Pair ${n} of ${of}`,
  group: (en: number, zh: number) => `${en} English : ${zh} Chinese`,
  noEnglishHere: "Nothing in the English says this.",
  noChineseHere: "The translation leaves this out.",
  noAbstract: "This digest has no abstract.",
  copyPair: "Copy pair",
  copied: "Copied",
  copyFailed: "Not copied: the browser refuses. Select the text and copy it by hand.",

  look: "Text",
  lookHint: "Text size, line length and spacing",
  textSize: "Size",
  textSizes: { small: "Small", normal: "Normal", large: "Large", larger: "Larger" },
  measure: "Lines",
  measures: { narrow: "Short", normal: "Normal", wide: "Long" },
  lineHeight: "Spacing",
  lineHeights: { tight: "Tight", normal: "Normal", loose: "Loose" },

  alwaysLoadFigures: "Always load figures",
  askBeforeFigures: "Ask before loading",
  figuresFrom: (n: number, hosts: string) => `${count(n, "figure")} from ${hosts}.`,
  figureFailed: (n: number) => `Figure ${n} did not load.`,
  figuresFailed: (n: number, hosts: string) =>
    `${count(n, "figure")} did not load from ${hosts}. Check the connection and try again.`,
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
