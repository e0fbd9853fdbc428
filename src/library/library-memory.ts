import type { MarkFacets } from "../core/search/facets/facets.ts";
import type { DigestEntry } from "./digest-entry.ts";
import { toBrief } from "../core/library/paper-brief.ts";
import {
  createCatalogue,
  type CatalogueAddition,
  type SavedCatalogue,
} from "../core/library/catalogue.ts";
import type { CatalogueChange } from "../core/library/catalogue-change.ts";
import type { LibraryPaper } from "../core/library/library-paper.ts";
import { combineReaderMarks } from "../core/library/merge-reader-marks.ts";
import { blankMark, type Decision, type ReaderMark } from "../core/library/reader-mark.ts";
import { nameOfTopic, type TopicNames } from "../core/library/topic-names.ts";
import { isArxivKey } from "../core/library/paper-identity.ts";
import type { LibraryDigest } from "./digest-entry.ts";
import type { HighlightWords } from "./list-answer.ts";
import { createMuting } from "./muted-papers.ts";
import { createPaperFacts, type BriefDigest } from "./paper-facts.ts";

/** Prefix of the hidden digests that hold one kept paper each. */
const KEPT = "kept/";

const keptSource = (key: string): string => KEPT + key;

/** The key of the paper that such a hidden digest holds. */
export const keptKey = (source: string): string => source.slice(KEPT.length);

export function isKeptSource(source: string): boolean {
  return source.startsWith(KEPT);
}

/** A kept paper as a digest of one paper; `contents` changes when its copy says more or less. */
type KeptPaper = BriefDigest & { contents: string };

/** Identifies the contents of a copy, to compare it with another copy of the paper. */
const contentsOf = ({ appearances }: LibraryPaper): string =>
  appearances.map(({ source, paper }) => `${source} ${paper.lines.join()}`).join("\n");

/**
 * What the worker holds in memory: the digests, their papers (as briefs; the texts stay on
 * disk) and what the reader decided.
 */
export function createLibraryMemory(absent: SavedCatalogue["absent"] = []) {
  const catalogue = createCatalogue({ sources: [], absent });
  const digests = new Map<string, LibraryDigest>();
  const kept = new Map<string, KeptPaper>();
  const marks = new Map<string, ReaderMark>();
  const digestOf = (source: string): BriefDigest | undefined =>
    digests.get(source) ?? kept.get(source);
  let topicNames: TopicNames = {};
  const topicName = (topic: string) => nameOfTopic(topicNames, topic);
  const facts = createPaperFacts({ catalogue, digestOf, markOf, topicName });
  const muting = createMuting(facts);
  let others: ReadonlyMap<string, readonly string[]> = new Map();
  let order: string[] | null = null;
  let names: ReadonlyMap<string, string> | null = null;

  function forget({ added, changed, removed }: CatalogueChange): void {
    facts.forget([...added, ...changed, ...removed]);
    muting.forget([...added, ...changed, ...removed]);
    order = null;
    names = null;
  }

  function markOf(key: string): ReaderMark {
    return marks.get(key) ?? blankMark(key);
  }

  function makeOrder(): string[] {
    const newestFirst = [...[...digests].sort(byAge), ...[...kept].sort(byName)].sort(
      ([, a], [, b]) => (b.date ?? "").localeCompare(a.date ?? ""),
    );
    const keys = [...new Set(newestFirst.flatMap(([source]) => catalogue.papersOf(source)))];
    const isOfOneDay = newestFirst.every(([, { briefs }]) =>
      briefs.every(({ date }) => date === undefined),
    );
    if (isOfOneDay) return keys;
    const dayOf = (key: string) => facts.home(key).date ?? "";
    return keys.sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  }

  function makeNames(): ReadonlyMap<string, string> {
    const known = [...digests.values(), ...kept.values()].flatMap(({ briefs }) => briefs);
    const withId = known.filter(({ key }) => isArxivKey(key) && catalogue.has(key));
    return new Map(withId.map(({ fingerprint, key }) => [`t-${fingerprint}`, key]));
  }

  function setMarks(changed: readonly ReaderMark[]): void {
    for (const mark of changed) {
      marks.set(mark.key, mark);
      facts.forgetMark(mark.key);
    }
  }

  function withdraw(source: string): CatalogueChange {
    const change = catalogue.remove(source);
    forget(change);
    return change;
  }

  return {
    catalogue,
    digests,
    markOf,

    /**
     * The current key of a paper: one that was known only by its title may have got an id
     * since, and addresses, marks and backups still have the old key.
     */
    keyNow(key: string): string {
      if (catalogue.has(key)) return key;
      names ??= makeNames();
      return names.get(key) ?? key;
    },

    /** The ids of the digests that have a paper. */
    digestsOf: (key: string): string[] =>
      catalogue.appearances(key).flatMap(({ source }) => (isKeptSource(source) ? [] : [source])),

    addDigest(digest: LibraryDigest): CatalogueAddition {
      digests.set(digest.source, digest);
      const change = catalogue.add(digest.source, digest.briefs);
      forget(change);
      return change;
    },

    /**
     * Adds a paper that is kept whole. It counts as a hidden digest of one paper, so that
     * the paper stays when its digests are removed and is recognised when it comes back in
     * another one.
     */
    addKept(paper: LibraryPaper): CatalogueAddition {
      const source = keptSource(paper.key);
      kept.set(source, {
        date: paper.dates[0] ?? null,
        topic: paper.topics[0] ?? null,
        // Older than any digest that may still contain it.
        addedAt: 0,
        briefs: [toBrief(paper)],
        contents: contentsOf(paper),
      });
      const change = catalogue.add(source, [toBrief(paper)]);
      forget(change);
      return change;
    },

    removeDigest(source: string): CatalogueChange {
      digests.delete(source);
      return withdraw(source);
    },

    /** Removes a paper that is no longer kept whole; it stays if a digest has it. */
    removeKept(key: string): CatalogueChange {
      kept.delete(keptSource(key));
      return withdraw(keptSource(key));
    },

    /** A kept paper as last added: a new object whenever it is added again. */
    copyOf: (key: string): BriefDigest | undefined => kept.get(keptSource(key)),

    /** Whether a copy differs from the one that was added last. */
    isNewCopy: (copy: LibraryPaper): boolean =>
      kept.get(keptSource(copy.key))?.contents !== contentsOf(copy),

    /** The kept papers by key. */
    copies: (): ReadonlyMap<string, BriefDigest> =>
      new Map(Array.from(kept, ([source, copy]) => [keptKey(source), copy])),

    /** Names of other people of a lab, by the papers that they have saved. */
    savedBy: (key: string): readonly string[] => others.get(key) ?? [],

    hasSavedBy: () => others.size > 0,

    setSavedBy(names: ReadonlyMap<string, readonly string[]>): void {
      others = names;
    },

    /** The part of a paper's mark that lists can be filtered by. */
    markFacetsOf(key: string): MarkFacets {
      const savedBy = others.get(key);
      return savedBy === undefined ? markOf(key) : { ...markOf(key), savedBy };
    },

    /** Newer decisions and notes win, whoever made them. */
    mergeMarks(theirs: readonly ReaderMark[]): void {
      setMarks(theirs.map((mark) => combineReaderMarks(markOf(mark.key), mark)));
    },

    setMarks,

    dropMark(key: string): void {
      marks.delete(key);
      facts.forgetMark(key);
    },

    hasMark: (key: string) => marks.has(key),

    allMarks: () => [...marks.values()],

    topicNames: () => topicNames,

    /** Sets the names of topics; returns the papers whose topics have changed. */
    nameTopics(names: TopicNames): string[] {
      const keys = catalogue.keys();
      const before = keys.map((key) => facts.entry(key).topics.join("\n"));
      topicNames = names;
      facts.forget(keys);
      return keys.filter((key, at) => facts.entry(key).topics.join("\n") !== before[at]);
    },

    /** A paper with the reader's topic names; stored papers keep the names of their digests. */
    named(paper: LibraryPaper): LibraryPaper {
      if (Object.keys(topicNames).length === 0) return paper;
      return {
        ...paper,
        topics: [...new Set(paper.topics.map(topicName))],
        appearances: paper.appearances.map((one) => ({
          ...one,
          topic: one.topic === null ? null : topicName(one.topic),
        })),
      };
    },

    row: (key: string) => facts.row(key),
    facts,
    isMuted: (key: string, own: HighlightWords) => muting.isMuted(key, own),

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
        topic: topic === null ? null : topicName(topic),
        problems,
        lines,
        papers: briefs.length,
      };
    },

    /** Keys of all papers, those of the newest digest first, each digest in its order. */
    inOrder: (): readonly string[] => (order ??= makeOrder()),

    /** How many papers there are under each decision. */
    counts(): Record<Decision | "all", number> {
      const counts = { all: 0, unscreened: 0, saved: 0, dismissed: 0 };
      counts.all = counts.unscreened = (order ??= makeOrder()).length;
      for (const { key, decision } of marks.values()) {
        if (decision === "unscreened" || !catalogue.has(key)) continue;
        counts[decision] += 1;
        counts.unscreened -= 1;
      }
      return counts;
    },
  };
}

/** The order in which digests were opened: the same in every tab, however it learned about them. */
export function byAge([a, x]: DatedEntry, [b, y]: DatedEntry): number {
  return x.addedAt - y.addedAt || (a < b ? -1 : 1);
}

type DatedEntry = readonly [source: string, digest: Pick<BriefDigest, "addedAt">];

const byName = ([a]: DatedEntry, [b]: DatedEntry): number => (a < b ? -1 : 1);

export type LibraryMemory = ReturnType<typeof createLibraryMemory>;
