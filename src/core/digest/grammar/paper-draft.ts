import type { BlockLink } from "./block.ts";
import type { ArxivId, Link } from "../paper.ts";

/**
 * A paper as a carrier or the grammar found it: texts still as written, with
 * runs of spaces and line breaks. `finishPaper` makes a `Paper` of it.
 */
export type Draft = {
  title: string;
  /** The line after `Authors:`, or the names where the carrier lists them separately. */
  authors: string | string[];
  abstract: string;
  translation: string;
  summary: string;
  takeaways: string[];
  arxiv: ArxivId | null;
  categories: string[];
  comment: string;
  /** Marked-up links in the comment and the abstract. */
  commentLinks: BlockLink[];
  abstractLinks: BlockLink[];
  /** Links that the carrier states under their kind. */
  links: Link[];
  /** Picture addresses as written. */
  images: string[];
  /** The day of its digest, if the source holds digests of several days. */
  date: string | null;
  /** Plain texts already. */
  details: { label: string | null; text: string }[];
  first: number;
  last: number;
};

/** A paper with a title, authors and a place, and nothing else yet. */
export function newDraft(title: string, authors: string | string[], first: number): Draft {
  return {
    title,
    authors,
    abstract: "",
    translation: "",
    summary: "",
    takeaways: [],
    arxiv: null,
    categories: [],
    comment: "",
    commentLinks: [],
    abstractLinks: [],
    links: [],
    images: [],
    date: null,
    details: [],
    first,
    last: first,
  };
}
