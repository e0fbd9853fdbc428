import type { Decision } from "../library/reader-mark.ts";
import type { DeviceLog, PaperLog, Said, SaidBy } from "./device-log.ts";
import { deviceOf, wallOf, type Stamp } from "./stamp.ts";

/** What all devices together say of a paper. */
export type MergedPaper = {
  /** Null where none was said. */
  decision: Decision | null;
  /** Milliseconds since 1970; 0 where none was said. */
  decidedAt: number;
  /** Those that it bears, in the order of their letters. */
  tags: string[];
  /** The newest note; below it, quoted, those that were written apart from it. */
  note: string;
  /** When tags or note were last changed; 0 where they never were. */
  annotatedAt: number;
};

type Ahead = DeviceLog["ahead"];

/** When something counts as said: a stamp that ran ahead counts as when that was noticed. */
export function countsAs(stamp: Stamp, ahead: Ahead): Stamp {
  return ahead.get(stamp) ?? stamp;
}

/** The newest of what was said; null where nothing was. */
export function newest<T>(said: SaidBy<T>, ahead: Ahead): Said<T> | null {
  const [first = null] = newestFirst([...said.values()], ahead);
  return first;
}

export function mergedPaper({ decision, tags, note }: PaperLog, ahead: Ahead): MergedPaper {
  const decided = newest(decision, ahead);
  const annotations = [...tags.values(), note].flatMap(
    (said) => newest<unknown>(said, ahead) ?? [],
  );
  const [annotated] = newestFirst(annotations, ahead);
  return {
    decision: decided?.value ?? null,
    decidedAt: decided === null ? 0 : wallOf(countsAs(decided.at, ahead)),
    tags: [...tags].flatMap(([tag, said]) => (isTagged(said, ahead) ? [tag] : [])).sort(),
    note: noteText(note, ahead),
    annotatedAt: annotated === undefined ? 0 : wallOf(countsAs(annotated.at, ahead)),
  };
}

export function isTagged(said: SaidBy<boolean>, ahead: Ahead): boolean {
  return newest(said, ahead)?.value === true;
}

/** Notes that no other note's writer has seen, the newest first. */
function notesApart(notes: PaperLog["note"], ahead: Ahead): Said<string>[] {
  const seen = new Map<string, Stamp>();
  for (const { value } of notes.values()) {
    for (const at of value.over) {
      const device = deviceOf(at);
      if (at > (seen.get(device) ?? "")) seen.set(device, at);
    }
  }
  const unseen = [...notes].filter(([device, { at }]) => at > (seen.get(device) ?? ""));
  return newestFirst(
    unseen.map(([, { at, value }]) => ({ at, value: value.text })),
    ahead,
  );
}

function noteText(notes: PaperLog["note"], ahead: Ahead): string {
  const texts = notesApart(notes, ahead).map(({ value }) => value);
  const [first = "", ...older] = [...new Set(texts.filter((text) => text.trim() !== ""))];
  return [first, ...older.map(quoted)].join("\n\n");
}

const quoted = (text: string): string => text.replace(/^/gm, "> ");

function newestFirst<T>(said: readonly Said<T>[], ahead: Ahead): Said<T>[] {
  const rank = ({ at }: Said<T>): string => `${countsAs(at, ahead)} ${at}`;
  return [...said].sort((a, b) => (rank(a) > rank(b) ? -1 : 1));
}
