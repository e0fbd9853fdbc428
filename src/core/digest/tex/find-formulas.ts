import type { Group } from "./braces.ts";

/** Where a formula stands, and what of it is between the delimiters; UTF-16 units. */
export type Formula = {
  start: number;
  end: number;
  bodyStart: number;
  bodyEnd: number;
  display: boolean;
};

/** Longer or deeper than any formula of an abstract: shown as source, not given to a typesetter. */
const longestBody = 4000;
const deepestBody = 40;

type Braces = ReadonlyMap<number, Group>;

/**
 * The formula that a dollar sign opens, or null when it is a sum of money or a
 * stray sign. Only the next dollar sign outside braces can close it, so that a
 * stray one does no harm beyond itself. Rules after Pandoc's `tex_math_dollars`,
 * made milder where the body cannot be anything but TeX (`5$\times$5`).
 *
 * @param at place of the `$`
 * @param end where the text (or the group around the sign) ends
 */
export function dollarFormula(
  source: string,
  at: number,
  end: number,
  braces: Braces,
): Formula | null {
  const width = source.startsWith("$$", at) ? 2 : 1;
  const bodyStart = at + width;
  const outline = outlineBody(source, bodyStart, end, braces);
  if (outline === null || outline.close === bodyStart) return null;
  const bodyEnd = outline.close;
  if (bodyEnd - bodyStart > longestBody || outline.height > deepestBody) return null;
  if (width === 2 && !source.startsWith("$$", bodyEnd)) return null;
  const next = source.charAt(bodyEnd + width);
  if (!isMathematics(outline.surface, next, width === 2)) return null;
  return { start: at, end: bodyEnd + width, bodyStart, bodyEnd, display: width === 2 };
}

type Outline = { close: number; height: number; surface: string };

/** `\text`, `\mbox` before a brace: only their text may contain nested formulas. */
const textBefore = /\\(?:text[a-z]{0,6}|mbox)\s?$/;

/**
 * Runs to the closing dollar sign, passing over groups and escapes. `surface` is
 * the body with each group reduced to `{}`. Null without a closing sign, or when a
 * brace is not matched.
 */
function outlineBody(source: string, from: number, end: number, braces: Braces): Outline | null {
  let surface = "";
  let height = 0;
  let at = from;
  while (at < end) {
    const unit = source.charAt(at);
    if (unit === "$") return { close: at, height, surface };
    if (unit === "}") return null;
    if (unit === "{") {
      const group = braces.get(at);
      if (group === undefined) return null;
      if (group.hasDollar && !textBefore.test(source.slice(Math.max(0, at - 12), at))) return null;
      height = Math.max(height, group.height);
      surface += "{}";
      at = group.close + 1;
    } else {
      const width = unit === "\\" ? 2 : 1;
      surface += source.slice(at, at + width);
      at += width;
    }
  }
  return null;
}

/** `\alpha`, `x^2`, `a_i`, `{}`: never in a sum of money. */
const texMark = /\\[a-zA-Z,;!% ]|[_^]|\{\}/;

/** Chinese characters and full-width punctuation: a formula has them in `\text{…}` only. */
const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** `per user for`: three words of prose in a row. */
const prose = /(?:^|[\s,.])[A-Za-z]{2,}[,.]? [A-Za-z]{1,30}[,.]? [A-Za-z]{2,}/;

/** `100 million`, `sum of`: two words, or number and word, are prose where nothing looks like TeX. */
const words = /[A-Za-z0-9)][,.]? [A-Za-z]{2,}|[A-Za-z]{2}[,.]? [A-Za-z0-9(]/;

/** `$<$5`, `$-$0.019`: not a sum of money, whatever follows */
const OPERATOR = /^(?:[<>=≤≥≪≫±×+−-]|[<>]=|<<|>>|\+\/-)$/;

const digit = /^\d/;

function isMathematics(surface: string, next: string, display: boolean): boolean {
  const bare = surface.trim();
  if (bare === "" || chinese.test(surface)) return false;
  if (display || OPERATOR.test(bare)) return true;
  const isTex = texMark.test(surface);
  const opensClose = !surface.startsWith(" ");
  const closesClose = !surface.endsWith(" ");
  if (opensClose && !closesClose) return false;
  if (isTex) return !prose.test(surface);
  return opensClose && !digit.test(next) && !words.test(surface);
}

/** `\\`, `\(`, `\]`: escapes, of which four delimit formulas. */
const escape = /\\[\s\S]/g;

const closers: Readonly<Record<string, string>> = { "\\(": "\\)", "\\[": "\\]" };

/**
 * All formulas between `\(` and `\)`, `\[` and `\]`, by the place of the opening
 * one. An unmatched delimiter is not in it.
 */
export function bracketFormulas(source: string): ReadonlyMap<number, Formula> {
  const found = new Map<number, Formula>();
  if (!source.includes("\\(") && !source.includes("\\[")) return found;
  let open: { at: number; closer: string } | null = null;
  for (const { 0: mark, index } of source.matchAll(escape)) {
    const closer = closers[mark];
    if (closer !== undefined) open = { at: index, closer };
    if (open === null || mark !== open.closer) continue;
    const { at } = open;
    const length = index - at - 2;
    if (length > 0 && length <= longestBody && isShallow(source.slice(at + 2, index))) {
      const display = mark === "\\]";
      found.set(at, { start: at, end: index + 2, bodyStart: at + 2, bodyEnd: index, display });
    }
    open = null;
  }
  return found;
}

/** Whether a formula is short and shallow enough to be handed to a typesetter. */
export function isTypesettable(body: string): boolean {
  return body.length <= longestBody && isShallow(body);
}

/** Braces balanced, and no deeper than a typesetter can take. */
function isShallow(body: string): boolean {
  let depth = 0;
  for (const { 0: mark } of body.matchAll(/\\[\s\S]|[{}]/g)) {
    if (mark === "{") depth += 1;
    if (mark === "}") depth -= 1;
    if (depth < 0 || depth > deepestBody) return false;
  }
  return depth === 0;
}

/** `\begin{align*}`: the environments that hold one displayed formula. */
const environment = /\\begin\{((?:equation|align|gather|multline|eqnarray)\*?)\}/y;

/** The displayed formula of an environment that begins at `at`; its body keeps the environment. */
export function environmentFormula(source: string, at: number, end: number): Formula | null {
  environment.lastIndex = at;
  const name = environment.exec(source)?.[1];
  if (name === undefined) return null;
  const closing = `\\end{${name}}`;
  const window = source.slice(at, Math.min(end, at + longestBody));
  const close = window.indexOf(closing);
  if (close < 0 || window.lastIndexOf(`\\begin{${name}}`, close) > 0) return null;
  const bodyEnd = at + close + closing.length;
  if (!isShallow(source.slice(at, bodyEnd))) return null;
  return { start: at, end: bodyEnd, bodyStart: at, bodyEnd, display: true };
}
