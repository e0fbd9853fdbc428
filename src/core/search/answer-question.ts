import type { Entry } from "./index/entry.ts";
import { papersMeeting } from "./matching/exact-search.ts";
import { applyFacets, type MarkFacets } from "./facets/facets.ts";
import { meetsFilter } from "./question/filters.ts";
import { addBelow, matchWords, type SearchWays } from "./matching/find-words.ts";
import { termsToHighlight } from "./matching/terms-to-highlight.ts";
import { type Clause, parseQuestion, type Question } from "./question/parse-question.ts";
import type {
  Counterpart,
  MatchTerm,
  SearchAnswer,
  MatchMethod,
  SearchOptions,
  SearchSort,
} from "./search-answer.ts";
import { rankOrder } from "./ranking/rank-order.ts";
import type { Meaning } from "./meaning/meaning.ts";
import type { ExplainedNear } from "./meaning/papers-by-meaning.ts";
import type { LikenessScores } from "./likeness/likeness-scores.ts";
import type { SearchStore } from "./index/search-store.ts";
import type { Scores } from "./index/term-index.ts";
import { type QueryUnit, queryUnits } from "./question/query-units.ts";

type MarkOf = (key: string) => MarkFacets;

/** What a question is asked of. */
export type SearchableLibrary = {
  shelf: SearchStore;
  markOf: MarkOf;
  taste: () => LikenessScores;
  /** Null until enough was learned. */
  meaning: Meaning | null;
};

type TextClause = Extract<Clause, { kind: "text" }>;
type Found = {
  scores: Scores | null;
  how: MatchMethod;
  marks: MatchTerm[];
  also: Counterpart[];
  struck: Counterpart[];
  bridged: ReadonlySet<string>;
  near: readonly ExplainedNear[];
};

/** Words without operator become one clause: they are judged together. */
function joinWords(shelf: SearchStore, question: Question): Clause[] {
  const words: string[] = [];
  const rest: Clause[] = [];
  for (const clause of question.clauses)
    if (clause.kind === "arxiv" && !knowsArxiv(shelf, clause.id)) words.push(clause.text);
    else if (clause.kind === "text" && clause.field === "any" && !clause.phrase && !clause.exclude)
      words.push(clause.text);
    else rest.push(clause);
  if (words.length === 0) return rest;
  const text = words.join(" ");
  return [...rest, { kind: "text", field: "any", text, phrase: false, exclude: false }];
}

function knowsArxiv(shelf: SearchStore, id: string): boolean {
  return shelf.get(id) !== undefined || shelf.inOrder().some((entry) => entry.key.startsWith(id));
}

function intersect(left: Scores | null, right: Scores): Scores {
  if (!left) return right;
  const both: Scores = new Map();
  for (const [key, score] of left) {
    const other = right.get(key);
    if (other !== undefined) both.set(key, score + other);
  }
  return both;
}

function findTexts(
  shelf: SearchStore,
  clauses: readonly TextClause[],
  growing: boolean,
  ways: SearchWays,
): Found {
  let scores: Scores | null = null;
  let how: MatchMethod = "exact";
  const marks: MatchTerm[] = [];
  const also: Counterpart[] = [];
  const struck: Counterpart[] = [];
  let bridged: ReadonlySet<string> = new Set();
  let near: readonly ExplainedNear[] = [];
  const others: Scores[] = [];
  for (const clause of clauses) {
    const units = queryUnits(clause.text, growing && !clause.phrase);
    if (units.length === 0) continue;
    if (clause.field === "any" && !clause.phrase) {
      const found = matchWords(shelf, clause.text, units, ways);
      ({ bridged, near } = found);
      how = found.how;
      marks.push(...found.marks);
      also.push(...found.also);
      struck.push(...found.struck);
      scores = intersect(scores, found.scores);
      continue;
    }
    const meeting = papersMeeting(shelf, clause, growing);
    others.push(meeting);
    scores = intersect(scores, meeting);
    marks.push(...marksOf(clause, units));
  }
  near = near.filter(({ key }) => others.every((meeting) => meeting.has(key)));
  return { scores, how: scores ? how : "all", marks, also, struck, bridged, near };
}

function marksOf({ phrase, text }: TextClause, units: readonly QueryUnit[]): MatchTerm[] {
  return phrase ? [{ kind: "word", text }] : termsToHighlight(units);
}

function passesRest(entry: Entry, markOf: MarkOf, clauses: readonly Clause[]): boolean {
  return clauses.every((clause) => {
    if (clause.kind === "text") return true;
    const meets =
      clause.kind === "arxiv"
        ? entry.key.startsWith(clause.id)
        : meetsFilter(entry, markOf(entry.key), clause);
    return meets !== clause.exclude;
  });
}

/** Puts papers that come newest first into the order asked for. */
function sorted(
  library: SearchableLibrary,
  entries: Entry[],
  scores: Scores | null,
  sort: SearchSort,
): Entry[] {
  if (sort === "title") return entries.sort((a, b) => (a.title < b.title ? -1 : 1));
  const taste = sort === "likeness" ? library.taste() : null;
  if (sort === "date" || (!scores && !taste?.isKnown)) return entries;
  const known = Float64Array.from(entries, (entry) =>
    taste?.isKnown ? (taste.likenessOf(entry)?.score ?? 0) : (scores?.get(entry.key) ?? 0),
  );
  // Of equals the newer one stays before.
  const ranked = Array.from(rankOrder(known), (at) => entries[at]).filter(
    (entry) => entry !== undefined,
  );
  return taste?.isKnown ? undecidedFirst(ranked, library.markOf) : ranked;
}

/** What is decided already is what likeness was learned from. */
function undecidedFirst(entries: readonly Entry[], markOf: MarkOf): Entry[] {
  const isOpen = ({ key }: Entry): boolean => markOf(key).decision === "unscreened";
  return [...entries.filter(isOpen), ...entries.filter((entry) => !isOpen(entry))];
}

/** Parses, finds, narrows and sorts: one question, start to end. */
export function answerQuestion(
  library: SearchableLibrary,
  question: string,
  options: SearchOptions,
): SearchAnswer {
  const { shelf, markOf } = library;
  const parsed = parseQuestion(question);
  const clauses = joinWords(shelf, parsed);
  const texts = clauses.filter((clause) => clause.kind === "text");
  const wanted = texts.filter((clause) => !clause.exclude);
  const sort = options.sort ?? "relevance";
  const found = findTexts(shelf, wanted, parsed.growing, {
    bridge: options.bridge !== false,
    struck: options.struck ?? [],
    meaning: options.meaning === false ? null : library.meaning,
  });
  const refused = texts
    .filter((clause) => clause.exclude)
    .map((clause) => papersMeeting(shelf, clause, false));
  const { scores, near } = withNear(found, sort);
  const candidates = shelf
    .inOrder(scores)
    .filter(
      (entry) =>
        !refused.some((papers) => papers.has(entry.key)) && passesRest(entry, markOf, clauses),
    );
  const { kept, screened, totals } = applyFacets(candidates, markOf, options.facets ?? {});
  const ids = sorted(library, kept, scores, sort).map((entry) => entry.key);
  const { how, marks, also, struck, bridged } = found;
  const of = (some: ReadonlySet<string>): number => ids.filter((key) => some.has(key)).length;
  return {
    ids,
    total: ids.length,
    screened,
    // Counted when somebody looks at them: no list waits for that.
    get facets() {
      return totals().facets;
    },
    get periods() {
      return totals().periods;
    },
    how,
    marks,
    also,
    struck,
    bridged: of(bridged),
    near: of(near),
    nearBy: Object.fromEntries(
      found.near.filter(({ key }) => near.has(key)).map(({ key, by }) => [key, by]),
    ),
  };
}

/**
 * The papers found with those that are close in meaning below them. In any other order
 * than by relevance they would stand among the papers that have the words: there they are
 * reported only where nothing else is.
 */
function withNear(
  { scores, near }: Found,
  sort: SearchSort,
): { scores: Scores | null; near: ReadonlySet<string> } {
  if (!scores || near.length === 0 || (sort !== "relevance" && scores.size > 0))
    return { scores, near: new Set() };
  addBelow(scores, new Map(near.map(({ key, nearness }) => [key, nearness])));
  return { scores, near: new Set(near.map(({ key }) => key)) };
}
