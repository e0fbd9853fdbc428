import type { TexStyle } from "./tex-node.ts";

/** Macros that set their one argument in a style. */
export const styleMacros: ReadonlyMap<string, TexStyle> = table({
  strong: "textbf mathbf bm boldsymbol pmb",
  emphasis: "emph textit textsl mathit",
  code: "texttt mathtt verb",
  underline: "underline uline uuline uwave ul",
  struck: "sout st cancel",
  "small-caps": "textsc",
  superscript: "textsuperscript",
  subscript: "textsubscript",
  footnote: "footnote thanks footnotetext freefootnote",
  plain: "text textrm textsf textnormal textup textmd mbox hbox mathrm mathsf operatorname num ce",
});

/** `{\bf word}`: declarations that set the rest of their group. */
export const declarations: ReadonlyMap<string, TexStyle> = table({
  strong: "bf bfseries",
  emphasis: "em it itshape sl slshape",
  code: "tt ttfamily",
  "small-caps": "sc scshape",
  plain: "rm sf normalfont small footnotesize scriptsize tiny large Large LARGE huge Huge",
});

/** `\textcolor{red}{word}`: the second argument is the text. */
export const secondOfTwo: ReadonlySet<string> = set(
  "textcolor colorbox raisebox scalebox fontsize",
);

/** `\texorpdfstring{tex}{plain}`: the first argument is the text. */
export const firstOfTwo: ReadonlySet<string> = set("texorpdfstring");

/** `\SI{5}{mm}`: both arguments, with a space between. */
export const bothOfTwo: ReadonlySet<string> = set("SI qty");

/** Macros that are mathematics even without dollar signs, and how many arguments they take. */
export const mathMacros: ReadonlyMap<string, number> = new Map(
  Object.entries({
    frac: 2,
    tfrac: 2,
    dfrac: 2,
    sqrt: 1,
    overline: 1,
    hat: 1,
    tilde: 1,
    bar: 1,
  }).concat(
    Object.entries({ vec: 1, mathcal: 1, mathbb: 1, mathfrak: 1, ensuremath: 1, widehat: 1 }),
  ),
);

/** White space and layout: nothing to read. With argument, when one follows. */
export const silentMacros: ReadonlySet<string> = set(
  "hspace vspace hskip vskip label phantom vphantom color xspace noindent centering protect relax left right big Big bigg Bigg displaystyle textstyle allowbreak linebreak nobreak smallskip medskip bigskip hfill",
);

/** Macros that are words or letters. A closing stop is left out before another one. */
export const wordMacros: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ie: "i.e.", eg: "e.g.", etal: "et al.", etc: "etc.", cf: "cf.", vs: "vs." }),
  ...Object.entries({
    Ie: "I.e.",
    Eg: "E.g.",
    aka: "a.k.a.",
    wrt: "w.r.t.",
    iid: "i.i.d.",
    resp: "resp.",
  }),
  ...Object.entries({ deg: "°", circ: "°", textellipsis: "…", textbullet: "•", item: "•" }),
  ...Object.entries({ textendash: "–", textemdash: "—", textquotesingle: "'", textquotedbl: '"' }),
  ...Object.entries({ textquoteleft: "‘", textquoteright: "’", textquotedblleft: "“" }),
  ...Object.entries({ textquotedblright: "”", textasciitilde: "~", textasciicircum: "^" }),
  ...Object.entries({ textbackslash: "\\", textunderscore: "_", textbar: "|", textless: "<" }),
  ...Object.entries({ textgreater: ">", textmu: "µ", textpm: "±", texttimes: "×" }),
  ...Object.entries({
    copyright: "©",
    textcopyright: "©",
    textregistered: "®",
    texttrademark: "™",
  }),
  ...Object.entries({ pounds: "£", textsterling: "£", euro: "€", texteuro: "€", S: "§", P: "¶" }),
  ...Object.entries({ LaTeX: "LaTeX", TeX: "TeX", BibTeX: "BibTeX", percent: "%" }),
  ...Object.entries({
    quad: " ",
    qquad: " ",
    newline: " ",
    par: " ",
    n: " ",
    space: " ",
    thinspace: "\u2009",
  }),
]);

/** Letters of their own; they take the blank before the next letter with them, as in `S\o ren`. */
export const letterMacros: ReadonlyMap<string, string> = new Map(
  Object.entries({ ss: "ß", o: "ø", O: "Ø", l: "ł", L: "Ł", ae: "æ", AE: "Æ", oe: "œ" }).concat(
    Object.entries({
      OE: "Œ",
      aa: "å",
      AA: "Å",
      i: "ı",
      j: "ȷ",
      dh: "ð",
      DH: "Ð",
      th: "þ",
      TH: "Þ",
      dj: "đ",
      DJ: "Đ",
      ng: "ŋ",
      NG: "Ŋ",
    }),
  ),
);

/** `\%` and its like: the character after the backslash, and what it stands for. */
export const signMacros: ReadonlyMap<string, string> = new Map([
  ...["%", "&", "$", "#", "_", "{", "}"].map((sign): [string, string] => [sign, sign]),
  [",", "\u2009"],
  [":", "\u2009"],
  [";", "\u2009"],
  [">", "\u2009"],
  [" ", " "],
  ["!", ""],
  ["-", "\u00ad"],
  ["/", ""],
  ["@", ""],
  ["\\", " "],
]);

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

function table(rows: Partial<Record<TexStyle, string>>): ReadonlyMap<string, TexStyle> {
  const styles: TexStyle[] = [
    "strong",
    "emphasis",
    "code",
    "underline",
    "struck",
    "small-caps",
    "superscript",
    "subscript",
    "footnote",
    "plain",
  ];
  return new Map(
    styles.flatMap((style) =>
      (rows[style]?.split(" ") ?? []).map((name): [string, TexStyle] => [name, style]),
    ),
  );
}
