import * as v from "valibot";

const note = v.object({
  title: v.string(),
  text: v.string(),
  replaces: v.pipe(v.tupleWithRest([v.string()], v.string()), v.readonly()),
});
const schema = v.record(v.string(), note);

/** A note that is not in the database yet; see core/library/note-change.ts for `replaces`. */
export type UnwrittenNote = v.InferOutput<typeof note>;

const KEY = "duidu.unwritten-notes";

/**
 * Notes by paper that an earlier page could not write before it was closed. They are in
 * localStorage, which, unlike the database, can be written while a page is closing.
 */
export function loadUnwrittenNotes(): Record<string, UnwrittenNote> {
  try {
    const stored = v.safeParse(schema, JSON.parse(localStorage.getItem(KEY) ?? "{}"));
    return stored.success ? stored.output : {};
  } catch {
    return {};
  }
}

/** Stores notes by paper alongside those of other tabs; null removes one. */
export function storeUnwrittenNotes(notes: Record<string, UnwrittenNote | null>): void {
  const all = Object.entries({ ...loadUnwrittenNotes(), ...notes }).filter(
    ([, note]) => note !== null,
  );
  try {
    if (all.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all)));
  } catch {
    // If the browser refuses, the notes last until the page closes.
  }
}
