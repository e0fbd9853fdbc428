import type { Entry } from "./entry.ts";
import { differentTerms, type FieldTerms, termsOf } from "./entry-terms.ts";
import { joinPapers, joinPapersSlowly } from "../packed/join-packed-parts.ts";
import { PackedLibrary, type TermPiece } from "../packed/packed-library.ts";
import { PackedEntry, type PackedPapers, PackedPart, packPapers } from "../packed/packed-part.ts";
import { RecentTerms } from "../question/recent-terms.ts";
import type { TermField } from "./term-fields.ts";
import { Vocabulary } from "./vocabulary.ts";

/**
 * A query to the index: single terms, or several combined. Options of a combined query
 * apply to its parts, unless they override them.
 */
export type TermQuery =
  | string
  | {
      queries: TermQuery[];
      /** OR by default. */
      combineWith?: "AND" | "OR";
      /** Also match terms with this prefix. */
      prefix?: boolean;
      fields?: TermField[];
      /** A factor of the score. */
      boostTerm?: () => number;
    };

/** The score of each matching paper, by key. */
export type Scores = Map<string, number>;

/** How many papers are packed at a time. */
const packedAtOnce = 400;
/** Fewer when everything is saved, so that questions are answered in between. */
const savedAtOnce = 50;

/**
 * The terms of all papers: recent ones in MiniSearch, and beyond a limit packed, which
 * takes a fraction of the memory and is as fast for ten times the papers. Both are combined
 * in one answer.
 */
export class TermIndex {
  readonly vocabulary = new Vocabulary();
  readonly #recent = new RecentTerms();
  readonly #packed = new PackedLibrary();
  readonly #mostRecent: number;
  readonly #place: (entry: PackedEntry) => void;
  /** Papers waiting to be packed. */
  #waiting: { entry: Entry; terms: FieldTerms }[] = [];

  /** `place` receives the entry that replaces one that was packed. */
  constructor(mostRecent: number, place: (entry: PackedEntry) => void) {
    this.#mostRecent = mostRecent;
    this.#place = place;
  }

  add(entry: Entry): void {
    const terms = termsOf(entry);
    this.vocabulary.count(differentTerms(terms), 1);
    if (this.#recent.size < this.#mostRecent) this.#recent.add(entry.key, terms);
    else this.#waiting.push({ entry, terms });
    if (this.#waiting.length >= packedAtOnce) this.#settle();
  }

  /** Packs recent additions; only on a question, as packing a few at a time costs more. */
  #settle(): void {
    if (this.#waiting.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#packed.add(packPapers(waiting), this.#place);
  }

  discard(entry: Entry): void {
    this.vocabulary.count(differentTerms(termsOf(entry)), -1);
    if (entry instanceof PackedEntry) this.#packed.remove(entry);
    else if (this.#recent.has(entry.key)) this.#recent.discard(entry.key);
    else this.#waiting = this.#waiting.filter((paper) => paper.entry !== entry);
  }

  tidy(): Promise<void> {
    return this.#recent.tidy();
  }

  find(query: TermQuery): Scores {
    this.#settle();
    const scores: Scores = new Map();
    this.#recent.find(query, scores);
    this.#packed.find(query, scores);
    return scores;
  }

  /**
   * The packed papers that may contain all the pieces, including details: all such papers,
   * and few others.
   */
  packedWith(pieces: readonly TermPiece[]): PackedEntry[] {
    this.#settle();
    return this.#packed.mayHold(pieces);
  }

  /** All papers packed: the existing parts, and papers not packed yet, a few at a time. */
  async save(
    unpacked: () => readonly Entry[],
    pause: () => Promise<void>,
  ): Promise<PackedPapers[]> {
    this.#settle();
    const more: PackedPart[] = [];
    const entries = unpacked();
    for (let at = 0; at < entries.length; at += savedAtOnce) {
      const papers = entries.slice(at, at + savedAtOnce);
      more.push(
        new PackedPart(packPapers(papers.map((entry) => ({ entry, terms: termsOf(entry) })))),
      );
      await pause();
    }
    const joined = more.length === 0 ? [] : [await joinPapersSlowly(more, pause)];
    this.#settle();
    // Additions and removals meanwhile show in the keys, as if they had happened a moment
    // later.
    const parts = this.#packed.parts.map((part) =>
      part.live === part.entries.length ? part.papers : joinPapers([part]),
    );
    return [...parts, ...joined];
  }

  load(papers: PackedPapers): void {
    this.#packed.load(papers, this.#place);
    for (const [word, holders] of this.#packed.wordsOf(papers)) this.vocabulary.add(word, holders);
  }
}
