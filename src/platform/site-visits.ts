import * as v from "valibot";
import type { SiteDigest } from "./site.ts";

/** Pages loaded within this time are one visit: a reload makes nothing old. */
const VISIT_MS = 1_800_000;
/** Digests that are remembered as seen; older ones are known by their date. */
const MOST_SEEN = 500;
/** Without a folder: as version 1.0 kept it, for all sites of an origin. */
const OLD_KEY = "duidu.site";
/** Each deployment of an origin offers other digests. */
const KEY = `${OLD_KEY} ${location.pathname.replace(/[^/]*$/, "")}`;

const visits = v.object({
  /** Milliseconds since 1970 of the last page that showed the list. */
  at: v.number(),
  seen: v.array(v.string()),
  /** What had been seen when this visit began; null on the first one. */
  before: v.nullable(v.object({ seen: v.array(v.string()), newest: v.string() })),
  /** Day of the newest digest seen. */
  newest: v.string(),
});

type Visits = v.InferOutput<typeof visits>;

/**
 * Notes that these digests have been shown, newest first, and tells which digests of
 * the site are new since the visit before. On the first visit none is: all are.
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

/** Where the browser refuses, nothing is ever new: no harm. */
function store(now: Visits): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // See above.
  }
}
