import { hasUnfolded, type FoldReason } from "../core/library/fold-papers.ts";
import type { ListQuestion } from "./list-question.ts";
import type { ListGroup } from "./list-answer.ts";
import type { LibraryMemory } from "./library-memory.ts";

/** The papers of a list in its order, and where digests begin in it. */
export type GroupedList = { keys: string[]; groups: ListGroup[] };

/** Facets with which a list is still one of digests, not of search results. */
const OF_DIGESTS: ReadonlySet<string> = new Set(["date", "topic"]);

/**
 * The papers of each digest together, with where each digest begins; two digests of one
 * day and topic are one. In a list to be screened, muted papers and papers seen before
 * the digest arrived come last in it, to be folded. Search results and lists of decided
 * papers fold nothing; nor does a list that would be folded entirely.
 */
export function groupList(
  holdings: LibraryMemory,
  question: ListQuestion,
  found: readonly string[],
): GroupedList {
  const whyFolded = foldingOf(holdings, question);
  const digests = new Map<string, Gathered>();
  let last: Gathered | undefined;
  for (const key of found) {
    const { date, topic } = holdings.facts.home(key);
    if (last === undefined || last.date !== date || last.topic !== topic) {
      const name = JSON.stringify([date, topic]);
      last = digests.get(name) ?? { date, topic, fresh: [], muted: [], seen: [], screened: 0 };
      digests.set(name, last);
    }
    last[whyFolded(key) ?? "fresh"].push(key);
    if (holdings.markOf(key).decision !== "unscreened") last.screened += 1;
  }
  const keys: string[] = [];
  const groups = Array.from(digests.values(), (digest): ListGroup => {
    const { date, topic, fresh, muted, seen, screened } = digest;
    const at = keys.length;
    for (const part of [fresh, muted, seen]) for (const key of part) keys.push(key);
    const papers = keys.length - at;
    return { at, date, topic, papers, muted: muted.length, seen: seen.length, screened };
  });
  return { keys, groups: groups.some(hasUnfolded) ? groups : groups.map(unfolded) };
}

/** Papers of one day and topic, wherever they are among those found. */
type Gathered = Pick<ListGroup, "date" | "topic" | "screened"> & {
  fresh: string[];
  muted: string[];
  seen: string[];
};

const unfolded = (group: ListGroup): ListGroup => ({ ...group, muted: 0, seen: 0 });

export function isByDate({ question, sort, like }: ListQuestion): boolean {
  return sort === "date" || (sort === null && question.trim() === "" && like === null);
}

/** Whether this list is for screening digests, and not a search result. */
function isOfDigests(asked: ListQuestion): boolean {
  const { view, question, like, facets } = asked;
  return (
    (view === "all" || view === "unscreened") &&
    question.trim() === "" &&
    like === null &&
    isByDate(asked) &&
    Object.keys(facets).every((name) => OF_DIGESTS.has(name))
  );
}

/** Why a paper is folded in this list; null if it isn't. Unscreened papers stay visible, seen or not. */
export function foldingOf(
  { facts, isMuted }: Pick<LibraryMemory, "facts" | "isMuted">,
  asked: ListQuestion,
): (key: string) => FoldReason | null {
  if (!isOfDigests(asked)) return () => null;
  const { view, own } = asked;
  return (key) => {
    if (view === "all" && facts.home(key).seen) return "seen";
    return own !== undefined && isMuted(key, own) ? "muted" : null;
  };
}
