import type { Entry } from "./entry.ts";
import { Shelf } from "./shelf.ts";
import { type SavedTerms, TermIndex } from "./term-index.ts";

/** Rises with every change of normalisation, tokens or entries: an old form is then built anew. */
const version = 2;

type SavedIndex = { version: number; entries: Entry[] } & SavedTerms;

export function saveShelf(shelf: Shelf): string {
  const saved: SavedIndex = { version, entries: [...shelf.inOrder()], ...shelf.terms.save() };
  return JSON.stringify(saved);
}

function readSaved(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Trusts what carries this version: only `saveShelf` writes it. */
function isSavedIndex(value: unknown): value is SavedIndex {
  return (
    isObject(value) &&
    value["version"] === version &&
    Array.isArray(value["entries"]) &&
    typeof value["terms"] === "string" &&
    Array.isArray(value["words"])
  );
}

/** The shelf that `saveShelf` wrote, or null for anything else. */
export function loadShelf(saved: unknown): Shelf | null {
  const value = typeof saved === "string" ? readSaved(saved) : null;
  if (!isSavedIndex(value)) return null;
  try {
    return new Shelf(value.entries, new TermIndex(value));
  } catch {
    return null;
  }
}
