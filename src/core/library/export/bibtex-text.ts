import { mathToPlain } from "../../digest/tex/math-to-plain.ts";
import { parseTex } from "../../digest/tex/parse-tex.ts";
import type { TexNode, TexStyle } from "../../digest/tex/tex-node.ts";
import { formulaToBibtex } from "./bibtex-formula.ts";
import { toSingleLine } from "./single-line.ts";

/** Characters with a meaning in TeX, and braces, which BibTeX counts even when escaped. */
const signs: ReadonlyMap<string, string> = new Map([
  ["\\", "{\\textbackslash}"],
  ["{", "{\\textbraceleft}"],
  ["}", "{\\textbraceright}"],
  ["&", "\\&"],
  ["%", "\\%"],
  ["$", "\\$"],
  ["#", "\\#"],
  ["_", "\\_"],
  ["~", "{\\textasciitilde}"],
  ["^", "{\\textasciicircum}"],
  ["<", "{\\textless}"],
  [">", "{\\textgreater}"],
  ["\u00a0", "~"],
  ["\u2009", " "],
  ["\u00ad", ""],
  ["ß", "{\\ss}"],
  ["æ", "{\\ae}"],
  ["Æ", "{\\AE}"],
  ["œ", "{\\oe}"],
  ["Œ", "{\\OE}"],
  ["ø", "{\\o}"],
  ["Ø", "{\\O}"],
  ["ł", "{\\l}"],
  ["Ł", "{\\L}"],
  ["ı", "{\\i}"],
]);

/** Combining accents and their macros. */
const accents: ReadonlyMap<string, string> = new Map([
  ["\u0300", "`"],
  ["\u0301", "'"],
  ["\u0302", "^"],
  ["\u0303", "~"],
  ["\u0304", "="],
  ["\u0306", "u"],
  ["\u0307", "."],
  ["\u0308", '"'],
  ["\u030a", "r"],
  ["\u030b", "H"],
  ["\u030c", "v"],
  ["\u0327", "c"],
  ["\u0328", "k"],
]);

/** `é` and the like, decomposed: a Latin letter and one accent. */
const accented = /^([A-Za-z])([\u0300-\u0328])$/;

/** What is not an ordinary character of ASCII. */
const special = /[\\{}&%$#_~^<>]|[^\p{ASCII}]/gu;

/** `--`, `''`, `` ?` ``: pairs that TeX sets as another character. */
const ligature = /-(?=-)|'(?=')|[`?!](?=`)/g;

/** Plain text as the value of a BibTeX field: nothing in it is a command, its braces are balanced. */
export function plainToBibtex(text: string): string {
  return toSingleLine(text)
    .normalize("NFC")
    .replace(special, (unit) => signs.get(unit) ?? accentedLetter(unit))
    .replace(ligature, "$&{}");
}

function accentedLetter(unit: string): string {
  const [, letter, mark] = accented.exec(unit.normalize("NFD")) ?? [];
  const macro = accents.get(mark ?? "");
  if (letter === undefined || macro === undefined) return unit;
  return /[a-z]/i.test(macro) ? `{\\${macro}{${letter}}}` : `{\\${macro}${letter}}`;
}

function mathToBibtex(tex: string, protect: boolean): string {
  const formula = formulaToBibtex(tex);
  if (formula === null) return plainToBibtex(mathToPlain(tex) ?? tex);
  return protect ? `{${formula}}` : formula;
}

const macros: Readonly<Partial<Record<TexStyle, string>>> = {
  strong: "textbf",
  emphasis: "emph",
  code: "texttt",
  underline: "underline",
  "small-caps": "textsc",
  superscript: "textsuperscript",
  subscript: "textsubscript",
};

/**
 * A text that may contain TeX as the value of a BibTeX field, on one line: formulas stay
 * formulas, known macros stay macros, what was shown as source becomes text.
 *
 * @param protect keeps the capitals of names (`NeRF`) from styles that lower titles
 */
export function texToBibtex(source: string, protect = false): string {
  return nodesToBibtex(parseTex(toSingleLine(source)), protect)
    .replace(/\s+/g, " ")
    .trim();
}

function nodesToBibtex(nodes: readonly TexNode[], protect: boolean): string {
  return nodes.map((node) => nodeToBibtex(node, protect)).join("");
}

function nodeToBibtex(node: TexNode, protect: boolean): string {
  if (node.kind === "text") {
    return protect ? protectNames(node.text) : plainToBibtex(node.text);
  }
  if (node.kind === "math") return mathToBibtex(node.tex, protect);
  const inner = nodesToBibtex(node.children, protect);
  if (node.kind === "footnote") return ` (${inner})`;
  const macro = node.kind === "link" ? undefined : macros[node.kind];
  return macro === undefined ? inner : `\\${macro}{${inner}}`;
}

/** Words with the spaces between them. */
const word = /\s+|\S+/g;

/**
 * A capital that is not the first letter, or a capital with a digit: `GPT-4`, `3D`, `NeRF`,
 * `LLMs`.
 */
const ownCapitals = /^[^\p{L}]*(?:\p{L}.*\p{Lu}|\p{Lu}.*\p{N})|\p{N}.*\p{Lu}/u;

/** `Chain-of-Thought`: capitals only after hyphens are title case. */
const headline = /^\P{L}*\p{Lu}?\p{Ll}*(?:-\p{Lu}?\p{Ll}*)+\P{L}*$/u;

/** `(NeRF):` as the bare word and the punctuation around it. */
const punctuated = /^([([“‘"']*)([\s\S]*?)([.,:;!?)\]”’"']*)$/;

function protectNames(text: string): string {
  return text.replace(word, (piece) => {
    if (!ownCapitals.test(piece) || headline.test(piece)) return plainToBibtex(piece);
    const [, before = "", name = "", after = ""] = punctuated.exec(piece) ?? [];
    return `${plainToBibtex(before)}{${plainToBibtex(name)}}${plainToBibtex(after)}`;
  });
}
