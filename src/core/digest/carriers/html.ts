import { digestHead } from "../digest-head.ts";
import { htmlBlocks } from "../html-blocks.ts";
import type { LineTable } from "../line-table.ts";
import { type Carrier, type Outline, outline } from "../outline.ts";

/** `<!DOCTYPE html>`, `<html`; comments (`saved from url=…`) and blanks may stand before them */
const PAGE = /^(?:\s|<!--[^]{0,2000}?-->|<\?xml[^>]{0,200}>){0,20}<(?:!doctype\s{1,5}html|html[\s>])/i;

/** Whether a text is a whole HTML page. */
export function isHtmlPage(text: string): boolean {
  return PAGE.test(text.slice(0, 10_000));
}

/** The published page, saved by any browser. */
export const html: Carrier = {
  name: "html",
  fits: ({ text }) => isHtmlPage(text),
  read: ({ text, lines }) => htmlOutline(text, lines),
};

/** The outline of HTML text, a page or a piece of one. */
export function htmlOutline(text: string, lines: LineTable): Outline {
  const { blocks, title, description } = htmlBlocks(text, lines);
  return outline({ blocks, ...digestHead(blocks, title, description), uncovered: "read" });
}
