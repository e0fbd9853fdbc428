import type { Highlighted } from "../../state/list.ts";

const LOOKS = {
  match: "bg-mark",
  want: "bg-green-wash underline decoration-green decoration-2 underline-offset-3",
  avoid: "bg-amber-wash line-through decoration-amber decoration-2",
} as const satisfies Record<Highlighted[2], string>;

/** A text with matches of the question, and the reader's own words in a different style. */
export function HighlightedText({ text, marks }: { text: string; marks: readonly Highlighted[] }) {
  if (marks.length === 0) return text;
  return marks.map(([start, end, why], at) => (
    <span key={start}>
      {text.slice(marks[at - 1]?.[1] ?? 0, start)}
      <mark className={`rounded-small text-ink ${LOOKS[why]}`}>{text.slice(start, end)}</mark>
      {at === marks.length - 1 ? text.slice(end) : null}
    </span>
  ));
}
