/** One digest under public/digests, as the site describes it before it is opened. */
export type ListedDigest = {
  /** From public/digests, with `/` between folders. */
  path: string;
  /** `YYYY-MM-DD`, or null if the digest does not say. */
  date: string | null;
  topic: string | null;
  carrier: string;
  papers: number;
  bytes: number;
  /** Hash of the bytes, hexadecimal: detects a changed file and names it in a cache. */
  sha256: string;
};

/** index.json: everything that the first load needs, however many digests there are. */
export type DigestIndex = {
  version: 1;
  /** Newest month first, digests without a date last. */
  months: { month: string; file: string; digests: number; papers: number }[];
  newest: ListedDigest[];
};

/** The month of digests without a date. */
const UNDATED = "undated";

/** How many digests the index itself lists; the others are in the files of their months. */
const NEWEST_SHOWN = 12;

/**
 * The list files by name, as text: `index.json` and one `list-YYYY-MM.json` for
 * each month. The same digests give the same text, in whatever order they come.
 */
export function makeLists(digests: readonly ListedDigest[]): Map<string, string> {
  const sorted = [...digests].sort(newestFirst);
  const months = new Map<string, ListedDigest[]>();
  for (const digest of sorted) {
    const month = monthOf(digest);
    const listed = months.get(month);
    if (listed === undefined) months.set(month, [digest]);
    else listed.push(digest);
  }
  const files = new Map<string, string>();
  const index: DigestIndex = { version: 1, months: [], newest: sorted.slice(0, NEWEST_SHOWN) };
  for (const [month, listed] of months) {
    const file = `list-${month}.json`;
    const papers = listed.reduce((sum, digest) => sum + digest.papers, 0);
    index.months.push({ month, file, digests: listed.length, papers });
    files.set(file, asText(listed));
  }
  return files.set("index.json", asText(index));
}

function monthOf({ date }: ListedDigest): string {
  return date === null ? UNDATED : date.slice(0, "YYYY-MM".length);
}

/**
 * By date, newest first, none last; digests of the same day by path. No locale, so the
 * order is the same everywhere.
 */
function newestFirst(a: ListedDigest, b: ListedDigest): number {
  return compare(b.date ?? "", a.date ?? "") || compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const asText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
