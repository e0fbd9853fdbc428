import { createLruMap } from "../../lru-map.ts";
import type { BridgeTerm } from "../bridge/learn-bridge.ts";
import type { Entry } from "./entry.ts";
import { entryOf } from "./entry.ts";
import { countValues } from "../facets/facets.ts";
import type { IndexedPaper } from "./indexed-paper.ts";
import type { TermTables } from "../bridge/term-tables.ts";
import type { Translation } from "../meaning/meaning.ts";
import type { TermPiece } from "../packed/packed-library.ts";
import { PackedEntry } from "../packed/packed-part.ts";
import { TermIndex } from "./term-index.ts";

/** Names whose papers are remembered: those of the last few questions, as they are typed. */
const MOST_NAMES = 40;

const newestDate = (entry: Entry): string => entry.dates[0] ?? "";

/** With less than one in so many papers, sorting them is faster than looking through all. */
const fewShare = 12;

/** Newest digest first, and in a digest its own order. */
function byDate(a: Entry, b: Entry): number {
  const [dateA, dateB] = [newestDate(a), newestDate(b)];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.serial - b.serial;
}

/** The papers of the library as searching needs them: entries and the index of their terms. */
export class SearchStore {
  readonly terms: TermIndex;
  readonly #entries = new Map<string, Entry>();
  #serial = 0;
  #inOrder: Entry[] | undefined;
  #unpacked: Entry[] | undefined;
  #valueCounts: Uint32Array | undefined;
  #tables: TermTables | null = null;
  /** Says a Chinese term in English words; null until that is learned. */
  #translator: { translate: (text: string) => Translation } | null = null;
  readonly #bridges = new Map<string, BridgeTerm[]>();
  #named = createLruMap<string, ReadonlyMap<string, number>>(MOST_NAMES);

  constructor(mostRecent: number) {
    this.terms = new TermIndex(mostRecent, (entry) => this.#use(entry));
  }

  #use(entry: Entry): void {
    this.#entries.set(entry.key, entry);
    this.#serial = Math.max(this.#serial, entry.serial + 1);
    this.#forget();
  }

  #forget(): void {
    this.#valueCounts = undefined;
    this.#inOrder = undefined;
    this.#unpacked = undefined;
    this.#bridges.clear();
    this.#named = createLruMap(MOST_NAMES);
  }

  /** The terms of the papers with both languages; null until they are counted. */
  get tables(): TermTables | null {
    return this.#tables;
  }

  useTables(tables: TermTables): void {
    this.#tables = tables;
    this.#bridges.clear();
  }

  get translator(): { translate: (text: string) => Translation } | null {
    return this.#translator;
  }

  useTranslator(translator: { translate: (text: string) => Translation } | null): void {
    this.#translator = translator;
    this.#bridges.clear();
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  /** Adds a paper, given as one or more versions, or replaces the one with its key. */
  put(versions: readonly [IndexedPaper, ...IndexedPaper[]]): Entry {
    const entry = entryOf(versions, this.#serial);
    const old = this.#entries.get(entry.key);
    if (old && newestDate(old) >= newestDate(entry)) entry.serial = old.serial;
    else this.#serial++;
    this.remove(entry.key);
    this.#entries.set(entry.key, entry);
    this.terms.add(entry);
    return entry;
  }

  remove(key: string): void {
    const entry = this.#entries.get(key);
    if (entry) this.terms.discard(entry);
    this.#entries.delete(key);
    this.#forget();
  }

  /** Papers that are not packed. */
  unpacked(): readonly Entry[] {
    this.#unpacked ??= [...this.#entries.values()].filter(
      (entry) => !(entry instanceof PackedEntry),
    );
    return this.#unpacked;
  }

  /** Papers that may hold all the pieces of index terms in any text: all that do, and more. */
  mayHold(pieces: readonly TermPiece[]): Entry[] {
    return [...this.unpacked(), ...this.terms.packedWith(pieces)];
  }

  /** What was learned of a term, until the library changes. */
  remember(question: string, learn: () => BridgeTerm[]): BridgeTerm[] {
    let terms = this.#bridges.get(question);
    if (!terms) {
      terms = learn();
      this.#bridges.set(question, terms);
    }
    return terms;
  }

  /** The papers with a name that several questions lead to, until the library changes. */
  rememberNamed(
    name: string,
    find: () => ReadonlyMap<string, number>,
  ): ReadonlyMap<string, number> {
    let papers = this.#named.get(name);
    if (!papers) {
      papers = find();
      this.#named.set(name, papers);
    }
    return papers;
  }

  /** In how many papers each value of a facet stands, by its number. */
  valueCounts(): Uint32Array {
    this.#valueCounts ??= countValues([...this.#entries.values()]);
    return this.#valueCounts;
  }

  /** Every paper, or every one of some, newest digest first. */
  inOrder(some: ReadonlyMap<string, unknown> | null = null): readonly Entry[] {
    this.#inOrder ??= [...this.#entries.values()].sort(byDate);
    if (!some) return this.#inOrder;
    if (some.size * fewShare > this.size) return this.#inOrder.filter(({ key }) => some.has(key));
    return [...some.keys()].flatMap((key) => this.get(key) ?? []).sort(byDate);
  }
}
