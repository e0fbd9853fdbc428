import type { PackedPapers } from "../packed/packed-part.ts";
import { SearchStore } from "./search-store.ts";

/** Raise with every change of normalisation, tokens or entries: an older index is then rebuilt. */
const version = 4;

/**
 * The whole index as plain data for storage. Parts are immutable: one that was saved before
 * is the same object again.
 */
export type SavedIndex = { version: number; parts: PackedPapers[] };

export async function saveStore(
  shelf: SearchStore,
  pause: () => Promise<void>,
): Promise<SavedIndex> {
  return { version, parts: await shelf.terms.save(() => shelf.unpacked(), pause) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const hasStarts = (bytes: unknown, starts: unknown, least: number): boolean =>
  bytes instanceof Uint8Array &&
  starts instanceof Uint32Array &&
  starts.length >= least &&
  starts.at(-1) === bytes.length;

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text) => typeof text === "string");

/** What lists and facets read about a paper before any text. */
const isPaperFacts = (facts: unknown): boolean =>
  isObject(facts) &&
  typeof facts["key"] === "string" &&
  typeof facts["venueText"] === "string" &&
  Number.isFinite(facts["serial"]) &&
  ["topics", "dates", "venues", "names", "has"].every((name) => isTexts(facts[name]));

/** Trusts what carries this version: only `saveShelf` writes it. What is cut short is found out. */
function isPackedPapers(value: unknown): value is PackedPapers {
  if (!isObject(value)) return false;
  const { facts, terms, texts, lengths } = value;
  if (!Array.isArray(facts) || !facts.every(isPaperFacts) || !isObject(terms) || !isObject(texts))
    return false;
  return (
    lengths instanceof Uint16Array &&
    lengths.length === 3 * facts.length &&
    hasStarts(texts["bytes"], texts["starts"], 5 * facts.length + 1) &&
    hasStarts(terms["words"], terms["wordStarts"], 1) &&
    hasStarts(terms["postings"], terms["postingStarts"], 1)
  );
}

function isSavedIndex(value: unknown): value is SavedIndex {
  return (
    isObject(value) &&
    value["version"] === version &&
    Array.isArray(value["parts"]) &&
    value["parts"].every(isPackedPapers)
  );
}

/** The shelf that `saveShelf` wrote, or null for anything else. */
export function loadStore(saved: unknown, mostRecent: number): SearchStore | null {
  if (!isSavedIndex(saved)) return null;
  const shelf = new SearchStore(mostRecent);
  for (const papers of saved.parts) shelf.terms.load(papers);
  return shelf;
}
