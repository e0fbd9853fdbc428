import { compareBytes } from "./bytes.ts";
import { firstTermFrom, type PartTerms, termCount } from "./part-terms.ts";

/** A term that one or several parts have, and its number in each. */
export type SharedTerm = { bytes: Uint8Array; held: { part: number; term: number }[] };

class Cursor {
  readonly #terms: PartTerms;
  readonly part: number;
  at: number;

  constructor(terms: PartTerms, part: number, at: number) {
    this.#terms = terms;
    this.part = part;
    this.at = at;
  }

  get done(): boolean {
    return this.at >= termCount(this.#terms);
  }

  compare(other: Cursor): number {
    const [ours, theirs] = [this.#terms, other.#terms];
    return compareBytes(
      ours.words,
      ours.wordStarts[this.at] ?? 0,
      ours.wordStarts[this.at + 1] ?? 0,
      theirs.words,
      theirs.wordStarts[other.at] ?? 0,
      theirs.wordStarts[other.at + 1] ?? 0,
    );
  }

  beginsWith(bytes: Uint8Array): boolean {
    const start = this.#terms.wordStarts[this.at] ?? 0;
    const end = Math.min(this.#terms.wordStarts[this.at + 1] ?? 0, start + bytes.length);
    return compareBytes(this.#terms.words, start, end, bytes, 0, bytes.length) === 0;
  }

  get bytes(): Uint8Array {
    const { words, wordStarts } = this.#terms;
    return words.subarray(wordStarts[this.at], wordStarts[this.at + 1]);
  }
}

/** The distinct terms of several parts with a given prefix, in order. */
export function* sharedTerms(
  parts: readonly PartTerms[],
  beginning: Uint8Array,
): Generator<SharedTerm> {
  let open = parts
    .map((terms, part) => new Cursor(terms, part, firstTermFrom(terms, beginning)))
    .filter((cursor) => !cursor.done && cursor.beginsWith(beginning));
  while (open.length > 0) {
    let [first] = open;
    if (!first) return;
    let same: Cursor[] = [];
    for (const cursor of open) {
      const order = cursor === first ? 0 : cursor.compare(first);
      if (order > 0) continue;
      if (order < 0) {
        first = cursor;
        same = [];
      }
      same.push(cursor);
    }
    yield { bytes: first.bytes, held: same.map(({ part, at }) => ({ part, term: at })) };
    for (const cursor of same) cursor.at++;
    open = open.filter((cursor) => !cursor.done && cursor.beginsWith(beginning));
  }
}

/** One term across the parts; null if none has it. */
export function sharedTerm(parts: readonly PartTerms[], bytes: Uint8Array): SharedTerm | null {
  const held = parts.flatMap((terms, part) => {
    const term = firstTermFrom(terms, bytes);
    const [start, end] = [terms.wordStarts[term] ?? 0, terms.wordStarts[term + 1] ?? 0];
    const same = compareBytes(terms.words, start, end, bytes, 0, bytes.length) === 0;
    return same && term < termCount(terms) ? [{ part, term }] : [];
  });
  return held.length === 0 ? null : { bytes, held };
}
