import type { LinkKind } from "../digest/paper.ts";
import type { IndexedPaper } from "./indexed-paper.ts";
import { normalise } from "./normalise.ts";

/**
 * What the index keeps of one paper: its texts in normalised form (see
 * normalise.ts), one string a language, and the values of its facets as the
 * digest spells them. Lists are joined by line feeds, which no text holds.
 */
export type Entry = {
  key: string;
  title: string;
  authors: string;
  english: string;
  /** Translation, summary and takeaways. */
  chinese: string;
  details: string;
  topics: string[];
  /** `YYYY-MM-DD`, newest first. */
  dates: string[];
  venues: string[];
  /** Venue and year, normalised: `cvpr 2024`. */
  venueText: string;
  names: string[];
  has: string[];
  /** Rises with every new paper; the order of the digest. */
  serial: number;
};

const haveKinds: ReadonlySet<LinkKind> = new Set(["code", "project", "data"]);
const blanks = /\s+/g;

const clean = (text: string): string => normalise(text).replace(blanks, " ").trim();

function joined(texts: readonly (string | null)[]): string {
  return texts
    .map((text) => clean(text ?? ""))
    .filter((text) => text !== "")
    .join("\n");
}

function venuesOf({ comment }: IndexedPaper): string[] {
  return comment?.venue ? [comment.venue] : [];
}

function linkKinds(paper: IndexedPaper): string[] {
  return [...new Set(paper.links.map((link) => link.kind))].filter((kind) => haveKinds.has(kind));
}

/** Reduces a paper to what searching needs. */
export function entryOf(paper: IndexedPaper, serial: number): Entry {
  return {
    key: paper.key,
    title: clean(paper.title),
    authors: joined(paper.authors),
    english: joined([paper.abstract.en]),
    chinese: joined([paper.abstract.zh, paper.summary, ...paper.takeaways]),
    details: joined(paper.details.map((detail) => detail.text)),
    topics: [...(paper.topics ?? [])],
    dates: [...(paper.dates ?? [])].sort().reverse(),
    venues: venuesOf(paper),
    venueText: clean(`${paper.comment?.venue ?? ""} ${paper.comment?.year ?? ""}`),
    names: [...paper.authors],
    has: linkKinds(paper),
    serial,
  };
}
