import type { ListQuestion } from "../../library/list-question.ts";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { readBackup } from "../../core/library/backup/backup.ts";
import { unpackKeys } from "../../core/library/packed-keys.ts";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import {
  damagedKinds,
  DISMISSED,
  GONE,
  SAVED,
  storedRows,
  type StoredRow,
} from "../storage/damaged-rows.fixture.ts";
import { createMemoryDatabase } from "../storage/database.fixture.ts";
import type { Database } from "../storage/database.ts";
import { removeOrphans } from "../storage/digests.ts";
import { allMarks } from "../storage/reader-marks.ts";
import { listPapers } from "../../library/list-papers.ts";
import { createBackup } from "./write-backup.ts";
import { loadIndex } from "./index-writer.ts";
import type { Damage } from "./library-api.ts";
import { decide } from "./write-decision.ts";
import { openTestLibrary } from "./library-context.fixture.ts";
import { readOutdated } from "./read-again.ts";
import { allTags } from "./edit-tags.ts";

const all: ListQuestion = {
  view: "all",
  question: "",
  facets: {},
  sort: null,
  bridge: true,
  meaning: true,
  like: null,
};

const goodMarks = new Map(
  storedRows.flatMap(({ store, row }): [string, object][] =>
    store === "marks" ? [[String(Reflect.get(Object(row), "key")), Object(row)]] : [],
  ),
);

type Disk = ReturnType<typeof createMemoryDatabase>;

function plant(disk: Disk, rows: readonly StoredRow[]): void {
  for (const { store, key, row } of rows) disk.plant(store, row, key);
}

/** Opens the stored data as a start does, including the work after the first list. */
async function open(db: Database) {
  const { context, events, damaged } = await openTestLibrary(db);
  await loadIndex(context);
  await readOutdated(context, damaged);
  await removeOrphans(db);
  await context.keeper.index(context, () => false);
  if (context.papers.broken.size > 0) await readOutdated(context, []);
  const reports = events.flatMap((event): Damage[] =>
    event.kind === "damaged" ? [event.damage] : [],
  );
  return { context, reports };
}

const listed = (context: Parameters<typeof listPapers>[0], question = ""): string[] =>
  unpackKeys(listPapers(context, { ...all, question }).keys)
    .all()
    .sort();

async function setAside(db: Database): Promise<unknown[]> {
  const rows: unknown[] = await db.getAll("memory");
  return rows.flatMap((row) =>
    String(Reflect.get(Object(row), "name")).startsWith("set-aside/")
      ? [Reflect.get(Object(Reflect.get(Object(row), "value")), "row")]
      : [],
  );
}

beforeEach(() => {
  vi.stubGlobal("isSecureContext", false);
  vi.stubGlobal("IDBKeyRange", { only: (key: unknown) => key, bound: (key: unknown) => key });
  return () => vi.unstubAllGlobals();
});

describe("damaged rows", () => {
  it("cover at least 43 kinds, in all seven stores", () => {
    const stores = damagedKinds.flatMap(({ planted }) => planted.map(({ store }) => store));
    expect(damagedKinds.length).toBeGreaterThanOrEqual(43);
    expect(new Set(stores).size).toBe(7);
    expect(new Set(damagedKinds.map(({ what }) => what)).size).toBe(damagedKinds.length);
  });

  it.each(damagedKinds)(
    "$what: the library opens, and everything else is whole",
    async ({ planted, mark = {}, dismissed = {}, lost = [], reported }) => {
      const disk = createMemoryDatabase();
      const { db } = disk;
      plant(disk, storedRows);
      plant(disk, planted);
      const { context, reports } = await open(db);

      const papers = [GONE, SAVED, DISMISSED].sort().filter((key) => !lost.includes(key));
      expect(listed(context)).toEqual(papers);
      expect(listed(context, "螺丝")).toEqual([SAVED]);
      expect((await context.papers.paper(SAVED))?.abstract.zh).toMatch(/螺丝/);

      const { decidedAt: _, annotatedAt: __, ...saved } = { ...goodMarks.get(SAVED), ...mark };
      expect(context.holdings.markOf(SAVED)).toMatchObject(saved);
      expect(context.holdings.markOf(DISMISSED)).toEqual({
        ...goodMarks.get(DISMISSED),
        ...dismissed,
      });
      expect(context.holdings.markOf(GONE)).toEqual(goodMarks.get(GONE));
      expect(await allMarks(db)).toEqual(expect.arrayContaining(context.holdings.allMarks()));

      const { digests = [], ...counts } = reported ?? {};
      expect(
        reports.map(({ digests: unread, ...rest }) => [rest, unread.map(({ name }) => name)]),
      ).toEqual(
        reported === undefined ? [] : [[{ marks: 0, kept: 0, other: 0, ...counts }, digests]],
      );
      const aside = reported === undefined ? [] : [planted[0]?.row];
      expect(await setAside(db)).toEqual(expect.arrayContaining(aside));

      const { text, leftOut } = await createBackup(context, {}, 5);
      const backup = readBackup(text, Date.now());
      expect(leftOut).toEqual([]);
      if (!backup.ok) throw new Error(backup.code);
      expect(backup.damage).toEqual({ marks: 0, tags: 0, digests: 0, kept: 0 });
      expect(context.holdings.allMarks()).toMatchObject(backup.backup.marks);
      const tags = context.holdings.allMarks().flatMap((one) => one.tags);
      expect((await allTags(context)).map(({ tag }) => tag).sort()).toEqual(
        [...new Set(tags)].sort(),
      );

      const key = lost.includes(DISMISSED) ? SAVED : DISMISSED;
      expect(await decide(context, key, "saved", Date.now(), null)).toMatchObject({ ok: true });
      const again = await open(db);
      expect(again.reports).toEqual([]);
      expect(again.context.holdings.markOf(key).decision).toBe("saved");
      expect(listed(again.context)).toEqual(papers);
    },
  );

  it("are repaired in memory if the disk refuses writes", async () => {
    const disk = createMemoryDatabase();
    plant(disk, storedRows);
    const broken = { key: SAVED, decision: "saved", note: 5, tags: ["gripper"] };
    plant(disk, [{ store: "marks", key: undefined, row: broken }]);
    disk.refuseAfter(0);
    const { context } = await open(disk.db);
    expect(context.holdings.markOf(SAVED)).toMatchObject({ decision: "saved", tags: ["gripper"] });
    expect(listed(context)).toHaveLength(3);
  });
});

const goodMark: ReaderMark = {
  key: "2503.90009",
  decision: "saved",
  decidedAt: 1,
  tags: [],
  note: "",
  annotatedAt: 0,
};

describe("rows that the browser cannot read", () => {
  it("do not prevent the others from being read", async () => {
    const disk = createMemoryDatabase();
    const { db } = disk;
    plant(disk, storedRows);
    plant(disk, [{ store: "marks", key: undefined, row: goodMark }]);
    const unreadable = () =>
      Promise.reject(new DOMException("Failed to read large IndexedDB value", "DataError"));
    const getAll = db.getAll.bind(db);
    const get = db.get.bind(db);
    Object.assign(db, {
      getAll: (store: "marks") => (store === "marks" ? unreadable() : getAll(store)),
      get: (store: "marks", key: string) =>
        store === "marks" && key === goodMark.key ? unreadable() : get(store, key),
    });
    const { context } = await open(db);
    expect(listed(context)).toHaveLength(3);
    expect(context.holdings.markOf(SAVED)).toEqual(goodMarks.get(SAVED));
  });
});
