import type { MacroScope } from "./read-macro.ts";
import type { TexNode, TexText } from "./tex-node.ts";

/**
 * ` ``words'' `: TeX's quotation marks; closing ones are recognised by the opening ones
 * before them.
 */
const doubleQuoted = /``[^`\n]{1,400}?''/y;

/** `` `words' `` with no letter after the closing one, which would be an apostrophe. */
const singleQuoted = /`[^`'\n]{1,200}'(?![A-Za-z'])/y;

/** `` `code` ``, as in Markdown. */
const ticked = /`([^`\n]{1,200})`/y;

/** `^\circ`, `^{\circ}` outside a formula. */
const degrees = /\^(?:\{\\circ\}|\\circ(?![A-Za-z]))/y;

/** `--` or `---`, and not a rule of more. */
const dash = /-{2,}/y;

/** What may stand on both sides of a tie, `Fig.~3`; before a number alone `~` means about. */
const beforeTie = /[A-Za-z.,)\]}]/;
const afterTie = /[A-Za-z0-9\\$([]/;

/**
 * TeX's signs that are not macros: quotation marks, dashes, ties, degrees, and
 * Markdown's code. Null for a sign that stands for itself.
 */
export function readTypography(at: number, scope: MacroScope): TexNode | null {
  const { source } = scope;
  const unit = source.charAt(at);
  if (unit === "`") return readBacktick(at, scope);
  if (unit === "'") return closesQuotation(source, at) ? sign(at, 2, "”") : null;
  if (unit === "-") return readDash(source, at);
  if (unit === "~") {
    const ties = beforeTie.test(source.charAt(at - 1)) && afterTie.test(source.charAt(at + 1));
    return ties ? sign(at, 1, "\u00a0") : null;
  }
  const found = match(degrees, source, at);
  return found === null ? null : sign(at, found.length, "°");
}

function readBacktick(at: number, { source, end, parse }: MacroScope): TexNode | null {
  if (match(doubleQuoted, source, at) !== null) return sign(at, 2, "“");
  const quoted = match(singleQuoted, source, at);
  if (quoted !== null) {
    const close = at + quoted.length - 1;
    if (close >= end) return null;
    const children = [sign(at, 1, "‘"), ...parse(at + 1, close), sign(close, 1, "’")];
    return { kind: "plain", start: at, end: close + 1, children };
  }
  const code = match(ticked, source, at);
  if (code === null || at + code.length > end) return null;
  const [start, stop] = [at + 1, at + code.length - 1];
  const text: TexText = { kind: "text", start, end: stop, text: source.slice(start, stop) };
  return { kind: "code", start: at, end: stop + 1, children: [text] };
}

/** How far before `''` its opening marks may stand. */
const farthest = 402;

function closesQuotation(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - farthest), at);
  const open = before.lastIndexOf("``");
  return open >= 0 && !before.includes("''", open);
}

function readDash(source: string, at: number): TexText | null {
  const length = match(dash, source, at)?.length;
  if (length === 2) return sign(at, 2, "–");
  return length === 3 ? sign(at, 3, "—") : null;
}

function sign(start: number, length: number, text: string): TexText {
  return { kind: "text", start, end: start + length, text };
}

function match(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}
