import { readAccent } from "./accents.ts";
import type { Group } from "./braces.ts";
import { addressOf } from "./links.ts";
import * as macros from "./macro-tables.ts";
import { environmentFormula, isTypesettable } from "./find-formulas.ts";
import type { TexNode, TexStyle, TexText } from "./tex-node.ts";
import { numberMacro } from "./number-macros.ts";
import { texSymbols } from "./symbols.ts";
import { prepareForKatex } from "./prepare-katex.ts";

/** Where a macro is read: in `source` up to `end`; `parse` reads what its braces hold. */
export type MacroScope = {
  source: string;
  end: number;
  braces: ReadonlyMap<number, Group>;
  parse: (from: number, to: number) => TexNode[];
};

/** What stands between two braces. */
type Argument = { from: number; to: number };

/** `\textbf`, `\hspace*`: the name of a macro, after the backslash. */
const macroName = /([A-Za-z]+)\*?/y;

/**
 * The macro that begins at `at` with a backslash, as one piece; null when it is
 * not known and has no argument: then its source is the text.
 */
export function readMacro(at: number, scope: MacroScope): TexNode | null {
  const replacement = readReplacement(at, scope.source);
  if (replacement !== null) return replacement;
  const found = nameAt(at, scope.source);
  return found === null ? null : readStyled(found.name, at, found.after, scope);
}

/** A macro without argument that stands for a sign, letter, number or word; null for any other. */
export function readReplacement(at: number, source: string): TexText | null {
  const found = nameAt(at, source);
  const accent = found === null || found.name.length === 1 ? readAccent(source, at) : null;
  if (accent !== null) return { kind: "text", start: at, ...accent };
  return found === null ? readSign(at, source) : readWord(found.name, at, found.after, source);
}

function nameAt(at: number, source: string): { name: string; after: number } | null {
  macroName.lastIndex = at + 1;
  const name = macroName.exec(source)?.[1];
  return name === undefined ? null : { name, after: macroName.lastIndex };
}

function readSign(at: number, source: string): TexText | null {
  const text = macros.signMacros.get(source.charAt(at + 1));
  return text === undefined ? null : { kind: "text", start: at, end: at + 2, text };
}

function readWord(name: string, at: number, after: number, source: string): TexText | null {
  const letter = macros.letterMacros.get(name);
  if (letter !== undefined) {
    return { kind: "text", start: at, end: skip(letterBlank, source, after), text: letter };
  }
  const number = numberMacro(name, source, after);
  if (number !== null) return { kind: "text", start: at, ...number };
  const word = macros.wordMacros.get(name) ?? texSymbols.get(name);
  if (word === undefined) return null;
  const end = skip(emptyGroup, source, after);
  const text = word.endsWith(".") && source.charAt(end) === "." ? word.slice(0, -1) : word;
  return { kind: "text", start: at, end, text };
}

/** Macros with arguments, and last the unknown ones. */
function readStyled(name: string, at: number, after: number, scope: MacroScope): TexNode | null {
  const { source } = scope;
  if (name === "begin") return environmentNode(at, scope);
  if (name === "url" || name === "nolinkurl" || name === "path" || name === "href") {
    return linkNode(name, at, after, scope);
  }
  const first = argumentAt(after, scope);
  if (macros.silentMacros.has(name) || (first === null && macros.declarations.has(name))) {
    const end = first === null ? skip(emptyGroup, source, after) : first.to + 1;
    return { kind: "text", start: at, end, text: "" };
  }
  if (first === null) return null;
  const second = argumentAt(first.to + 1, scope);
  if (macros.mathMacros.has(name)) {
    return mathNode(at, macros.mathMacros.get(name) === 2 ? second : first, scope);
  }
  if (second !== null) {
    if (macros.firstOfTwo.has(name)) return spanNode("plain", at, second.to + 1, first, scope);
    if (macros.secondOfTwo.has(name)) return spanNode("plain", at, second.to + 1, second, scope);
    if (macros.bothOfTwo.has(name)) return bothNode(at, first, second, scope);
  }
  return spanNode(macros.styleMacros.get(name) ?? "plain", at, first.to + 1, first, scope);
}

function spanNode(
  kind: TexStyle,
  start: number,
  end: number,
  { from, to }: Argument,
  { parse }: MacroScope,
): TexNode {
  return { kind, start, end, children: parse(from, to) };
}

function bothNode(
  start: number,
  first: Argument,
  second: Argument,
  { parse }: MacroScope,
): TexNode {
  const gap: TexText = { kind: "text", start: first.to, end: second.from, text: " " };
  const children = [...parse(first.from, first.to), gap, ...parse(second.from, second.to)];
  return { kind: "plain", start, end: second.to + 1, children };
}

function mathNode(start: number, last: Argument | null, { source }: MacroScope): TexNode | null {
  if (last === null) return null;
  const end = last.to + 1;
  const tex = prepareForKatex(source.slice(start, end), false);
  return isTypesettable(tex) ? { kind: "math", start, end, tex, display: false } : null;
}

function environmentNode(at: number, { source, end }: MacroScope): TexNode | null {
  const formula = environmentFormula(source, at, end);
  if (formula === null) return null;
  const tex = prepareForKatex(source.slice(formula.bodyStart, formula.bodyEnd), true);
  return { kind: "math", start: at, end: formula.end, tex, display: true };
}

/**
 * `\url{address}` and `\href{address}{words}`; null, so shown as source, if the address is
 * invalid.
 */
function linkNode(name: string, start: number, after: number, scope: MacroScope): TexNode | null {
  const address = argumentAt(after, scope);
  if (address === null) return null;
  const url = addressOf(scope.source, address.from, address.to);
  if (url === null)
    return name === "href" ? null : spanNode("code", start, address.to + 1, address, scope);
  const label = name === "href" ? argumentAt(address.to + 1, scope) : null;
  if (label !== null) {
    const children = withoutLinks(scope.parse(label.from, label.to));
    return { kind: "link", start, end: label.to + 1, url, children };
  }
  const { from, to } = address;
  const text = scope.source.slice(from, to);
  const children: TexNode[] = [{ kind: "text", start: from, end: to, text }];
  return { kind: "link", start, end: to + 1, url, children };
}

/** A link holds no links: those in its label become their words. */
function withoutLinks(nodes: readonly TexNode[]): TexNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === "text" || node.kind === "math") return node;
    const children = withoutLinks(node.children);
    return node.kind === "link"
      ? { kind: "plain", start: node.start, end: node.end, children }
      : { ...node, children };
  });
}

/** The braced argument at `at`, one space before it allowed; null when there is none. */
function argumentAt(at: number, { source, braces, end }: MacroScope): Argument | null {
  const open = source.charAt(at) === " " ? at + 1 : at;
  const close = braces.get(open)?.close;
  return close === undefined || close >= end ? null : { from: open + 1, to: close };
}

/** The blank between a letter's macro and the next letter, or `{}`. */
const letterBlank = /\{\}| (?=[A-Za-z])/y;
const emptyGroup = /\{\}/y;

function skip(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}
