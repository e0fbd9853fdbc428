import type { Scores, TermQuery } from "../index/term-index.ts";
import { joinPapers } from "./join-packed-parts.ts";
import { type PackedEntry, type PackedPapers, PackedPart, scoredFields } from "./packed-part.ts";
import {
  type PartTerms,
  readCounts,
  readList,
  termCount,
  termsHolding,
  packedFields,
} from "./part-terms.ts";
import { type ScoredParts, scoreOf, scoreQuery } from "./score-query.ts";
import { sharedTerm } from "./term-cursors.ts";
import { termBytes, termOf } from "./term-bytes.ts";

/** This many parts of similar size are joined into one of the next size. */
const joinedAtOnce = 8;
/** Parts of this size are left alone. */
const largestPart = 3200;

/** 0 for parts of up to 400 papers, 1 for larger ones. */
function rankOf({ entries }: PackedPart): number {
  return entries.length <= largestPart / joinedAtOnce ? 0 : 1;
}

/** With so few papers left, reading them is faster than looking through all terms. */
const fewPapers = 40;

/** A piece that an index term equals or contains. */
export type TermPiece = { text: string; whole: boolean };
type PieceBytes = { bytes: Uint8Array; whole: boolean };

/**
 * Papers in compact form: terms as sorted bytes, postings as deltas, texts as UTF-8, in
 * immutable parts. New papers make a small part; small parts are joined, so that there are
 * few. Takes about as much memory as the texts.
 */
export class PackedLibrary {
  #parts: PackedPart[] = [];
  #scored: ScoredParts | undefined;

  get parts(): readonly PackedPart[] {
    return this.#parts;
  }

  /** Adds packed papers; returns the entries to use from now on. */
  add(papers: PackedPapers, place: (entry: PackedEntry) => void): void {
    this.load(papers, place);
    for (let last = this.#parts.at(-1); last; last = this.#parts.at(-1)) {
      const rank = rankOf(last);
      const alike = this.#parts.slice(-joinedAtOnce);
      const full = alike.length === joinedAtOnce && alike.every((part) => rankOf(part) === rank);
      if (!full || last.entries.length >= largestPart) break;
      this.#parts.splice(-joinedAtOnce);
      this.load(joinPapers(alike), place);
    }
  }

  /** The same, and leaves the parts as they are. */
  load(papers: PackedPapers, place: (entry: PackedEntry) => void): void {
    const part = new PackedPart(papers);
    this.#parts.push(part);
    for (const entry of part.entries) if (entry) place(entry);
    this.#scored = undefined;
  }

  remove(entry: PackedEntry): void {
    entry.part.drop(entry.at);
    if (entry.part.live === 0) this.#parts = this.#parts.filter((part) => part !== entry.part);
    this.#scored = undefined;
  }

  find(query: TermQuery, scores: Scores): void {
    if (this.#parts.length === 0) return;
    const library = (this.#scored ??= scoredParts(this.#parts));
    const met = scoreQuery(library, query);
    const { parts, bases } = library;
    let nth = 0;
    for (const paper of met.papers.sort((a, b) => a - b)) {
      while (paper >= (bases[nth + 1] ?? Infinity)) nth++;
      const entry = parts[nth]?.entries[paper - (bases[nth] ?? 0)];
      if (entry) scores.set(entry.key, scoreOf(met, paper));
    }
  }

  /** The terms of packed papers that begin with an ASCII character, with their number of papers. */
  *wordsOf({ terms }: PackedPapers): Iterable<[word: string, papers: number]> {
    const { words, wordStarts } = terms;
    for (let term = 0; term < termCount(terms); term++) {
      const start = wordStarts[term] ?? 0;
      // Terms are sorted: from here on they are not ASCII.
      if ((words[start] ?? 0) > 0x7f) return;
      yield [termOf(words, start, wordStarts[term + 1] ?? 0), readCounts(terms, term).papers];
    }
  }

  /**
   * The papers that have all the pieces in their index terms, including those of details:
   * all that contain the text of the pieces, and few others.
   */
  mayHold(pieces: readonly TermPiece[]): PackedEntry[] {
    const wanted = pieces
      .map(({ text, whole }) => ({ bytes: termBytes(text), whole }))
      .sort(byEffort);
    return this.#parts
      .flatMap((part) => {
        const found = papersHoldingAll(part, wanted);
        return part.entries.filter((entry) => entry !== null && (found?.[entry.at] ?? 1) !== 0);
      })
      .filter((entry) => entry !== null);
  }
}

/** What is looked up comes before what all terms are looked through for, what is long and rare first. */
function byEffort(a: PieceBytes, b: PieceBytes): number {
  return Number(b.whole) - Number(a.whole) || b.bytes.length - a.bytes.length;
}

/** 1 for each paper that has all the pieces in its terms, or is one of few that may; null for all. */
function papersHoldingAll(part: PackedPart, wanted: readonly PieceBytes[]): Uint8Array | null {
  let found: Uint8Array | null = null;
  let left = Infinity;
  for (const piece of wanted) {
    if (left === 0 || (left <= fewPapers && !piece.whole)) break;
    found = papersHolding(part, piece, found);
    left = found.reduce((sum, one) => sum + one, 0);
  }
  return found;
}

/** The numbers of the terms of a part that equal or contain a piece. */
function termsWith(terms: PartTerms, { bytes, whole }: PieceBytes): number[] {
  if (!whole) return termsHolding(terms, bytes);
  return sharedTerm([terms], bytes)?.held.map(({ term }) => term) ?? [];
}

/** 1 for each paper that has a term with the piece and was still a candidate. */
function papersHolding(part: PackedPart, piece: PieceBytes, before: Uint8Array | null): Uint8Array {
  const found = new Uint8Array(part.entries.length);
  const { terms } = part.papers;
  for (const term of termsWith(terms, piece)) mark(terms, term, found);
  if (before) for (const at of found.keys()) found[at] = (found[at] ?? 0) & (before[at] ?? 0);
  return found;
}

function mark(terms: PartTerms, term: number, found: Uint8Array): void {
  const { reader, counts } = readCounts(terms, term);
  for (const field of packedFields.keys())
    readList(reader, counts[field] ?? 0, (paper) => (found[paper] = 1));
}

function scoredParts(parts: readonly PackedPart[]): ScoredParts {
  const bases: number[] = [];
  let end = 0;
  for (const { entries } of parts) {
    bases.push(end);
    end += entries.length;
  }
  const live = parts.reduce((sum, part) => sum + part.live, 0);
  return { parts, bases, end, live, meanLengths: meanLengths(parts, live) };
}

function meanLengths(parts: readonly PackedPart[], live: number): number[] {
  const sums = Array.from({ length: scoredFields }, () => 0);
  for (const { entries, papers } of parts)
    for (const entry of entries) {
      if (!entry) continue;
      for (const field of sums.keys())
        sums[field] = (sums[field] ?? 0) + (papers.lengths[scoredFields * entry.at + field] ?? 0);
    }
  return sums.map((sum) => sum / Math.max(1, live));
}
