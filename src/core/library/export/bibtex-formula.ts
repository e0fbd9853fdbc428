import { matchBraces } from "../../digest/tex/braces.ts";
import { mathToPlain } from "../../digest/tex/math-to-plain.ts";

/**
 * A formula as part of a BibTeX value, or null when it must be written as text. Braces
 * balance for parsers that count every brace (BibTeX does, even after a backslash) and for
 * those that skip `\{`; no percent sign begins a comment; old font switches become current
 * macros, as some parsers and recent document classes lack the old ones.
 *
 * @param tex the source without its delimiters
 */
export function formulaToBibtex(tex: string): string | null {
  if (degree.test(tex)) return null;
  const formula = withFontMacros(tex).replace(bareSign, "\\$&").replace(bareScript, "$1{$2}");
  if (isWhole(formula)) return delimited(formula);
  if (mathToPlain(tex) !== null) return null;
  const named = formula.replace(brace, (sign) => (sign === "\\{" ? "\\lbrace " : "\\rbrace "));
  return isWhole(named) ? delimited(named) : null;
}

/** `360$^\circ$`: Unicode has a character for it. */
const degree = /^\^(?:\\circ|\{\\circ\})$/;

/** `x_8`: without braces some parsers read what follows as part of it. */
const bareScript = /(?<=(?:^|[^\\])(?:\\\\)*)([\^_])([\p{L}\p{N}])/gu;

/** An environment of displayed mathematics brings its own delimiters. */
function delimited(formula: string): string {
  return displayed.test(formula) ? formula : `$${formula}$`;
}

const displayed = /^\\begin\{(?:equation|align|gather|multline|eqnarray)\*?\}/;

/** `%` and `#` without a backslash before them. */
const bareSign = /(?<=(?:^|[^\\])(?:\\\\)*)[%#]/g;

/** `\{` and `\}`, but not the second half of `\\`. */
const brace = /(?<=(?:^|[^\\])(?:\\\\)*)\\[{}]/g;

/** A script without anything raised or lowered. */
const emptyScript = /[\^_]\s*(?:[\^_}$&]|$)/;

function isWhole(formula: string): boolean {
  const bare = formula.replace(/\\[\s\S]/g, "  ");
  return (
    isBalanced(formula) &&
    isBalanced(bare) &&
    !hasLooseDollar(bare) &&
    !emptyScript.test(bare) &&
    environmentsClose(formula)
  );
}

/** Whether the braces balance if every one counts. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A dollar sign outside braces would end the formula. */
function hasLooseDollar(bare: string): boolean {
  let depth = 0;
  for (const sign of bare) {
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (sign === "$" && depth === 0) return true;
  }
  return false;
}

const environment = /\\(begin|end)(?![A-Za-z])(?:\{([^{}]*)\})?/g;

function environmentsClose(formula: string): boolean {
  const open: string[] = [];
  for (const [, kind, name] of formula.matchAll(environment)) {
    if (name === undefined) return false;
    if (kind === "begin") open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

/** `\it` and the like apply to the rest of their group. */
const fontSwitch = /\\(it|em|sl|bf|rm|sf|tt|cal|sc)(?![A-Za-z])\s*/;

const fontMacros: Readonly<Record<string, string>> = {
  it: "mathit",
  em: "mathit",
  sl: "mathit",
  bf: "mathbf",
  rm: "mathrm",
  sf: "mathsf",
  tt: "mathtt",
  cal: "mathcal",
  sc: "textsc",
};

/** A macro of text or font before an argument without braces: `\mathrm x`. */
const bareArgument =
  /\\(text(?:bf|it|sl|sc|rm|sf|tt|md|up)|emph|mathrm)(?![A-Za-z])\s*(\\[A-Za-z]+|[^\s{\\])/g;

/** `\it{x}` and `{\rm x}` as `\mathit{x}` and `{\mathrm{x}}`; one argument, always in braces. */
function withFontMacros(tex: string): string {
  let text = tex.replace(bareArgument, "\\$1{$2}");
  for (let found = fontSwitch.exec(text); found; found = fontSwitch.exec(text)) {
    const from = found.index + found[0].length;
    const close = matchBraces(text).get(from)?.close;
    const end = close === undefined ? groupEnd(text, from) : close + 1;
    const inner = close === undefined ? text.slice(from, end) : text.slice(from + 1, close);
    const set = inner === "" ? "" : `\\${fontMacros[found[1] ?? ""] ?? "mathrm"}{${inner}}`;
    text = text.slice(0, found.index) + set + text.slice(end);
  }
  return text;
}

/** Where the group around a position ends. */
function groupEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "\\") at += 1;
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth < 0) return at;
  }
  return text.length;
}
