import type { ClipboardEvent } from "react";

/** What ends a line in copied text. */
const BLOCKS = "p, li, div, section, header, h1, h2, h3, dt, dd, tr, br";

/** White space around a line end, and more than one empty line. */
const raggedEnds = /[ \t]*\n[ \t]*/g;
const emptyLines = /\n{2,}/g;

/**
 * Copies the selection as readable text: formulas as source (once, though the typesetter
 * renders them twice), without markers and buttons, one line per paragraph.
 */
export function copyClean(event: ClipboardEvent<HTMLElement>): void {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed) return;
  const parts: string[] = [];
  for (let at = 0; at < selection.rangeCount; at += 1) {
    collect(selection.getRangeAt(at).cloneContents(), parts);
  }
  const text = parts.join("").replace(raggedEnds, "\n").replace(emptyLines, "\n").trim();
  if (text === "") return;
  event.clipboardData.setData("text/plain", text);
  event.preventDefault();
}

function collect(node: Node, parts: string[]): void {
  if (node instanceof Text) parts.push(node.data);
  if (!(node instanceof Element)) {
    node.childNodes.forEach((child) => collect(child, parts));
    return;
  }
  if (node.matches("button, [popover], .sr-only, [aria-hidden='true']")) return;
  const source = node.getAttribute("data-source");
  if (source !== null) {
    parts.push(source);
    return;
  }
  const block = node.matches(BLOCKS);
  if (block) parts.push("\n");
  node.childNodes.forEach((child) => collect(child, parts));
  if (block) parts.push("\n");
}
