import { boundText } from "./bound-text.ts";
import type { Comment, Paper } from "./paper.ts";

/**
 * Upper limits for a paper, in UTF-16 units and entries: several times what any known
 * digest has (titles 221, abstracts 1,957, takeaways 164, details 4,816, authors 574), and
 * small enough that a page lays out each text within a frame or two. The source file keeps
 * what is left out.
 */
export const PAPER_BOUNDS = {
  title: 1000,
  author: 200,
  authors: 10_000,
  /** For all authors together: the longest lists in physics have about 5,000 names. */
  authorLetters: 150_000,
  abstract: 6000,
  summary: 6000,
  takeaway: 5000,
  takeaways: 100,
  detail: 10_000,
  details: 100,
  label: 200,
  comment: 5000,
  category: 100,
  categories: 100,
  address: 2000,
  links: 200,
  figures: 200,
} as const;

/** The paper without anything that exceeds `PAPER_BOUNDS`; the same object if nothing does. */
export function boundPaper(paper: Paper): Paper {
  const { abstract, comment, summary } = paper;
  const bound: Paper = {
    ...paper,
    title: boundText(paper.title, PAPER_BOUNDS.title),
    authors: boundAuthors(paper.authors),
    abstract: {
      en: boundText(abstract.en, PAPER_BOUNDS.abstract),
      zh: boundMaybe(abstract.zh, PAPER_BOUNDS.abstract),
    },
    summary: boundMaybe(summary, PAPER_BOUNDS.summary),
    takeaways: boundTexts(paper.takeaways, PAPER_BOUNDS.takeaways, PAPER_BOUNDS.takeaway),
    categories: boundTexts(paper.categories, PAPER_BOUNDS.categories, PAPER_BOUNDS.category),
    comment: comment === null ? null : boundComment(comment),
    links: withShortAddresses(paper.links, PAPER_BOUNDS.links),
    figures: withShortAddresses(paper.figures, PAPER_BOUNDS.figures),
    details: paper.details.slice(0, PAPER_BOUNDS.details).map(({ label, text }) => ({
      label: boundMaybe(label, PAPER_BOUNDS.label),
      text: boundText(text, PAPER_BOUNDS.detail),
    })),
  };
  return isSame(bound, paper) ? paper : bound;
}

function boundComment(comment: Comment): Comment {
  return {
    ...comment,
    raw: boundText(comment.raw, PAPER_BOUNDS.comment),
    venue: boundMaybe(comment.venue, PAPER_BOUNDS.label),
    track: boundMaybe(comment.track, PAPER_BOUNDS.label),
    award: boundMaybe(comment.award, PAPER_BOUNDS.label),
    notes: boundMaybe(comment.notes, PAPER_BOUNDS.comment),
  };
}

function boundMaybe(text: string | null, most: number): string | null {
  return text === null ? null : boundText(text, most);
}

function boundTexts(texts: readonly string[], count: number, most: number): string[] {
  return texts.slice(0, count).map((text) => boundText(text, most));
}

function boundAuthors(authors: readonly string[]): string[] {
  const kept: string[] = [];
  let letters = 0;
  for (const author of boundTexts(authors, PAPER_BOUNDS.authors, PAPER_BOUNDS.author)) {
    letters += author.length;
    if (letters > PAPER_BOUNDS.authorLetters) break;
    kept.push(author);
  }
  return kept;
}

/** A truncated address leads elsewhere, so a long one is left out entirely. */
function withShortAddresses<T extends { url: string }>(entries: readonly T[], most: number): T[] {
  return entries.filter(({ url }) => url.length <= PAPER_BOUNDS.address).slice(0, most);
}

/** Whether bounding changed nothing: it only ever leaves out or replaces. */
function isSame(a: Paper, b: Paper): boolean {
  return (
    a.title === b.title &&
    a.abstract.en === b.abstract.en &&
    a.abstract.zh === b.abstract.zh &&
    a.summary === b.summary &&
    sameTexts(a.authors, b.authors) &&
    sameTexts(a.takeaways, b.takeaways) &&
    sameTexts(a.categories, b.categories) &&
    a.links.length === b.links.length &&
    a.figures.length === b.figures.length &&
    sameDetails(a.details, b.details) &&
    sameTexts(textsOfComment(a.comment), textsOfComment(b.comment))
  );
}

function sameDetails(a: Paper["details"], b: Paper["details"]): boolean {
  return (
    a.length === b.length &&
    a.every(({ label, text }, at) => text === b[at]?.text && label === b[at]?.label)
  );
}

function textsOfComment(comment: Comment | null): (string | null)[] {
  return comment === null
    ? []
    : [comment.raw, comment.venue, comment.track, comment.award, comment.notes];
}

function sameTexts(a: readonly (string | null)[], b: readonly (string | null)[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
