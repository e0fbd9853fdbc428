import type { HighlightedRow, ListAnswer, ListGroup, Row } from "../../library/list-answer.ts";
import type { View } from "../../library/list-question.ts";

/**
 * The first rows of the lists that were last in sight, by view, in localStorage: they
 * stand on the screen at the next start while the library still opens. Hints only, like
 * those of startup-hints.ts: what the library answers takes their place.
 */
const KEY = "duidu.seen-lists";

/** About as many rows as fit a screen. */
const MOST_ROWS = 16;

/** What is drawn of a list before the library has answered. */
export type SeenList = Pick<ListAnswer, "total" | "screened" | "views" | "groups"> & {
  rows: Row[];
};

export function storeSeenList(
  view: View,
  { total, screened, views, groups, rows }: ListAnswer,
): void {
  if (views.all === 0) {
    forget();
    return;
  }
  const first = rows.slice(0, MOST_ROWS).map(plainRow);
  // Groups beyond those rows would have lines without a paper.
  const shown = groups.filter(({ at }) => at < MOST_ROWS);
  const seen: SeenList = { total, screened, views, groups: shown, rows: first };
  // Of an empty list there is nothing to draw.
  const lists = { ...stored(), [view]: first.length === 0 ? undefined : seen };
  const text = JSON.stringify(lists);
  try {
    if (text === "{}") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    // Where the browser refuses, the next start waits for the library.
  }
}

/** An empty library begins as on a first visit. */
function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then there is nothing to remove.
  }
}

/** A row without what a question marks in it. */
function plainRow(highlighted: HighlightedRow): Row {
  const { marks: _marks, elsewhere: _elsewhere, reasons: _reasons, ...row } = highlighted;
  return row;
}

/** The list last shown in a view; null if none is stored or it does not fit. */
export function seenList(view: View): SeenList | null {
  const seen = Reflect.get(stored(), view);
  return isSeenList(seen) ? seen : null;
}

function stored(): object {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

const ROW: Row = {
  key: "",
  title: "",
  authors: [""],
  shortNames: [""],
  venue: null,
  year: null,
  date: null,
  topics: [""],
  has: { code: true, project: true, data: true },
  decision: "unscreened",
  tags: [""],
  gist: [""],
};
const GROUP: ListGroup = {
  at: 0,
  date: null,
  topic: null,
  papers: 0,
  muted: 0,
  seen: 0,
  screened: 0,
};

/** What a list is like that can be drawn. */
const SEEN_LIST: SeenList = {
  total: 0,
  screened: 0,
  views: { all: 0, unscreened: 0, saved: 0, dismissed: 0 },
  groups: [GROUP],
  rows: [ROW],
};

const isSeenList = (value: unknown): value is SeenList => isLike(value, SEEN_LIST);

/** Whether a value out of JSON is made like a sample; where that is null, it may be a text or a number. */
function isLike(value: unknown, sample: unknown): boolean {
  if (Array.isArray(sample))
    return Array.isArray(value) && value.every((one) => isLike(one, sample[0]));
  if (sample === null) return typeof value !== "object" || value === null;
  if (typeof sample !== "object") return typeof value === typeof sample;
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(sample).every(([name, like]) => isLike(Reflect.get(value, name), like))
  );
}
