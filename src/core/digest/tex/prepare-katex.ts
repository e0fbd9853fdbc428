import { unicodeMacro } from "./number-macros.ts";

/** A per cent sign with the backslashes before it: an odd number of them escapes it. */
const PERCENT = /\\*%/g;

/**
 * A formula with every `%` escaped. TeX begins a comment with a bare one, and so does
 * KaTeX: of `52%` it shows 52. Abstracts hold no comments: a page lost the backslash.
 */
export function escapePercents(tex: string): string {
  if (!tex.includes("%")) return tex;
  return tex.replace(PERCENT, (sign) => (sign.length % 2 === 1 ? `${sign.slice(0, -1)}\\%` : sign));
}

/** Macros that KaTeX does not know, and what stands for them with the same arguments. */
const REPLACEMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mbox: "\\text",
    textsc: "\\text",
    ensuremath: "",
    xspace: "",
    mathds: "\\mathbb",
    mathbbm: "\\mathbb",
    mathpzc: "\\mathcal",
    nicefrac: "\\tfrac",
    sfrac: "\\tfrac",
    uline: "\\underline",
    num: "\\mathrm",
    unit: "\\mathrm",
    si: "\\mathrm",
    textsuperscript: "^",
    textsubscript: "_",
    upmu: "\\mu",
    textmu: "\\mu",
    slash: "/",
    textemdash: "\\text{—}",
    "/": "",
    "@": "",
    "-": "",
  }),
);
/** `\unicode{x2013}`, `\label{eq}`, `\mbox`, `\-` */
const MACRO =
  /\\(?:unicode(?:\[[^\]]{0,40}\])?\{[^{}]{1,12}\}|(?:label|tag|nonumber|notag)\b(?:\{[^{}]{0,80}\})?|[A-Za-z]+|[^])/g;
/** Environments of displayed formulas, and what they are within a line. */
const ENVIRONMENT = /\\(begin|end)\{(align|gather|multline|eqnarray|equation)\*?\}/g;

/** A formula in macros that KaTeX knows. `display` says whether it is displayed on its own line. */
export function prepareForKatex(tex: string, display: boolean): string {
  const known = escapePercents(tex).replace(MACRO, replaceMacro);
  return display ? known : known.replace(ENVIRONMENT, inlineEnvironment);
}

function replaceMacro(macro: string): string {
  if (macro.startsWith("\\unicode")) {
    const sign = unicodeMacro(macro);
    return sign === null ? macro : `\\text{${sign}}`;
  }
  if (/^\\(?:label|tag|nonumber|notag)\b/.test(macro)) return "";
  return REPLACEMENTS.get(macro.slice(1)) ?? macro;
}

function inlineEnvironment(_: string, end: string, name: string): string {
  return `\\${end}{${name === "gather" || name === "multline" ? "gathered" : "aligned"}}`;
}

/** More unknown macros than a formula has. */
const MOST_TRIES = 12;
const UNKNOWN = /Undefined control sequence: (\\[A-Za-z]+)/;

/**
 * Sets a formula with macros that its authors defined as upright words: `\ours` is
 * "ours". `set` is the typesetter; it throws what KaTeX throws.
 *
 * @throws the typesetter's last error, when it is another one
 */
export function retryWithUnknownMacros(set: (macros: Record<string, string>) => void): void {
  const macros: Record<string, string> = {};
  for (let tries = 0; ; tries += 1) {
    try {
      return set(macros);
    } catch (error) {
      const name = error instanceof Error ? UNKNOWN.exec(error.message)?.[1] : undefined;
      if (name === undefined || macros[name] !== undefined || tries === MOST_TRIES) throw error;
      macros[name] = `\\mathrm{${name.slice(1)}}`;
    }
  }
}
