import type { Comment, CommentStatus } from "../paper.ts";
import { plainText } from "../markup/plain-text.ts";
import { findVenue, type FoundVenue } from "./venues.ts";

/**
 * Parses the author's comment on arXiv. Nothing is lost: `raw` is the whole
 * comment, `notes` what is left when addresses and everything recognised are
 * taken out.
 *
 * `mineComment("CVPR 2024 (Oral), 14 pages")` gives venue CVPR, year 2024, award oral, 14
 * pages, no notes.
 */
export function readComment(text: string): Comment | null {
  const raw = plainText(text);
  if (raw === "") return null;
  const rest = new Remainder(raw.includes("://") ? raw.replace(URL_WITH_WORDS, " ; ") : raw);
  const pages = rest.takeNumber(PAGES);
  const figures = rest.takeNumber(FIGURES);
  const tables = rest.takeNumber(TABLES);
  const venue = rest.takeVenue();
  const status = rest.takeStatus();
  const award = rest.takeWord(AWARD);
  const track = rest.takeWord(TRACK);
  const journal = venue === null && status?.status !== "submitted" ? status?.place : undefined;
  return {
    raw,
    venue: venue?.name ?? journal ?? null,
    year: venue?.year ?? rest.takeYear(venue !== null || journal !== undefined),
    status: status?.status ?? null,
    track: track === null ? (venue?.workshop === true ? "workshop" : null) : trackOf(track),
    award: award === null ? null : awardOf(award),
    pages,
    figures,
    tables,
    notes: rest.notes(journal),
  };
}

/** `Project page: https://a.example/b`, `Code is available at https://…` */
const URL_WITH_WORDS =
  /(?:\b(?:project|code|codes|data|dataset|datasets|demo|demos|video|videos|website|webpage|homepage|github|page|link|links|url|the|our|and|is|are|at|in|on|here|available|released|publicly|can|be|found|repository|supplementary|source)\b[\s:,&-]{0,4}){0,12}(?:\\(?:url|href)\{)?https?:\/\/[^\s}]{1,500}\}?/gi;

const COUNT = "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)";
/** `12 pages`, `13pages`, `8+4 pages`, `31 pp` */
const PAGES = /(\d{1,4})\s{0,3}(?:\+\s{0,3}\d{1,3}\s{0,3})?-?\s{0,3}(?:pages?|pp\b)\.?/i;
/** `9 figures`, `three color figs` */
const FIGURES = new RegExp(`\\b${COUNT}\\s{0,3}(?:colou?r\\s{1,3})?fig(?:ure)?s?\\b\\.?`, "i");
const TABLES = new RegExp(`\\b${COUNT}\\s{0,3}tab(?:le)?s?\\b\\.?`, "i");
const AWARD = /\b(oral|spotlight|highlights?|poster)s?\b(?:\s{1,3}(?:presentation|paper)s?\b)?/i;
const TRACK =
  /\b(workshops?|findings|main(?=\s{1,3}(?:conference|track|proceedings|paper))|(?<=\()main(?=\)))\b(?:\s{1,3}(?:conference|track|proceedings|papers?)\b)?/i;
const YEAR = /\b(20[0-4]\d)\b/;

/** Words for the status of a paper, strongest first. */
const STATUSES: readonly (readonly [CommentStatus, RegExp])[] = [
  ["withdrawn", /\bwithdrawn\b/i],
  [
    "accepted",
    /\b(?:(?:is|was|has been|been|paper)\s{1,3})?(?:conditionally\s{1,3})?accept(?:ed|ance)?\b(?:\s{1,3}(?:for\s{1,3}(?:publication|presentation)|(?:as|for)\s{1,3}(?:an?\s{1,3})?(?=oral|poster|spotlight|highlight)))?/i,
  ],
  ["to appear", /\bto\s{1,3}(?:appear|be\s{1,3}(?:published|presented))\b/i],
  ["published", /\b(?:published|presented)\b/i],
  [
    "submitted",
    /\b(?:(?:has been|was|is)\s{1,3})?(?:submitted|submission|under\s{1,3}(?:double-blind\s{1,3})?(?:peer\s{1,3})?review)\b/i,
  ],
  ["technical report", /\btech(?:nical|\.)?\s{1,3}report\b/i],
  ["preprint", /\b(?:arxiv\s{1,3})?pre-?print\b/i],
];

/** `in Radiology`, `to the Journal of X, 13 pages`: the place, up to a stop. */
const PLACE = /^\s{0,3}(?:to|by|in|at|for)\s{1,3}(?:the\s{1,3})?([A-Z][^.,;()[\]]{2,100})/;

const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];

/** What is left of the comment while facts are taken out of it. */
class Remainder {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  takeNumber(pattern: RegExp): number | null {
    const match = this.#take(pattern);
    const digits = match?.[1]?.toLowerCase();
    if (digits === undefined) return null;
    const word = NUMBERS.indexOf(digits);
    return word === -1 ? Number(digits) : word;
  }

  takeWord(pattern: RegExp): string | null {
    return this.#take(pattern)?.[1]?.toLowerCase() ?? null;
  }

  takeVenue(): FoundVenue | null {
    const venue = findVenue(this.#text);
    if (venue !== null) this.#cut(venue.start, venue.end);
    return venue;
  }

  takeStatus(): { status: CommentStatus; place: string | undefined } | null {
    for (const [status, pattern] of STATUSES) {
      const match = pattern.exec(this.#text);
      if (match === null) continue;
      const after = this.#text.slice(match.index + match[0].length);
      this.#cut(match.index, match.index + match[0].length);
      return { status, place: placeIn(after, status) };
    }
    return null;
  }

  takeYear(wanted: boolean): number | null {
    const year = wanted ? this.#take(YEAR)?.[1] : undefined;
    return year === undefined ? null : Number(year);
  }

  notes(place: string | undefined): string | null {
    let text = place === undefined ? this.#text : this.#text.replace(place, " ");
    text = plainText(text.replace(EMPTY_BRACKETS, " "));
    const notes = text
      .split(/[;,.]\s|[;,.]$|\|/)
      .map((piece) => piece.replace(STRAY, "").trim())
      .filter((piece) => !EMPTY_NOTE.test(piece))
      .join("; ");
    return notes === "" ? null : notes;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.#text);
    if (match !== null) this.#cut(match.index, match.index + match[0].length);
    return match;
  }

  #cut(start: number, end: number): void {
    this.#text = `${this.#text.slice(0, start)} ; ${this.#text.slice(end)}`;
  }
}

const EMPTY_BRACKETS = /[([{][\s;,.]{0,20}[)\]}]/g;
/** Punctuation and small words left over once the facts beside them are removed. */
const STRAY = /^[\s:()[\]&/-]{1,20}|[\s:([&/-]{1,20}$/g;
const EMPTY_NOTE =
  /^(?:(?:a|an|and|at|as|by|for|from|in|is|it|of|on|or|paper|the|this|to|with|was|be|has|been|version|work|ieee|cvf|acm|full|main|including|includes?|conference|page|code|link|project|appear)\b[\s:]{0,3}){0,6}[^\p{L}\p{N}]{0,10}$/iu;

/** The journal that a comment names after "accepted", when it isn't a known venue. */
function placeIn(after: string, status: CommentStatus): string | undefined {
  if (status !== "accepted" && status !== "published" && status !== "to appear") return undefined;
  const place = PLACE.exec(after)?.[1];
  return place === undefined ? undefined : plainText(place.replace(YEAR, " ")).replace(STRAY, "");
}

function trackOf(word: string): string {
  return word.startsWith("workshop") ? "workshop" : word;
}

function awardOf(word: string): string {
  return word.startsWith("highlight") ? "highlight" : word;
}
