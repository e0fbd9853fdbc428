import { Meaning, type LearnedTerms } from "./meaning.ts";
import type { TermVector } from "./term-vector.ts";

/** What is stored: the terms, and the papers of that time with the terms of each, one after the other. */
export type SavedMeaning = LearnedTerms & {
  version: number;
  keys: string[];
  /** By paper: how many terms, how many of them of Chinese, the step of their values, how far from the middle. */
  sizes: Uint32Array<ArrayBuffer>;
  hans: Uint32Array<ArrayBuffer>;
  scales: Float32Array<ArrayBuffer>;
  lengths: Float32Array<ArrayBuffer>;
  numbers: Uint16Array<ArrayBuffer>;
  values: Uint8Array<ArrayBuffer>;
  /** Which of the papers are learned from. */
  taught: Uint8Array<ArrayBuffer>;
};

/** Rises with every change of terms or weights: what was stored before is then learned anew. */
const VERSION = 2;

/** What was learned as plain data. */
export function saveMeaning({ learned, points, training }: Meaning): SavedMeaning {
  const all = [...points.values()];
  const total = all.reduce((sum, { vector }) => sum + vector.terms.length, 0);
  const [numbers, values] = [new Uint16Array(total), new Uint8Array(total)];
  let at = 0;
  for (const { vector } of all) {
    numbers.set(vector.terms, at);
    values.set(vector.values, at);
    at += vector.terms.length;
  }
  return {
    ...learned,
    version: VERSION,
    keys: [...points.keys()],
    sizes: Uint32Array.from(all, ({ vector }) => vector.terms.length),
    hans: Uint32Array.from(all, ({ vector }) => vector.han),
    scales: Float32Array.from(all, ({ vector }) => vector.scale),
    lengths: Float32Array.from(all, ({ length }) => length),
    numbers,
    values,
    taught: Uint8Array.from(points.keys(), (key) => Number(training.keys.has(key))),
  };
}

/** What `saveMeaning` gave, or null for anything else. */
export function loadMeaning(saved: unknown): Meaning | null {
  if (!isSavedMeaning(saved)) return null;
  const { terms, weights, papers, keys, sizes, hans, scales, lengths, numbers, values } = saved;
  let at = 0;
  const vectors = Array.from(sizes, (size, paper): TermVector => {
    const from = at;
    at += size;
    return {
      terms: numbers.subarray(from, at),
      values: values.subarray(from, at),
      han: hans[paper] ?? 0,
      scale: scales[paper] ?? 0,
    };
  });
  const all = keys.map((key, paper) => ({ key, vector: vectors[paper], paper }));
  const rows = new Map<string, TermVector>();
  for (const { key, vector, paper } of all)
    if (vector && saved.taught[paper] === 1) rows.set(key, vector);
  const meaning = new Meaning({ terms, weights, papers }, rows);
  for (const { key, vector, paper } of all)
    if (vector) meaning.place(key, { vector, length: lengths[paper] ?? 0 });
  return meaning;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === "string");

/** Stored data is foreign: what is cut short or of another shape is not believed. */
function isSavedMeaning(value: unknown): value is SavedMeaning {
  if (typeof value !== "object" || value === null) return false;
  const field = (name: string): unknown => Reflect.get(value, name);
  const [terms, keys, sizes, hans] = [field("terms"), field("keys"), field("sizes"), field("hans")];
  const [numbers, values] = [field("numbers"), field("values")];
  if (!isTexts(terms) || !isTexts(keys)) return false;
  if (!(sizes instanceof Uint32Array) || !(hans instanceof Uint32Array)) return false;
  if (!(numbers instanceof Uint16Array) || !(values instanceof Uint8Array)) return false;
  const isFor = (field: unknown, type: typeof Float32Array | typeof Uint8Array, count: number) =>
    field instanceof type && field.length === count;
  return (
    field("version") === VERSION &&
    Number.isFinite(field("papers")) &&
    isFor(field("weights"), Float32Array, terms.length) &&
    isFor(field("scales"), Float32Array, keys.length) &&
    isFor(field("lengths"), Float32Array, keys.length) &&
    isFor(field("taught"), Uint8Array, keys.length) &&
    sizes.length === keys.length &&
    hans.length === keys.length &&
    hans.every((han, at) => han <= (sizes[at] ?? 0)) &&
    sizes.reduce((sum, size) => sum + size, 0) === numbers.length &&
    numbers.length === values.length &&
    numbers.every((number) => number < terms.length)
  );
}
