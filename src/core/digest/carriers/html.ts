import type { Block } from "../grammar/block.ts";
import { digestHead } from "../grammar/digest-head.ts";
import { htmlBlocks } from "../markup/html-blocks.ts";
import type { LineStarts } from "../markup/line-starts.ts";
import { readLabel } from "../grammar/section-labels.ts";
import { type Carrier, type DigestOutline, outline } from "./carrier.ts";

/** `<!DOCTYPE html>`, `<html lang="zh-CN">` */
const PAGE = /<(?:!doctype\s{1,5}html|html[\s>])/iy;
/** What may stand before: spaces, comments (`saved from url=…`), an XML declaration. */
const PREFACES = [
  ["<!--", "-->"],
  ["<?xml", ">"],
] as const;

/** Whether a text is a whole HTML page. */
export function isHtmlPage(text: string): boolean {
  let at = afterBlanks(text, 0);
  for (let skipped = 0; skipped < 20; skipped += 1) {
    const preface = PREFACES.find(([start]) => text.startsWith(start, at));
    const end = preface === undefined ? -1 : text.indexOf(preface[1], at);
    if (preface === undefined || end === -1) break;
    at = afterBlanks(text, end + preface[1].length);
  }
  PAGE.lastIndex = at;
  return PAGE.test(text);
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** The published page, saved by any browser. */
export const html: Carrier = {
  name: "html",
  fits: ({ text }) => isHtmlPage(text),
  read: ({ text, lines }) => htmlOutline(text, lines),
};

/** The outline of HTML text, a page or a piece of one. */
export function htmlOutline(text: string, lines: LineStarts): DigestOutline {
  const page = htmlBlocks(text, lines);
  const { blocks, title, description } = page.blocks.some(holdsEntry)
    ? htmlBlocks(text, lines, { byLine: true })
    : page;
  return outline({
    blocks: withoutCommonQuote(blocks),
    ...digestHead(blocks, title, description),
    uncovered: "read",
  });
}

/**
 * A mail may separate its lines by `<br>` alone: then a block holds more than the names
 * after `Authors:`.
 */
function holdsEntry({ text }: Block): boolean {
  if (!text.includes("\n") || !/authors?/i.test(text)) return false;
  const lines = text.split("\n");
  const authors = lines.findIndex((line) => readLabel(line.trim())?.kind === "authors");
  return authors !== -1 && lines.slice(authors + 1).some((line) => line.trim() !== "");
}

/** A larger share of a digest than is ever quoted in it. */
const WHOLE = 0.8;

/** In a digest that is quoted as a whole, quotations say nothing. */
function withoutCommonQuote(blocks: readonly Block[]): Block[] {
  const texts = blocks.filter(({ kind }) => kind === "text" || kind === "quote");
  const quoted = texts.filter(({ kind }) => kind === "quote");
  if (quoted.length === 0 || quoted.length < texts.length * WHOLE) return [...blocks];
  return blocks.map((block) => (block.kind === "quote" ? { ...block, kind: "text" } : block));
}
