import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { databaseFixtures, fixtureRow } from "./database-versions.fixture.ts";

/**
 * The papers of the fixture: one saved with tags and a note, one dismissed, one saved whose
 * digest is gone.
 */
export const SAVED = "2503.90001";
export const DISMISSED = "2503.90002";
export const GONE = "2502.90009";
const SOURCE = "9ea245dfe146849427746037e2a51f769b0557a3cf66ccc536f9f7ecc9f258e3";
const SOURCE_NAME = "2025-03-04_Small Robots.md";

type Fields = Record<string, unknown>;

/** `key` if the store has no key path. */
export type StoredRow = { store: string; key: unknown; row: unknown };

export type DamagedKind = {
  what: string;
  planted: StoredRow[];
  /** The expected mark of the first paper; unchanged by default. */
  mark?: Partial<ReaderMark>;
  /** The expected mark of the second paper. */
  dismissed?: Partial<ReaderMark>;
  /** Papers that can no longer be read anywhere. */
  lost?: string[];
  /** What is reported: nothing if the row could be rebuilt. */
  reported?: { marks?: number; kept?: number; other?: number; digests?: (string | null)[] };
};

/** Every row of the database of version 2. */
export const storedRows: readonly StoredRow[] = Object.entries(
  databaseFixtures.at(-1)?.stores ?? {},
).flatMap(([store, { rows, keys }]) =>
  rows.map((json, at) => ({ store, key: keys?.[at], row: fixtureRow(json) })),
);

const fieldsOf = (store: string, at = 0): Fields => ({
  ...Object(storedRows.filter((stored) => stored.store === store)[at]?.row),
});
const without = (row: Fields, ...names: string[]): Fields =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
/** With an own property of a name that every object inherits. */
const withOwn = (row: Fields, name: string, value: unknown): Fields =>
  Object.defineProperty({ ...row }, name, { value, enumerable: true });

const savedMark = fieldsOf("marks", 0);
const dismissedMark = fieldsOf("marks", 1);
const keptPaper = fieldsOf("kept", 1);
const digest = fieldsOf("digests");
const source = fieldsOf("sources");
const [firstPaper = {}, secondPaper = {}]: Fields[] = Object.values(fieldsOf("chunks")).map(Object);
const [goodAppearance]: unknown[] = Object.values(Object(keptPaper["appearances"]));
const [firstBrief = {}]: Fields[] = Object.values(Object(digest["briefs"])).map(Object);
const partKey = storedRows.find(({ store, key }) => store === "index" && key !== "head")?.key;
const part = fieldsOf("index", 0);
const head = fieldsOf("index", 1);

const oneMark = { reported: { marks: 1 } };
const oneKept = { reported: { kept: 1 } };
const oneOther = { reported: { other: 1 } };

function inStore(store: string, row: unknown, key?: unknown): StoredRow[] {
  return [{ store, key, row }];
}

const markOf = (
  what: string,
  row: unknown,
  rest: Omit<DamagedKind, "what" | "planted">,
): DamagedKind => ({ what: `a mark ${what}`, planted: inStore("marks", row), ...rest });

const keptOf = (
  what: string,
  row: unknown,
  rest: Omit<DamagedKind, "what" | "planted"> = oneKept,
): DamagedKind => ({ what: `a kept paper ${what}`, planted: inStore("kept", row), ...rest });

const digestOf = (what: string, change: Fields): DamagedKind => ({
  what: `a digest ${what}`,
  planted: inStore("digests", { ...digest, ...change }),
});

/** A source is read only if its digest has to be read again. */
const sourceOf = (
  what: string,
  row: Fields,
  rest: Omit<DamagedKind, "what" | "planted"> = {},
): DamagedKind => ({
  what: `a source ${what}`,
  planted: [...inStore("sources", row), ...inStore("digests", { ...digest, briefs: null })],
  ...rest,
});

/** The saved paper has a kept copy, the dismissed one has none. */
const unreadable = (name: string | null = SOURCE_NAME) => ({
  lost: [DISMISSED],
  reported: { digests: [name] },
});

const chunkOf = (what: string, row: unknown, key: unknown = [SOURCE, 0]): DamagedKind => ({
  what: `papers ${what}`,
  planted: inStore("chunks", row, key),
});

const memoryOf = (what: string, row: Fields): DamagedKind => ({
  what: `a memory ${what}`,
  planted: inStore("memory", row),
  ...oneOther,
});

const indexOf = (what: string, row: unknown, key: unknown = partKey): DamagedKind => ({
  what: `an index ${what}`,
  planted: inStore("index", row, key),
});

const marks: DamagedKind[] = [
  markOf("without its decision", without(savedMark, "decision"), oneMark),
  markOf("with an unknown decision", { ...savedMark, decision: "loved" }, oneMark),
  markOf("whose decision is __proto__", { ...savedMark, decision: "__proto__" }, oneMark),
  markOf("whose decision is constructor", { ...savedMark, decision: "constructor" }, oneMark),
  markOf("decided at no number", { ...savedMark, decidedAt: Number.NaN }, oneMark),
  markOf("decided at 1e308", { ...savedMark, decidedAt: 1e308 }, oneMark),
  markOf("decided yesterday", { ...savedMark, decidedAt: "yesterday" }, oneMark),
  markOf("decided before all time", { ...savedMark, decidedAt: -1 }, oneMark),
  markOf("annotated at infinity", { ...savedMark, annotatedAt: Infinity }, oneMark),
  markOf(
    "with a text for tags",
    { ...savedMark, tags: "gripper" },
    { ...oneMark, mark: { tags: [] } },
  ),
  markOf(
    "with a number among its tags",
    { ...savedMark, tags: ["gripper", 5, "constructor"] },
    oneMark,
  ),
  markOf("without tags", without(savedMark, "tags"), { ...oneMark, mark: { tags: [] } }),
  markOf(
    "with a map for tags",
    { ...savedMark, tags: new Map() },
    { ...oneMark, mark: { tags: [] } },
  ),
  markOf("with a number for a note", { ...savedMark, note: 7 }, { ...oneMark, mark: { note: "" } }),
  markOf(
    "with a date for a note",
    { ...savedMark, note: new Date(0) },
    { ...oneMark, mark: { note: "" } },
  ),
  markOf("without its note", without(savedMark, "note"), { ...oneMark, mark: { note: "" } }),
  markOf(
    "with nothing but its key",
    { key: SAVED },
    {
      ...oneMark,
      mark: { tags: [], note: "", annotatedAt: 0 },
    },
  ),
  markOf("without its decision and a kept copy", without(dismissedMark, "decision"), {
    ...oneMark,
    dismissed: { decision: "unscreened", decidedAt: 0 },
  }),
  markOf("with an empty key", { ...savedMark, key: "" }, oneMark),
  markOf("with a number for a key", { ...savedMark, key: 5 }, oneMark),
  markOf("with a list for a key", { ...savedMark, key: [SAVED] }, oneMark),
  markOf(
    "with a __proto__ of its own",
    withOwn(savedMark, "__proto__", { decision: "dismissed" }),
    {},
  ),
  markOf("of a paper named __proto__", { ...savedMark, key: "__proto__" }, {}),
  markOf(
    "tagged __proto__",
    { ...dismissedMark, tags: ["__proto__"] },
    {
      dismissed: { tags: ["__proto__"] },
    },
  ),
];

const kept: DamagedKind[] = [
  keptOf("without appearances", without(keptPaper, "appearances")),
  keptOf("with no appearance", { ...keptPaper, appearances: [] }),
  keptOf("with nothing among its appearances", {
    ...keptPaper,
    appearances: [null, goodAppearance],
  }),
  keptOf("with an appearance of no paper", {
    ...keptPaper,
    appearances: [{ source: "x", paper: null }],
  }),
  keptOf("with a number for a title", { ...keptPaper, title: 5 }),
  keptOf("with a text for topics", { ...keptPaper, topics: "Small Robots" }),
  keptOf("with a map for dates", { ...keptPaper, dates: new Map() }),
  keptOf("without authors and appearances", without(keptPaper, "authors", "appearances"), {
    ...oneKept,
    lost: [GONE],
  }),
  keptOf("with nothing but its key", { key: GONE }, { ...oneKept, lost: [GONE] }),
  keptOf("with a number for a key", { ...keptPaper, key: 7 }),
  keptOf(
    "with a link that is a script",
    { ...keptPaper, appearances: [], links: [{ kind: "code", url: "javascript:alert(1)" }] },
    { ...oneKept, lost: [GONE] },
  ),
  keptOf("that its digest still has", { key: SAVED }, {}),
];

const digests: DamagedKind[] = [
  digestOf("whose papers are a text", { briefs: "none" }),
  digestOf("with nothing among its papers", { briefs: [null] }),
  digestOf("with a paper without authors", { briefs: [without(firstBrief, "authors")] }),
  digestOf("with a paper that has nothing", { briefs: [{ ...firstBrief, has: null }] }),
  digestOf("with a paper without a key", { briefs: [{ ...firstBrief, key: "" }] }),
  digestOf("with a paper whose key is two lines", { briefs: [{ ...firstBrief, key: "a\nb" }] }),
  digestOf("with a paper of no year", { briefs: [{ ...firstBrief, year: Number.NaN }] }),
  digestOf("without problems", { problems: undefined }),
  digestOf("with a problem named __proto__", {
    problems: [{ code: "__proto__", line: 1, text: "" }],
  }),
  digestOf("without lines", { lines: null }),
  digestOf("with a number for a date", { date: 20_250_304 }),
  digestOf("with a list for a topic", { topic: ["Small Robots"] }),
  digestOf("added at 1e308", { addedAt: 1e308 }),
  digestOf("without the version of its reader", { readerVersion: undefined }),
  digestOf("whose carrier is toString", { carrier: "toString" }),
  {
    what: "a digest without a source",
    planted: inStore("digests", { ...digest, source: "f".repeat(64), briefs: null }),
    ...oneOther,
  },
  {
    what: "a digest with a number for a key",
    planted: inStore("digests", { ...digest, source: 3 }),
    ...oneOther,
  },
];

const bytes = source["gzip"] instanceof Uint8Array ? source["gzip"] : new Uint8Array();

const sources: DamagedKind[] = [
  sourceOf("cut short", { ...source, gzip: bytes.slice(0, 100) }, unreadable()),
  sourceOf("without bytes", without(source, "gzip"), unreadable()),
  sourceOf("of no bytes at all", { ...source, gzip: new Uint8Array() }, unreadable()),
  sourceOf("with a text for bytes", { ...source, gzip: "H4sI" }, unreadable()),
  sourceOf("with numbers for bytes", { ...source, gzip: [...bytes] }, unreadable()),
  sourceOf("that is not packed", { ...source, gzip: new Uint8Array([1, 2, 3]) }, unreadable()),
  sourceOf("without name and bytes", { id: SOURCE }, unreadable(null)),
  sourceOf("without a name", without(source, "name")),
  sourceOf("of no size", { ...source, size: Number.NaN }),
  sourceOf("added at a text", { ...source, addedAt: "today" }),
  {
    what: "a source with a number for a key",
    planted: inStore("sources", { ...source, id: 11 }),
  },
];

const chunks: DamagedKind[] = [
  chunkOf("that are nothing", null),
  chunkOf("that are a text", "no papers"),
  chunkOf("that are a map", new Map([[0, firstPaper]])),
  chunkOf("of which none is there", []),
  chunkOf("that are empty places", [null, undefined]),
  chunkOf("of which one has no abstract", [without(firstPaper, "abstract"), secondPaper]),
  chunkOf("of which one has a number for a title", [firstPaper, { ...secondPaper, title: 8 }]),
  chunkOf("of which one has a text for takeaways", [
    { ...firstPaper, takeaways: "x" },
    secondPaper,
  ]),
  chunkOf("of which one has a script for a link", [
    { ...firstPaper, links: [{ kind: "pdf", url: "javascript:alert(1)" }] },
    secondPaper,
  ]),
  chunkOf("under a text for a key", [firstPaper], "abc"),
  chunkOf("under a number for a key", [firstPaper], 4),
  chunkOf("under a list of another kind", [firstPaper], [[SOURCE], "0"]),
];

const memory: DamagedKind[] = [
  memoryOf("of absent papers that is nothing", { name: "absent-papers", value: null }),
  memoryOf("of absent papers with half a pair", {
    name: "absent-papers",
    value: [["a"], ["afingerprint", "2501.90007"]],
  }),
  memoryOf("of tag colours that is a text", { name: "tag-hues", value: "red" }),
  memoryOf("of tag colours with no number", {
    name: "tag-hues",
    value: [
      ["gripper", 210],
      ["constructor", Number.NaN],
    ],
  }),
  memoryOf("of a backup at 1e308", { name: "last-backup", value: { at: 1e308 } }),
  memoryOf("of a backup at no time", { name: "last-backup", value: {} }),
  memoryOf("without a value", { name: "last-backup" }),
];

const index: DamagedKind[] = [
  indexOf("whose head is nothing", null, "head"),
  indexOf("whose head has a text for parts", { ...head, parts: "x" }, "head"),
  indexOf("whose head names a part that is not there", { ...head, parts: ["away"] }, "head"),
  indexOf("whose head has no version", { ...head, version: Number.NaN }, "head"),
  indexOf("whose head has a number for a source", { ...head, sources: [[1]] }, "head"),
  indexOf("whose part is nothing", null),
  indexOf("whose part is a list", []),
  indexOf("with nothing among its papers", { ...part, facts: [null, null] }),
  indexOf("with a paper without topics", { ...part, facts: [{ key: SAVED }, { key: DISMISSED }] }),
  indexOf("of which the lengths are too short", { ...part, lengths: new Uint16Array(1) }),
  indexOf("of which the texts are cut short", {
    ...part,
    texts: { bytes: new Uint8Array(3), starts: new Uint32Array([0, 3]) },
  }),
  indexOf("of which the terms are a map", { ...part, terms: new Map() }),
];

export const damagedKinds: readonly DamagedKind[] = [
  ...marks,
  ...kept,
  ...digests,
  ...sources,
  ...chunks,
  ...memory,
  ...index,
];
