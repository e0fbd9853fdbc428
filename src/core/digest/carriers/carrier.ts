import type { Block } from "../grammar/block.ts";
import type { Draft } from "../grammar/paper-draft.ts";
import type { LineStarts } from "../markup/line-starts.ts";
import type { Problem } from "../problem.ts";

/** The forms that a digest comes in; `none` for a file that isn't a digest. */
export type CarrierName =
  | "text"
  | "markdown"
  | "html"
  | "mhtml"
  | "clipped-markdown"
  | "browser-copy"
  | "wrapped-text"
  | "clipboard-html"
  | "jsonl"
  | "json"
  | "arxiv-daily-markdown"
  | "arxiv-crawler"
  | "gpt-paper-assistant"
  | "paper-tracker"
  | "paper-tracker-page"
  | "papers-cool"
  | "abstract-list"
  | "none";

/** A decoded file: line ends are `\n`, the byte-order mark is gone. */
export type Source = { text: string; fileName: string; lines: LineStarts };

/**
 * What a carrier makes of a source. Most give `blocks` for the grammar to read;
 * a carrier whose records name their fields gives `drafts`.
 */
export type DigestOutline = {
  blocks: Block[];
  drafts: Draft[];
  /** What the carrier states beside its text (front matter, page head); `null` when nothing. */
  date: string | null;
  topic: string | null;
  /** Whether the carrier distinguishes paragraphs, headings and list items. */
  marked: boolean;
  /** Whether lines that no block covers are markup (`read`) or were overlooked (`unread`). */
  uncovered: "read" | "unread";
  problems: Problem[];
};

/** An outline of blocks alone; every part can be overridden. */
export function outline(parts: Partial<DigestOutline>): DigestOutline {
  return {
    blocks: [],
    drafts: [],
    date: null,
    topic: null,
    marked: true,
    uncovered: "unread",
    problems: [],
    ...parts,
  };
}

/**
 * One form of digest, recognised by its content. To add a form, add another of these in its
 * own file.
 */
export type Carrier = {
  name: CarrierName;
  /** Whether the source is in this form; tried in the order of `carriers/all-carriers.ts`. */
  fits(source: Source): boolean;
  read(source: Source): DigestOutline;
};
