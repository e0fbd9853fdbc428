import { type BlockLink, NONE } from "./block.ts";

/** A text without the link targets that a tool wrote into it, and those links. */
export type Unlinked = { text: string; links: readonly BlockLink[] };

/**
 * `<http://…>`, `<#slug>`, `</Talk2Paper/>`, `[http://…]`: a target after (or before) its
 * text; `</think>` is none
 */
const TARGET =
  /\s?(?:<(?!\/[\w-]*>)((?:https?:\/\/|mailto:|[#/]|\.{1,2}\/)[^<>]{0,2000})>|\[((?:https?|file):\/\/[^\][\s]{1,2000}|[#/][^\][\s]{0,300})\])/g;
/** How much text before a target may be its link text. */
const LINK_TEXT = 200;

/**
 * Takes the link targets out of a paragraph that a tool (Firefox, html-to-text)
 * wrote after their texts. A text that is the address itself, perhaps broken
 * over lines, is made whole again.
 */
export function takeTargets(paragraph: string): Unlinked {
  if (!paragraph.includes("<") && !paragraph.includes("[")) return { text: paragraph, links: NONE };
  const links: BlockLink[] = [];
  let text = "";
  let from = 0;
  for (const match of paragraph.matchAll(TARGET)) {
    text += paragraph.slice(from, match.index);
    from = match.index + match[0].length;
    const url = (match[1] ?? match[2] ?? "").replace(/\s/g, "");
    const whole = addressBefore(text, url);
    if (whole !== null) text = text.slice(0, whole.start) + whole.address;
    if (url.startsWith("http")) links.push({ text: whole?.address ?? lastWords(text), url });
  }
  return { text: text + paragraph.slice(from), links };
}

function lastWords(text: string): string {
  const words = text.slice(-40).trim();
  return /(?:^|\s)(pdf|cool papers)$/i.exec(words)?.[1] ?? words.slice(words.lastIndexOf(" ") + 1);
}

/** Where the text before a target is the same address, ignoring spaces. */
function addressBefore(text: string, url: string): { start: number; address: string } | null {
  const address = decoded(url);
  if (address.length > 2000) return null;
  let at = text.length;
  const floor = Math.max(0, text.length - address.length - LINK_TEXT);
  for (let i = address.length - 1; i >= 0; i -= 1) {
    do at -= 1;
    while (at > floor && text.charAt(at) === " ");
    if (at < floor || text.charAt(at) !== address.charAt(i)) return null;
  }
  return { start: at, address };
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/**
 * ` 9. http://arxiv.org/abs/2505.23766v1` (lynx), `[9] http://…` (w3m): the list of targets
 * at the end of a dump
 */
const REFERENCE =
  /^\s{0,8}(?:(\d{1,5})\.|\[(\d{1,5})\])\s{1,3}((?:https?|file|ftp|mailto|javascript):\S{0,2000}|[#/]\S{0,500})\s*$/;
const REFERENCES_HEADING = /^\s{0,8}References:?\s*$/;
/** `[9]PDF`: a number before the text that it links; spaces between are those of an empty link */
const NUMBER = /\[(\d{1,5})\]/g;

/** The numbered targets of a dump by number, and the 0-based line where their list begins. */
export type References = { targets: ReadonlyMap<number, string>; start: number };

/** Finds the list of link targets at the end of a text; `null` when there is none. */
export function findReferences(lines: readonly string[]): References | null {
  const start = lines.findLastIndex((line) => REFERENCES_HEADING.test(line));
  if (start === -1) return null;
  const targets = new Map<number, string>();
  for (const line of lines.slice(start + 1)) {
    const match = REFERENCE.exec(line);
    if (match !== null) targets.set(Number(match[1] ?? match[2]), match[3] ?? "");
  }
  return targets.size === 0 ? null : { targets, start };
}

/** More than an author's own note numbers, which start again in each abstract. */
const LEAST_NUMBERS = 12;

/**
 * The numbers of a dump whose list of targets was left out: they count up from the first
 * line to the last.
 */
export function bareNumbers(lines: readonly string[]): References | null {
  const targets = new Map<number, string>();
  for (const line of lines)
    for (const [, digits] of line.matchAll(NUMBER))
      if (Number(digits) === targets.size + 1) targets.set(Number(digits), "");
  return targets.size < LEAST_NUMBERS ? null : { targets, start: lines.length };
}

/** Takes link numbers out of paragraphs, one after the other: they only ever count up. */
export class NumberedLinks {
  readonly #targets: ReadonlyMap<number, string>;
  #last = 0;

  constructor(targets: ReadonlyMap<number, string>) {
    this.#targets = targets;
  }

  take(paragraph: string): Unlinked {
    if (!paragraph.includes("[")) return { text: paragraph, links: NONE };
    const links: BlockLink[] = [];
    const text = paragraph.replace(NUMBER, (written, digits: string, at: number) => {
      const target = this.#targets.get(Number(digits));
      if (target === undefined || Number(digits) <= this.#last) return written;
      this.#last = Number(digits);
      const after = paragraph.slice(at + written.length, at + written.length + 60);
      if (target !== "") links.push({ text: /^\s?(\S{1,60})/.exec(after)?.[1] ?? "", url: target });
      return "";
    });
    return { text, links };
  }
}
