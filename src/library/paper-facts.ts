import type { Row } from "./list-answer.ts";
import { widenMarks } from "../core/chinese-punctuation.ts";
import { isPlaceholderTitle } from "../core/digest/grammar/placeholder-title.ts";
import { texToPlain } from "../core/digest/tex/tex-to-plain.ts";
import type { Brief } from "../core/library/paper-brief.ts";
import type { Catalogue } from "../core/library/catalogue.ts";
import { plainNames } from "../core/library/names/plain-names.ts";
import { shortName } from "../core/library/names/person-name.ts";
import type { ReaderMark } from "../core/library/reader-mark.ts";
import type { Faceted } from "../core/search/facets/facets.ts";
import { normalise } from "../core/search/text/normalise.ts";
import type { LibraryDigest } from "./digest-entry.ts";

const HAVE_KINDS = ["code", "project", "data"] as const;

/**
 * Where a paper belongs in a list by date: with its newest digest. `seen` means that the
 * reader had it before that digest came: an earlier import added it in a digest of an
 * earlier day.
 */
export type Home = { date: string | null; topic: string | null; seen: boolean };

/** The part of a digest that is needed here. */
export type BriefDigest = Pick<
  LibraryDigest,
  "date" | "topic" | "addedAt" | "broughtAt" | "briefs"
>;

/** `date` is the day of the digest, or the paper's own in a file of several days. */
type BriefAppearance = { digest: BriefDigest; brief: Brief; date: string | null };

type Known = {
  catalogue: Catalogue;
  digestOf: (source: string) => BriefDigest | undefined;
  markOf: (key: string) => ReaderMark;
  /** The name that a topic of a digest goes by. */
  topicName: (topic: string) => string;
};

/**
 * What lists need to know about papers, from the briefs alone: no disk, no index. Computed
 * on first use and kept until the paper changes.
 */
export function createPaperFacts({ catalogue, digestOf, markOf, topicName }: Known) {
  const rows = new Map<string, Row>();
  const entries = new Map<string, Faceted>();
  const titles = new Map<string, string>();
  const homes = new Map<string, Home>();

  /** Briefs of a paper with their digests, newest digest first. */
  function appearancesOf(key: string): BriefAppearance[] {
    return catalogue
      .appearances(key)
      .flatMap(({ source, at }) => {
        const digest = digestOf(source);
        const brief = digest?.briefs[at];
        return digest && brief ? [{ digest, brief, date: brief.date ?? digest.date }] : [];
      })
      .sort(byNewestDigest);
  }

  function makeRow(key: string): Row | null {
    const appearances = appearancesOf(key);
    const newest = newestVersion(appearances);
    if (newest === undefined) return null;
    const withVenue = appearances.find(({ brief }) => brief.venue !== null);
    const has = (what: "code" | "project" | "data") =>
      appearances.some(({ brief }) => brief.has[what]);
    const authors = plainNames(newest.brief.authors);
    return {
      key,
      title: texToPlain(newest.brief.title),
      authors,
      shortNames: authors.map(shortName),
      venue: withVenue?.brief.venue ?? null,
      year: withVenue?.brief.year ?? null,
      date: appearances[0]?.date ?? null,
      topics: topicsOf(appearances, topicName),
      has: { code: has("code"), project: has("project"), data: has("data") },
      decision: markOf(key).decision,
      tags: markOf(key).tags,
      gist: (appearances.find(hasGist)?.brief.gist ?? []).map((text) =>
        widenMarks(texToPlain(text)),
      ),
    };
  }

  function makeEntry(key: string): Faceted {
    const appearances = appearancesOf(key);
    // Lists by date ask for both, of every paper.
    homes.set(key, homeOf(appearances, topicName));
    const venue = appearances.find(({ brief }) => brief.venue !== null)?.brief.venue;
    const dates = appearances.flatMap(({ date }) => date ?? []);
    return {
      key,
      topics: topicsOf(appearances, topicName),
      dates: [...new Set(dates)],
      venues: venue ? [venue] : [],
      names: plainNames(newestVersion(appearances)?.brief.authors ?? []),
      has: HAVE_KINDS.filter((kind) => appearances.some(({ brief }) => brief.has[kind])),
    };
  }

  return {
    row(key: string): Row | null {
      const row = rows.get(key) ?? makeRow(key);
      if (row !== null) rows.set(key, row);
      return row;
    },

    /** The values of the paper's facets, in the form that the core filters. */
    entry: (key: string): Faceted => remembered(entries, key, makeEntry),

    /** The sort key of a list by title. */
    sortTitle: (key: string): string =>
      remembered(titles, key, () =>
        normalise(texToPlain(newestVersion(appearancesOf(key))?.brief.title ?? "")).trim(),
      ),

    home: (key: string): Home =>
      remembered(homes, key, () => homeOf(appearancesOf(key), topicName)),

    /** Only rows contain decisions. */
    forgetMark: (key: string) => rows.delete(key),

    forget(keys: readonly string[]): void {
      for (const key of keys) {
        rows.delete(key);
        entries.delete(key);
        titles.delete(key);
        homes.delete(key);
      }
    },
  };
}

/** Kept papers, whose digest may be gone, come after the digests of their day. */
function byNewestDigest(a: BriefAppearance, b: BriefAppearance): number {
  return (
    (b.date ?? "").localeCompare(a.date ?? "") ||
    Number(a.digest.addedAt === 0) - Number(b.digest.addedAt === 0)
  );
}

/** @param appearances newest digest first */
function homeOf(
  [newest, ...older]: readonly BriefAppearance[],
  topicName: Known["topicName"],
): Home {
  if (newest === undefined) return { date: null, topic: null, seen: false };
  const { date, digest } = newest;
  const { topic, addedAt, broughtAt = addedAt } = digest;
  const isBefore = (other: BriefAppearance) =>
    other.digest.addedAt < broughtAt && other.date !== null && other.date < (date ?? "");
  const name = topic === null ? null : topicName(topic);
  return { date, topic: name, seen: older.some(isBefore) };
}

const hasGist = ({ brief }: BriefAppearance): boolean => (brief.gist ?? []).length > 0;

/** The newest version with a real title; placeholders count only if there is no real title. */
function newestVersion(all: readonly BriefAppearance[]): BriefAppearance | undefined {
  const titled = all.filter(({ brief }) => !isPlaceholderTitle(brief.title));
  const candidates = titled.length > 0 ? titled : all;
  return candidates.reduce<BriefAppearance | undefined>(
    (best, one) => (best && (best.brief.version ?? -1) >= (one.brief.version ?? -1) ? best : one),
    undefined,
  );
}

function topicsOf(
  appearances: readonly BriefAppearance[],
  topicName: Known["topicName"],
): string[] {
  const topics = appearances.flatMap(({ digest, brief }) => digest.topic ?? brief.category ?? []);
  return [...new Set(topics.map(topicName))];
}

function remembered<T>(known: Map<string, T>, key: string, make: (key: string) => T): T {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}
