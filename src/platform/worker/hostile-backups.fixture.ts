import { gzipSync } from "fflate";
import type { Backup } from "../../core/library/backup/backup.ts";
import { encodeBase64 } from "../../core/library/backup/base64.ts";
import { blankMark } from "../../core/library/reader-mark.ts";
import type { FailureCode } from "../failure.ts";

/**
 * What a restore of a hostile backup reports: `damaged` and `shortened` entries, or why
 * there was none.
 */
type Expected = { damaged?: number; shortened?: number } | FailureCode;

export type HostileBackup = { what: string; text: string; expected: Expected };

/** A plausible time, before anything in the tests' own library. */
export const EARLIER = 1_600_000_000_000;

/**
 * Malicious backups, always the same. `own` is the key of a paper that the reader has saved
 * with a note, `now` the time in milliseconds since 1970.
 */
export function hostileBackups(own: string, now: number): HostileBackup[] {
  return [
    ...files(),
    ...times(own, now),
    ...marks(own),
    ...keptPapers(own),
    ...digests(),
    ...settings(),
  ].map(([what, content, expected]) => ({
    what,
    text: typeof content === "string" ? content : textOf(content),
    expected,
  }));
}

type Case = [what: string, content: string | Record<string, unknown>, expected: Expected];

const none: Backup = { madeAt: 1, marks: [], tags: [], settings: {}, digests: [], kept: [] };

/** JSON with `Infinity` written as a number that is too large for one. */
function textOf(content: Record<string, unknown>): string {
  const file = { format: "duidu-backup", version: 1, ...none, ...content };
  return JSON.stringify(file, (_, value: unknown) =>
    value === Infinity ? "INFINITE" : value,
  ).replaceAll('"INFINITE"', "1e999");
}

const mark = (key: string, more: object = {}) => ({
  ...blankMark(key),
  decision: "dismissed",
  decidedAt: EARLIER,
  annotatedAt: EARLIER,
  ...more,
});

const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const letters = (count: number) => "word ".repeat(count / 5);

function files(): Case[] {
  const whole = textOf({});
  const nested = "[".repeat(100_000) + "]".repeat(100_000);
  return [
    ["a file that is cut off", whole.slice(0, -3), "backup-damaged"],
    ["a newer version", textOf({ version: 99 }), "backup-too-new"],
    ["a version without end", textOf({ version: Infinity }), "backup-damaged"],
    ["no lists", textOf({ marks: null }), "backup-damaged"],
    ["a list that is an object", textOf({ marks: { length: 3 } }), "backup-damaged"],
    ["deep nesting", `{"format":"duidu-backup","marks":${"[".repeat(100_000)}`, "backup-damaged"],
    [
      "nested settings",
      whole.replace('"settings":{}', `"settings":{"want":${nested}}`),
      { damaged: 1 },
    ],
    ["another format", '{"format":"backup","version":1}', "not-a-backup"],
    ["markup", "<script>alert(1)</script>", "not-a-backup"],
  ];
}

function times(own: string, now: number): Case[] {
  const decided = (decidedAt: unknown) => ({ marks: [mark(own, { decidedAt, note: "x" })] });
  return [
    ["a time of 1e308", decided(1e308), { shortened: 1 }],
    ["a time without end", decided(Infinity), { damaged: 1 }],
    ["a negative time", decided(-1), { damaged: 1 }],
    ["a time that is not a number", decided(null), { damaged: 1 }],
    ["a time in words", decided("now"), { damaged: 1 }],
    ["a clock that is years ahead", decided(now + 1e11), { shortened: 1 }],
    ["a note from the future", { marks: [mark(own, { annotatedAt: 1e308 })] }, { shortened: 1 }],
    ["a backup from the future", { madeAt: 1e308 }, {}],
    ["a backup without a time", { madeAt: "x" }, "backup-damaged"],
    [
      "digests from the future",
      { digests: [{ ...digest(), addedAt: 1e308, broughtAt: 1e308 }] },
      { damaged: 1, shortened: 1 },
    ],
  ];
}

function marks(own: string): Case[] {
  const one = (more: object) => ({ marks: [mark("2504.99999", more)] });
  return [
    ["an older decision of a saved paper", { marks: [mark(own)] }, {}],
    ["an older note without words", { marks: [mark(own, { note: "", tags: [] })] }, {}],
    ["an unknown decision", one({ decision: "liked" }), { damaged: 1 }],
    ["a decision that is an object", one({ decision: { saved: true } }), { damaged: 1 }],
    ["the key __proto__", { marks: [mark("__proto__")] }, {}],
    ["the key constructor", { marks: [mark("constructor")] }, {}],
    ["an empty key", { marks: [mark("")] }, { damaged: 1 }],
    ["a key of a megabyte", { marks: [mark(letters(1_000_000))] }, { damaged: 1 }],
    ["a note of five megabytes", one({ note: letters(5_000_000) }), { shortened: 1 }],
    ["a note of endless marks", one({ note: "。".repeat(150_000) }), { shortened: 1 }],
    ["a note with markup", one({ note: "<img src=x onerror=alert(1)>" }), {}],
    ["a tag of a megabyte", one({ tags: [letters(1_000_000)] }), { shortened: 1 }],
    [
      "a hundred thousand tags of a paper",
      one({ tags: many(100_000, (n) => `tag ${n}`) }),
      { shortened: 1 },
    ],
    ["a tag a hundred thousand times", one({ tags: many(100_000, () => "tag") }), { shortened: 1 }],
    [
      "different tags on thousands of papers",
      { marks: many(3000, (n) => mark(`2504.${n}`, { tags: [`tag ${n}`] })) },
      { shortened: 1000 },
    ],
    ["tags that are numbers", one({ tags: [1, 2] }), { damaged: 1 }],
    ["blank tags", one({ tags: ["", " "] }), { shortened: 1 }],
    ["the tag __proto__", one({ tags: ["__proto__", "constructor"] }), {}],
    [
      "colours of a hundred thousand tags",
      { tags: many(100_000, (n) => ({ name: `tag ${n}`, color: "10" })) },
      { damaged: 98_000 },
    ],
    ["a colour of 1e308", { tags: [{ name: "tag", color: "1e308" }] }, { damaged: 1 }],
    ["a colour of an object", { tags: [{ name: "tag", color: {} }] }, { damaged: 1 }],
    [
      "a colour for a tag of a megabyte",
      { tags: [{ name: letters(1_000_000), color: null }] },
      { damaged: 1 },
    ],
  ];
}

const paper = {
  key: "2504.88888",
  title: "A foreign loom",
  authors: ["Ada Lovelace"],
  abstract: { en: "It weaves.", zh: "它织布。" },
  summary: "织布。",
  takeaways: ["快。"],
  arxiv: { id: "2504.88888", version: 1 },
  categories: ["cs.CV"],
  comment: null as null | object,
  links: [] as object[],
  figures: [] as object[],
  details: [] as object[],
  lines: [1, 2],
};

const comment = {
  raw: "12 pages",
  venue: null,
  year: null,
  status: null,
  track: null,
  award: null,
  pages: 12,
  figures: null,
  tables: null,
  notes: null,
};

function keptPapers(own: string): Case[] {
  const kept = (more: object, around: object = {}) => ({
    kept: [
      { source: "a", date: "2025-04-01", topic: "Looms", paper: { ...paper, ...more }, ...around },
    ],
    marks: [mark(paper.key, { decision: "saved" })],
  });
  const link = (url: string) => kept({ links: [{ kind: "code", url }] });
  const figure = (url: string) => kept({ figures: [{ url }] });
  return [
    ["a title of a megabyte", kept({ title: letters(1_000_000) }), { shortened: 1 }],
    ["a title of endless marks", kept({ title: "，：（".repeat(10_000) }), { shortened: 1 }],
    [
      "an abstract of five megabytes",
      kept({ abstract: { en: letters(5_000_000), zh: null } }),
      { shortened: 1 },
    ],
    [
      "a hundred thousand authors",
      kept({ authors: many(100_000, (n) => `Author ${n}`) }),
      { shortened: 1 },
    ],
    [
      "a hundred thousand takeaways",
      kept({ takeaways: many(100_000, () => "快。") }),
      { shortened: 1 },
    ],
    [
      "a hundred thousand figures",
      kept({ figures: many(100_000, (n) => ({ url: `https://a.example/${n}` })) }),
      { shortened: 1 },
    ],
    ["a script for a link", link("javascript:alert(1)"), { damaged: 1 }],
    [
      "a link with a name before its host",
      link("https://arxiv.org@evil.example/"),
      { shortened: 1 },
    ],
    ["a script for a figure", figure("javascript:alert(1)"), { shortened: 1 }],
    ["a figure that is not an address", figure("https://"), { shortened: 1 }],
    [
      "an id that is an address",
      kept({ arxiv: { id: "../../evil", version: 1 } }),
      { shortened: 1 },
    ],
    ["a version of 1e308", kept({ arxiv: { id: "2504.88888", version: 1e308 } }), { shortened: 1 }],
    [
      "pages and a year of 1e300",
      kept({ comment: { ...comment, pages: 1e300, year: 1e300 } }),
      { shortened: 1 },
    ],
    ["lines of 1e300", kept({ lines: [1e300, 1e300] }), { shortened: 1 }],
    ["the year 9999", kept({}, { date: "9999-12-31" }), { shortened: 1 }],
    ["a date of a megabyte", kept({}, { date: letters(1_000_000) }), { shortened: 1 }],
    ["a topic of a megabyte", kept({}, { topic: letters(1_000_000) }), { shortened: 1 }],
    ["a source of a megabyte", kept({}, { source: letters(1_000_000) }), { damaged: 1 }],
    [
      "ten thousand copies of a paper",
      { kept: many(10_000, (n) => ({ source: `${n}`, date: null, topic: null, paper })) },
      { damaged: 9900 },
    ],
    [
      "another title and abstract for a saved paper",
      kept({ key: own, title: "A foreign title", abstract: { en: "", zh: null } }),
      {},
    ],
    ["a paper of another shape", kept({ authors: "Ada" }), { damaged: 1 }],
  ];
}

const zeros = () => encodeBase64(gzipSync(new Uint8Array(20_000_000), { level: 9 }));
const digest = (text = "no digest") => ({
  name: "a.md",
  addedAt: EARLIER,
  gzip: encodeBase64(gzipSync(new TextEncoder().encode(text))),
});

function digests(): Case[] {
  const one = (more: object) => ({ digests: [{ ...digest(), ...more }] });
  return [
    ["bytes that are no base64", one({ gzip: "%%%%" }), { damaged: 1 }],
    ["bytes that are no gzip", one({ gzip: "aGVsbG8=" }), { damaged: 1 }],
    ["bytes that swell", one({ gzip: zeros() }), { damaged: 1 }],
    ["no digest", one({}), { damaged: 1 }],
    ["a name of a megabyte", one({ name: letters(1_000_000) }), { damaged: 1, shortened: 1 }],
    [
      "ten thousand digests that are none",
      { digests: many(10_000, () => digest("")) },
      { damaged: 10_000 },
    ],
  ];
}

function settings(): Case[] {
  return [
    ["figures without a question", { settings: { remoteImages: "always" } }, {}],
    [
      "settings of other kinds",
      { settings: { theme: 5, want: "x", keys: [], listWidth: 1e308 } },
      {},
    ],
    ["a setting of five megabytes", { settings: { want: [letters(5_000_000)] } }, { damaged: 1 }],
    [
      "a hundred thousand words",
      { settings: { want: many(100_000, (n) => `word ${n}`) } },
      { damaged: 1 },
    ],
    [
      "a setting named __proto__",
      textOf({}).replace('"settings":{}', '"settings":{"__proto__":{"polluted":1}}'),
      {},
    ],
  ];
}
