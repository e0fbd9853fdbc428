import { lineTable } from "../markup/line-table.ts";
import { decodePart, type MimePart, mimeParts } from "../markup/mime.ts";
import { type Carrier, type DigestOutline, outline } from "./carrier.ts";
import { htmlOutline } from "./html.ts";

/** Fields of a message head: `MIME-Version: 1.0`, `Content-Type: multipart/related;` */
const MESSAGE =
  /^(?:MIME-Version:|Content-Type:\s{0,5}(?:multipart\/|message\/|text\/html)|Snapshot-Content-Location:)/im;
/** The first line is a field: `From: <Saved by Blink>` */
const FIRST_FIELD = /^\s{0,20}[A-Za-z][A-Za-z-]{1,60}:/;

/** A page saved as a single file, or a message that holds one. */
export const mhtml: Carrier = {
  name: "mhtml",
  fits: ({ text }) => {
    const head = text.slice(0, 8000);
    return FIRST_FIELD.test(head) && MESSAGE.test(head);
  },
  read: ({ text }) => {
    const lines = text.split("\n");
    const pages = mimeParts(lines).filter(isPage);
    return mergeOutlines(pages.map((page) => pageOutline(lines, page)));
  },
};

function isPage({ type }: MimePart): boolean {
  return type === "text/html" || type === "application/xhtml+xml";
}

/** The page's blocks with the lines of the message on which they stand. */
function pageOutline(lines: readonly string[], part: MimePart): DigestOutline {
  const { text, sourceLines } = decodePart(lines, part);
  const page = htmlOutline(text, lineTable(text));
  for (const block of page.blocks) {
    const next = (sourceLines[block.last] ?? part.endLine + 1) - 1;
    block.first = sourceLines[block.first - 1] ?? part.firstLine + 1;
    block.last = Math.max(block.first, next);
  }
  return page;
}

/** A saved page may hold frames, each a page of its own. */
function mergeOutlines(pages: readonly DigestOutline[]): DigestOutline {
  const main = pages.toSorted((a, b) => b.blocks.length - a.blocks.length)[0];
  return outline({
    blocks: main?.blocks ?? [],
    date: main?.date ?? null,
    topic: main?.topic ?? null,
    uncovered: "read",
  });
}
