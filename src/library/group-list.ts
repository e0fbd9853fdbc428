import type { ListQuestion } from "./list-question.ts";
import type { ListGroup } from "./list-answer.ts";
import type { LibraryMemory } from "./library-memory.ts";

/** The papers of a list in its order, and where digests begin in it. */
export type GroupedList = { keys: string[]; groups: ListGroup[] };

/** Facets by which a list is still one of digests, and not of papers looked for. */
const OF_DIGESTS: ReadonlySet<string> = new Set(["date", "topic"]);

/**
 * Where papers of another digest begin; papers of two digests of one day and topic
 * stand together. Where digests are screened, what was seen before a digest came
 * stands at the end of its papers, to be folded there. A list of papers that were
 * looked for, or of one decision, hides none of them; nor does one of nothing else.
 */
export function groupList(
  holdings: LibraryMemory,
  question: ListQuestion,
  found: readonly string[],
): GroupedList {
  const folds = foldsSeen(question);
  const keys: string[] = [];
  const groups: ListGroup[] = [];
  let group: ListGroup | undefined;
  let seenOfGroup: string[] = [];
  const endGroup = () => {
    for (const key of seenOfGroup) keys.push(key);
    seenOfGroup = [];
  };
  for (const key of found) {
    const { date, topic, seen } = holdings.facts.home(key);
    if (group === undefined || group.date !== date || group.topic !== topic) {
      endGroup();
      group = { at: keys.length, date, topic, papers: 0, seen: 0, screened: 0 };
      groups.push(group);
    }
    group.papers += 1;
    if (holdings.markOf(key).decision !== "unscreened") group.screened += 1;
    if (folds && seen) {
      group.seen += 1;
      seenOfGroup.push(key);
    } else keys.push(key);
  }
  endGroup();
  return { keys, groups: groups.some(hasFresh) ? groups : groups.map(unfolded) };
}

const hasFresh = ({ papers, seen }: ListGroup) => seen < papers;
const unfolded = (group: ListGroup): ListGroup => ({ ...group, seen: 0 });

export function isByDate({ question, sort, like }: ListQuestion): boolean {
  return sort === "date" || (sort === null && question.trim() === "" && like === null);
}

/** Whether papers that were seen before are folded in this list. */
export function foldsSeen(asked: ListQuestion): boolean {
  const { view, question, like, facets } = asked;
  return (
    view === "all" &&
    question.trim() === "" &&
    like === null &&
    isByDate(asked) &&
    Object.keys(facets).every((name) => OF_DIGESTS.has(name))
  );
}
