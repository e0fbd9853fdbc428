import type { ListQuestion } from "./list-question.ts";
import type { ListGroup } from "./list-answer.ts";
import type { LibraryMemory } from "./library-memory.ts";

/** The papers of a list in its order, and where digests begin in it. */
export type GroupedList = { keys: string[]; groups: ListGroup[] };

/** Facets with which a list is still one of digests, not of search results. */
const OF_DIGESTS: ReadonlySet<string> = new Set(["date", "topic"]);

/**
 * Groups the papers by digest, with where each digest begins; two digests of the same day
 * and topic are one. When screening, papers seen before a digest came are at the end of its
 * papers, to be folded there. A list of search results, or of one decision, hides none of
 * them; nor does a list of only such papers.
 */
export function groupList(
  holdings: LibraryMemory,
  question: ListQuestion,
  found: readonly string[],
): GroupedList {
  const folds = foldsSeen(question);
  const digests = new Map<string, Gathered>();
  let last: Gathered | undefined;
  for (const key of found) {
    const { date, topic, seen } = holdings.facts.home(key);
    if (last === undefined || last.date !== date || last.topic !== topic) {
      const name = JSON.stringify([date, topic]);
      last = digests.get(name) ?? { date, topic, fresh: [], seen: [], screened: 0 };
      digests.set(name, last);
    }
    (folds && seen ? last.seen : last.fresh).push(key);
    if (holdings.markOf(key).decision !== "unscreened") last.screened += 1;
  }
  const keys: string[] = [];
  const groups = Array.from(digests.values(), (digest): ListGroup => {
    const { date, topic, fresh, seen, screened } = digest;
    const at = keys.length;
    for (const key of fresh) keys.push(key);
    for (const key of seen) keys.push(key);
    return { at, date, topic, papers: keys.length - at, seen: seen.length, screened };
  });
  return { keys, groups: groups.some(hasFresh) ? groups : groups.map(unfolded) };
}

/** Papers of one day and topic, wherever they are among those found. */
type Gathered = Pick<ListGroup, "date" | "topic" | "screened"> & {
  fresh: string[];
  seen: string[];
};

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
