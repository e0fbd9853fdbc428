import * as v from "valibot";
import type { SiteDigest } from "./site.ts";

/** Pages loaded within this time count as one visit, so that a reload does not make anything old. */
const VISIT_MS = 1_800_000;
/** How many digests are remembered as seen; older ones are recognised by their date. */
const MOST_SEEN = 500;
/** Without a folder: the key of version 1.0, shared by all sites of an origin. */
const OLD_KEY = "duidu.site";
/** Each deployment on an origin offers different digests. */
const KEY = `${OLD_KEY} ${location.pathname.replace(/[^/]*$/, "")}`;

const visits = v.object({
  /** Milliseconds since 1970 of the last page that showed the list. */
  at: v.number(),
  seen: v.array(v.string()),
  /** What had been seen when this visit began; null on the first visit. */
  before: v.nullable(v.object({ seen: v.array(v.string()), newest: v.string() })),
  /** Day of the newest digest seen. */
  newest: v.string(),
});

type Visits = v.InferOutput<typeof visits>;

/**
 * Records that these digests were shown, newest first, and returns those that are new since
 * the previous visit. On the first visit none counts as new.
 */
export function noteSiteVisit(
  shown: readonly SiteDigest[],
  now: number,
): (digest: SiteDigest) => boolean {
  const last = stored();
  const before = visitBefore(last, now);
  const hashes = shown.map(({ sha256 }) => sha256);
  const seen = [...new Set([...hashes, ...(last?.seen ?? [])])].slice(0, MOST_SEEN);
  const newest = [last?.newest ?? "", ...shown.map(({ date }) => date ?? "")].sort().at(-1) ?? "";
  store({ at: now, seen, before, newest });
  return ({ sha256, date }) =>
    before !== null && !before.seen.includes(sha256) && (date === null || date >= before.newest);
}

function visitBefore(last: Visits | null, now: number): Visits["before"] {
  if (last === null) return null;
  return now - last.at < VISIT_MS ? last.before : { seen: last.seen, newest: last.newest };
}

function stored(): Visits | null {
  try {
    const parsed = v.safeParse(
      visits,
      JSON.parse(localStorage.getItem(KEY) ?? localStorage.getItem(OLD_KEY) ?? "null"),
    );
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** If the browser refuses, nothing is ever new, which is harmless. */
function store(now: Visits): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // See above.
  }
}
