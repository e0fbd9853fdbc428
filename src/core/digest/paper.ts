/**
 * One paper as one digest describes it.
 *
 * A field that the digest does not have is `null` or `[]`, never an empty string
 * and never made up. Every text is plain: no markup of the carrier, TeX left as
 * TeX, white space collapsed to single spaces.
 */
export type Paper = {
  /** The arXiv id without version, else a fingerprint of the title (see paper-key.ts). */
  key: string;
  title: string;
  authors: string[];
  abstract: { en: string; zh: string | null };
  /** The model's summary, in Chinese nearly always. */
  summary: string | null;
  takeaways: string[];
  arxiv: ArxivId | null;
  /** arXiv categories, the primary one first (`cs.CV`); only some carriers know them. */
  categories: string[];
  comment: Comment | null;
  links: Link[];
  figures: { url: string }[];
  /** What else the digest says about the paper, each piece under its own label if it has one. */
  details: { label: string | null; text: string }[];
  /**
   * The day of the digest it stands in, `YYYY-MM-DD`, where its source holds digests
   * of several days; absent when it is the date of the whole reading.
   */
  date?: string | undefined;
  /** First and last line in the source, 1-based and inclusive. */
  lines: [first: number, last: number];
};

/** `2505.23766` with version 1 stands for `2505.23766v1`; old ids look like `cs/0112017`. */
export type ArxivId = { id: string; version: number | null };

/** The author's comment on arXiv: the whole text (`raw`) and the facts found in it. */
export type Comment = {
  raw: string;
  venue: string | null;
  /** Four digits. */
  year: number | null;
  status: CommentStatus | null;
  /** `workshop`, `findings` or `main`. */
  track: string | null;
  /** `oral`, `spotlight`, `highlight` or `poster`. */
  award: string | null;
  pages: number | null;
  figures: number | null;
  tables: number | null;
  /** What is left when everything above is taken out. */
  notes: string | null;
};

export type CommentStatus =
  | "accepted"
  | "to appear"
  | "published"
  | "submitted"
  | "preprint"
  | "technical report"
  | "withdrawn";

export type LinkKind =
  "abs" | "pdf" | "code" | "project" | "data" | "demo" | "video" | "papers.cool" | "other";

/** `url` is always `http:` or `https:`. */
export type Link = { kind: LinkKind; url: string };
