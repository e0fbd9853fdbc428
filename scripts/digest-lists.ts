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
 * The list files by name, as text: `index.json`, one `list-YYYY-MM.json` for each
 * month, and `feed.xml` for readers of feeds. The same digests give the same text, in whatever order they come.
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
  return files.set("index.json", asText(index)).set("feed.xml", atomFeed(sorted));
}

/** Entries of the feed: a reader of feeds looks more often than that many digests appear. */
const FEED_ENTRIES = 50;

/**
 * The dated digests as an Atom feed (RFC 4287). The folder may be served anywhere, so links
 * are relative to the feed, and ids are made of the digests' hashes.
 */
function atomFeed(sorted: readonly ListedDigest[]): string {
  const dated = sorted.filter(({ date }) => date !== null).slice(0, FEED_ENTRIES);
  const time = (date: string | null): string => `${date ?? "1970-01-01"}T00:00:00Z`;
  const entries = dated.map(
    ({ path, date, topic, papers, sha256 }) => `  <entry>
    <title>${escapeXml(topic ?? path)} ${date}, ${papers} papers</title>
    <id>${idOf(sha256)}</id>
    <updated>${time(date)}</updated>
    <link href="${escapeXml(path.split("/").map(encodeURIComponent).join("/"))}"/>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Digests</title>
  <id>${idOf(dated.at(-1)?.sha256 ?? "0".repeat(64))}</id>
  <updated>${time(dated[0]?.date ?? null)}</updated>
  <author><name>Duidu</name></author>
  <link rel="self" href="feed.xml"/>
${entries.join("")}</feed>
`;
}

/** A UUID of version 8 (RFC 9562): 122 bits of a hash. */
function idOf(sha256: string): string {
  const hex = `${sha256.slice(0, 12)}8${sha256.slice(13, 16)}a${sha256.slice(17, 32)}`;
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
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
