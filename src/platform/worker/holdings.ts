import { texToPlain } from "../../core/digest/tex-plain.ts";
import type { Brief } from "../../core/library/brief.ts";
import { createCatalogue, type SavedCatalogue } from "../../core/library/catalogue.ts";
import type { CatalogueChange } from "../../core/library/catalogue-change.ts";
import { blankMark, type Decision, type Mark } from "../../core/library/mark.ts";
import type { StoredDigest } from "../storage/database.ts";
import type { DigestEntry, Row } from "./library-api.ts";

/**
 * What the worker holds in memory: which digests there are, which papers they
 * hold (as briefs; the texts stay on disk) and what the reader decided.
 */
export function createHoldings(absent: SavedCatalogue["absent"] = []) {
  const catalogue = createCatalogue({ sources: [], absent });
  const digests = new Map<string, StoredDigest>();
  const marks = new Map<string, Mark>();
  const rows = new Map<string, Row>();

  function forget({ added, changed, removed }: CatalogueChange): void {
    for (const key of [...added, ...changed, ...removed]) rows.delete(key);
  }

  function markOf(key: string): Mark {
    return marks.get(key) ?? blankMark(key);
  }

  /** Briefs of a paper with the digests that they are of, newest digest first. */
  function tellings(key: string): { digest: StoredDigest; brief: Brief }[] {
    return catalogue
      .appearances(key)
      .flatMap(({ source, at }) => {
        const digest = digests.get(source);
        const brief = digest?.briefs[at];
        return digest && brief ? [{ digest, brief }] : [];
      })
      .sort((a, b) => (b.digest.date ?? "").localeCompare(a.digest.date ?? ""));
  }

  function makeRow(key: string): Row | null {
    const told = tellings(key);
    const newest = told.reduce<(typeof told)[number] | undefined>(
      (best, one) => (best && (best.brief.version ?? -1) >= (one.brief.version ?? -1) ? best : one),
      undefined,
    );
    if (newest === undefined) return null;
    const withVenue = told.find(({ brief }) => brief.venue !== null);
    const has = (what: "code" | "project" | "data") => told.some(({ brief }) => brief.has[what]);
    const topics = told.flatMap(({ digest, brief }) => digest.topic ?? brief.category ?? []);
    return {
      key,
      title: texToPlain(newest.brief.title),
      authors: newest.brief.authors,
      venue: withVenue?.brief.venue ?? null,
      year: withVenue?.brief.year ?? null,
      date: told[0]?.digest.date ?? null,
      topics: [...new Set(topics)],
      has: { code: has("code"), project: has("project"), data: has("data") },
      decision: markOf(key).decision,
    };
  }

  return {
    catalogue,
    digests,
    markOf,

    addDigest(digest: StoredDigest) {
      digests.set(digest.source, digest);
      const change = catalogue.add(digest.source, digest.briefs);
      forget(change);
      return change;
    },

    removeDigest(source: string): CatalogueChange {
      digests.delete(source);
      const change = catalogue.remove(source);
      forget(change);
      return change;
    },

    setMarks(changed: readonly Mark[]): void {
      for (const mark of changed) {
        marks.set(mark.key, mark);
        rows.delete(mark.key);
      }
    },

    dropMark(key: string): void {
      marks.delete(key);
      rows.delete(key);
    },

    hasMark: (key: string) => marks.has(key),

    row(key: string): Row | null {
      const row = rows.get(key) ?? makeRow(key);
      if (row !== null) rows.set(key, row);
      return row;
    },

    entry(source: string): DigestEntry | null {
      const digest = digests.get(source);
      if (digest === undefined) return null;
      const { name, addedAt, carrier, date, topic, problems, lines, briefs } = digest;
      return {
        source,
        name,
        addedAt,
        carrier,
        date,
        topic,
        problems,
        lines,
        papers: briefs.length,
      };
    },

    /** Keys of all papers, those of the newest digest first, each digest in its order. */
    inOrder(): string[] {
      const newestFirst = [...digests.values()].sort((a, b) =>
        (b.date ?? "").localeCompare(a.date ?? ""),
      );
      return [...new Set(newestFirst.flatMap(({ source }) => catalogue.papersOf(source)))];
    },

    /** How many papers there are under each decision. */
    counts(): Record<Decision | "all", number> {
      const counts = { all: 0, unscreened: 0, saved: 0, dismissed: 0 };
      counts.all = counts.unscreened = catalogue.keys().length;
      for (const { key, decision } of marks.values()) {
        if (decision === "unscreened" || !catalogue.has(key)) continue;
        counts[decision] += 1;
        counts.unscreened -= 1;
      }
      return counts;
    },
  };
}

export type Holdings = ReturnType<typeof createHoldings>;
