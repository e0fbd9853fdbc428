/** An edited note, and the texts that it may replace. */
export type NoteChange = {
  text: string;
  /**
   * The text that the edit started from, then any state of the edit that may have been
   * stored since.
   */
  replaces: readonly [string, ...string[]];
};

/**
 * The note after an edit. If the stored note is none of those that the edit replaces, it
 * was changed elsewhere meanwhile: both texts are kept, the edited one first, so that
 * editing can continue from either.
 *
 * @example changeNote("a", { text: "ab", replaces: ["a"] }) // "ab"
 * @example changeNote("ac", { text: "ab", replaces: ["a"] }) // "ab\n\nc"
 */
export function applyNoteChange(stored: string, { text, replaces }: NoteChange): string {
  const [base] = replaces;
  if (stored === text || replaces.includes(stored)) return text;
  if (text === base) return stored;
  const added = stored.startsWith(base) ? stored.slice(base.length) : stored;
  if (added.trim() === "") return text;
  if (text.trim() === "") return added.trimStart();
  // After an earlier merge the addition already begins with a blank line.
  return /^\s*\n/.test(added) ? text + added : `${text}\n\n${added.trimStart()}`;
}
