import { hasUnfolded } from "../../core/library/fold-papers.ts";
import type { ListAnswer, ListGroup } from "../../state/list.ts";
import { useGroupProgress } from "./group-progress.ts";
import { GroupHeading } from "./group-heading.tsx";

type Span = { start: number; end: number };

type Props = {
  groups: ListAnswer["groups"];
  /** The line on which a place of the list stands; -1 when it is folded away. */
  lineOf: (place: number) => number;
  /** Where each line stands, in pixels from the top of the list. */
  spans: readonly Span[];
  /** First and last line in the page. */
  shown: readonly [number, number];
};

/** Copies of the headings in sight: each stays at the top while the papers of its digest scroll by. */
export function StickyHeadings({ groups, lineOf, spans, shown: [first, last] }: Props) {
  const progressOf = useGroupProgress();
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-10 print:hidden">
      {groups.flatMap((group) => {
        const lines = linesOf(group, lineOf);
        if (lines === null || lines[1] < first || lines[0] > last) return [];
        const start = spans[lines[0]]?.start ?? 0;
        const end = spans[lines[1]]?.end ?? start;
        return (
          <div
            key={group.at}
            className="absolute inset-x-0"
            style={{ top: start, height: end - start }}
          >
            <div className="sticky top-0">
              <GroupHeading group={group} progress={progressOf(group)} copy />
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** First and last line of a group; null where all of it is folded away. */
function linesOf(
  group: ListGroup,
  lineOf: (place: number) => number,
): readonly [number, number] | null {
  const first = lineOf(group.at);
  if (first < 0 || !hasUnfolded(group)) return null;
  const end = group.at + group.papers - 1;
  const ends = [end, end - group.seen, end - group.seen - group.muted].map(lineOf);
  return [first, Math.max(...ends)];
}
