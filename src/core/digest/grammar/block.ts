/**
 * The common form that every carrier is converted to before the grammar reads it: pieces of
 * plain text in source order, each with its position.
 */
export type Block = {
  /**
   * `heading`, `item` (of a list) and `quote` are what the carrier says; `text`
   * is everything else. Carriers without markup know `text` and sometimes `item`.
   */
  kind: BlockKind;
  /** Without markup, entities decoded; `\n` is a line break, runs of spaces are kept. */
  text: string;
  /** First and last line in the source, 1-based and inclusive. */
  first: number;
  last: number;
  /** The link targets as written: nothing is checked yet. */
  links: readonly BlockLink[];
  /** The picture addresses as written. */
  images: readonly string[];
  /** The marker of a list item that the carrier took off, `3.` or `-`. */
  mark?: string | undefined;
  /** The day, `YYYY-MM-DD`, that front matter states for what follows. */
  day?: string | undefined;
  /** Outside the article of a saved page: navigation, footer. */
  aside?: boolean | undefined;
};

export type BlockKind = "heading" | "text" | "item" | "quote";

export type BlockLink = { text: string; url: string };

/** No links or no pictures; shared, as most blocks have none. */
export const NONE: readonly never[] = [];

/** A block of text and nothing else. */
export function textBlock(kind: BlockKind, text: string, first: number, last: number): Block {
  return { kind, text, first, last, links: NONE, images: NONE };
}
