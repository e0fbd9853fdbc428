import { ByteReader, ByteWriter, compareBytes, findBytes } from "./bytes.ts";
import { termBytes } from "./term-bytes.ts";

/** Fields of a packed part; details are only scanned, never scored. */
export const packedFields = ["title", "authors", "body", "details"] as const;
const detailsField = packedFields.indexOf("details");

/** The index terms of one paper by field, as in `packedFields`, with repeats. */
export type PaperTerms = readonly (readonly string[])[];

/**
 * The sorted terms of a part, and for each the papers that have it. For each term
 * `postings` contains, all as ByteWriter writes numbers: the number of papers (without
 * details), the number per field, then for each field the papers by number, each as twice
 * the difference to the previous one, plus one if the term occurs more than once and the
 * count follows.
 */
export type PartTerms = {
  words: Uint8Array<ArrayBuffer>;
  /** Where each term begins in `words`, and where the last one ends. */
  wordStarts: Uint32Array<ArrayBuffer>;
  postings: Uint8Array<ArrayBuffer>;
  postingStarts: Uint32Array<ArrayBuffer>;
};

/** Papers with a term in one field, and how often each has it. */
export type Posting = { papers: number[]; times: number[] };

/** Writes terms in their order, each with its postings. */
export class TermWriter {
  readonly #words = new ByteWriter();
  readonly #postings = new ByteWriter();
  readonly #wordStarts: number[] = [];
  readonly #postingStarts: number[] = [];

  write(term: Uint8Array, papers: number, fields: readonly Posting[]): void {
    this.#wordStarts.push(this.#words.length);
    this.#postingStarts.push(this.#postings.length);
    this.#words.append(term);
    this.#postings.number(papers);
    for (const { papers } of fields) this.#postings.number(papers.length);
    for (const posting of fields) this.#list(posting);
  }

  #list({ papers, times }: Posting): void {
    let before = 0;
    for (let at = 0; at < papers.length; at++) {
      const paper = papers[at] ?? 0;
      const often = times[at] ?? 1;
      this.#postings.number(2 * (paper - before) + (often > 1 ? 1 : 0));
      if (often > 1) this.#postings.number(often);
      before = paper;
    }
  }

  take(): PartTerms {
    this.#wordStarts.push(this.#words.length);
    this.#postingStarts.push(this.#postings.length);
    return {
      words: this.#words.take(),
      wordStarts: Uint32Array.from(this.#wordStarts),
      postings: this.#postings.take(),
      postingStarts: Uint32Array.from(this.#postingStarts),
    };
  }
}

/** Lists reused for one term after the other, and the number of distinct papers in them. */
export class PostingLists {
  readonly fields: readonly Posting[] = packedFields.map(() => ({ papers: [], times: [] }));
  papers = 0;
  /** For each paper the last term it was counted for. */
  readonly #counted: Uint32Array;
  #term = 1;

  constructor(size: number) {
    this.#counted = new Uint32Array(size);
  }

  clear(): void {
    for (const { papers, times } of this.fields) papers.length = times.length = 0;
    this.papers = 0;
    this.#term++;
  }

  /** Papers are in order within each field. */
  add(paper: number, field: number, times: number): void {
    const posting = this.fields[field];
    posting?.papers.push(paper);
    posting?.times.push(times);
    if (field === detailsField || this.#counted[paper] === this.#term) return;
    this.#counted[paper] = this.#term;
    this.papers++;
  }
}

/** The occurrences of one term: pairs of `4 * paper + field` and count. */
type Places = number[];

function placesOf(papers: readonly PaperTerms[]): Map<string, Places> {
  const terms = new Map<string, Places>();
  for (let paper = 0; paper < papers.length; paper++)
    packedFields.forEach((_, field) => {
      const place = packedFields.length * paper + field;
      for (const term of papers[paper]?.[field] ?? []) {
        const places = terms.get(term);
        const end = places?.length ?? 0;
        if (!places) terms.set(term, [place, 1]);
        else if (places[end - 2] === place) places[end - 1] = (places[end - 1] ?? 0) + 1;
        else places.push(place, 1);
      }
    });
  terms.delete("");
  return terms;
}

/** Packs the terms of papers, which are numbered in the given order. */
export function packTerms(papers: readonly PaperTerms[]): PartTerms {
  const writer = new TermWriter();
  const lists = new PostingLists(papers.length);
  const terms = placesOf(papers);
  for (const term of [...terms.keys()].sort()) {
    lists.clear();
    const places = terms.get(term) ?? [];
    for (let at = 0; at < places.length; at += 2) {
      const place = places[at] ?? 0;
      const field = place % packedFields.length;
      lists.add((place - field) / packedFields.length, field, places[at + 1] ?? 1);
    }
    writer.write(termBytes(term), lists.papers, lists.fields);
  }
  return writer.take();
}

export const termCount = ({ wordStarts }: PartTerms): number => wordStarts.length - 1;

/** The number of the first term that is not before the bytes. */
export function firstTermFrom({ words, wordStarts }: PartTerms, bytes: Uint8Array): number {
  let low = 0;
  let high = wordStarts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [start, end] = [wordStarts[middle] ?? 0, wordStarts[middle + 1] ?? 0];
    if (compareBytes(words, start, end, bytes, 0, bytes.length) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers of all terms that contain the bytes. */
export function termsHolding({ words, wordStarts }: PartTerms, bytes: Uint8Array): number[] {
  const found: number[] = [];
  let term = 0;
  let at = findBytes(bytes, words, 0, words.length);
  while (at >= 0) {
    while ((wordStarts[term + 1] ?? Infinity) <= at) term++;
    const end = wordStarts[term + 1] ?? 0;
    const inside = at + bytes.length <= end;
    if (inside) found.push(term);
    at = findBytes(bytes, words, inside ? end : at + 1, words.length);
  }
  return found;
}

/** The number of papers that have a term, in total and per field; the reader is then at the lists. */
export function readCounts(
  { postings, postingStarts }: PartTerms,
  term: number,
): { reader: ByteReader; papers: number; counts: number[] } {
  const reader = new ByteReader(postings, postingStarts[term] ?? 0);
  const papers = reader.number();
  return { reader, papers, counts: packedFields.map(() => reader.number()) };
}

/** Reads one list of papers; `take` gets each paper and how often it has the term. */
export function readList(
  reader: ByteReader,
  count: number,
  take: (paper: number, times: number) => void,
): void {
  let paper = 0;
  for (let nth = 0; nth < count; nth++) {
    const step = reader.number();
    paper += step >>> 1;
    take(paper, step & 1 ? reader.number() : 1);
  }
}
