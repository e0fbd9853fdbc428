import { type LineStarts, lineStarts } from "../markup/line-starts.ts";
import { decodePart, type MimePart, mimeParts } from "../markup/mime.ts";
import { plainLayout } from "../markup/plain-layout.ts";
import { type Carrier, type DigestOutline, outline, type Source } from "./carrier.ts";
import { htmlOutline } from "./html.ts";
import { markdown } from "./markdown.ts";
import { text as plainCarrier } from "./text.ts";
import { wrappedText } from "./wrapped-text.ts";

/** Fields of a message head: `MIME-Version: 1.0`, `Content-Type: multipart/related;` */
const MESSAGE =
  /^(?:MIME-Version:|Content-Type:\s{0,5}(?:multipart\/|message\/|text\/html)|Snapshot-Content-Location:)/im;
/** The first line is a field: `From: <Saved by Blink>` */
const FIRST_FIELD = /^\s{0,20}[A-Za-z][A-Za-z-]{1,60}:/;

/** A page saved as a single file, or a message that holds one or a digest as text. */
export const mhtml: Carrier = {
  name: "mhtml",
  fits: ({ text }) => {
    const head = text.slice(0, 8000);
    return FIRST_FIELD.test(head) && MESSAGE.test(head);
  },
  read: ({ text }) => {
    const lines = text.split("\n");
    const parts = mimeParts(lines);
    const pages = parts.filter(isPage);
    const read = pages.length > 0 ? htmlOutline : plainOutline;
    const chosen = pages.length > 0 ? pages : parts.filter(({ type }) => type === "text/plain");
    return mergeOutlines(chosen.map((part) => partOutline(lines, part, read)));
  },
};

/** What a mail without HTML may hold. */
const PLAIN_FORMS: readonly Carrier[] = [markdown, wrappedText, plainCarrier];

function plainOutline(written: string): DigestOutline {
  const text = plainLayout(written);
  const source: Source = { text, fileName: "", lines: lineStarts(text) };
  return PLAIN_FORMS.find((form) => form.fits(source))?.read(source) ?? outline({});
}

function isPage({ type }: MimePart): boolean {
  return type === "text/html" || type === "application/xhtml+xml";
}

/** A part's blocks with the lines of the message on which they stand. */
function partOutline(
  lines: readonly string[],
  part: MimePart,
  read: (text: string, lines: LineStarts) => DigestOutline,
): DigestOutline {
  const { text, sourceLines } = decodePart(lines, part);
  const found = read(text, lineStarts(text));
  for (const block of found.blocks) {
    const next = (sourceLines[block.last] ?? part.endLine + 1) - 1;
    block.first = sourceLines[block.first - 1] ?? part.firstLine + 1;
    block.last = Math.max(block.first, next);
  }
  return found;
}

/** A saved page may hold frames, each a page of its own; a mail may hold what it answers. */
function mergeOutlines(pages: readonly DigestOutline[]): DigestOutline {
  const main = pages.toSorted((a, b) => b.blocks.length - a.blocks.length)[0];
  return outline({
    blocks: main?.blocks ?? [],
    date: main?.date ?? null,
    topic: main?.topic ?? null,
    marked: main?.marked ?? true,
    uncovered: "read",
  });
}
