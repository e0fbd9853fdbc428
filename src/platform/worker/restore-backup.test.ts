import { gzipSync } from "fflate";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { writeBackup, type Backup } from "../../core/library/backup/backup.ts";
import { encodeBase64 } from "../../core/library/backup/base64.ts";
import type { Paper } from "../../core/digest/paper.ts";
import { paperWith } from "../../core/library/fixtures/papers.ts";
import type { Appearance } from "../../core/library/library-paper.ts";
import { blankMark, type ReaderMark } from "../../core/library/reader-mark.ts";
import { createMemoryDatabase } from "../storage/database.fixture.ts";
import { allMarks } from "../storage/reader-marks.ts";
import { createBackup } from "./write-backup.ts";
import { applyTabMessage, openTestLibrary } from "./library-context.fixture.ts";
import { remove } from "./remove-and-bring-back.ts";
import { restore } from "./restore-backup.ts";

const idOf = (day: number, n: number): string => `2504.${10_000 + day * 100 + n}`;

/** The digest of one day in April, with this many papers. */
function digest(day: number, papers: number): Backup["digests"][number] {
  const date = `2025-04-${String(day + 1).padStart(2, "0")}`;
  const text = Array.from({ length: papers }, (_, n) =>
    [
      `## Loom ${day}.${n} weaves cards`,
      `**Authors:Ada Lovelace**`,
      `Loom number ${n} of day ${day} weaves a pattern out of punched cards.`,
      `[PDF](http://arxiv.org/abs/${idOf(day, n)}v1)`,
      `**Summary**: 第 ${n} 台织机。`,
      `**Key Takeaways**`,
      `1. 用卡片织图案。`,
    ].join("\n\n"),
  ).join("\n\n");
  const file = `---\ntitle: Looms\ndate: ${date}\n---\n\n# ${date} Looms\n\n${text}\n`;
  const bytes = new TextEncoder().encode(file);
  return {
    name: `${date}_Looms.md`,
    addedAt: 1_700_000_000_000 + day,
    gzip: encodeBase64(gzipSync(bytes)),
  };
}

const markOf = (key: string, mark: Partial<ReaderMark>): ReaderMark => ({
  ...blankMark(key),
  ...mark,
});

function backupOf(given: Partial<Backup>): Blob {
  const none: Backup = { madeAt: 1, marks: [], tags: [], settings: {}, digests: [], kept: [] };
  return new Blob([writeBackup({ ...none, ...given })]);
}

beforeEach(() => {
  // Node has no Web Locks.
  vi.stubGlobal("isSecureContext", false);
  return () => vi.unstubAllGlobals();
});

describe("a restore", () => {
  const days = Array.from({ length: 26 }, (_, day) => digest(day, 50));
  const marks = days.flatMap((_, day) =>
    Array.from({ length: 20 }, (_each, n) =>
      markOf(idOf(day, n), { decision: n % 2 === 0 ? "saved" : "dismissed", decidedAt: 5 }),
    ),
  );

  it("writes many digests and all marks in few transactions and updates the list once", async () => {
    const disk = createMemoryDatabase();
    const { context, events, messages } = await openTestLibrary(disk.db);
    const outcome = await restore(context, backupOf({ digests: days, marks }));
    expect(outcome).toMatchObject({
      ok: true,
      value: { digests: 26, damaged: 0, marks: { added: 520 } },
    });
    const stores = disk.writes().map((made) => made.stores.join());
    expect(stores.filter((names) => names === "sources,digests,chunks,memory")).toHaveLength(2);
    expect(stores.filter((names) => names.includes("marks"))).toEqual(["marks,kept"]);
    expect(events).toEqual([{ kind: "changed", what: "papers" }]);
    expect(messages).toEqual([{ kind: "restored" }]);
    expect(context.holdings.counts()).toEqual({
      all: 1300,
      unscreened: 780,
      saved: 260,
      dismissed: 260,
    });
  });

  it("queues the texts for indexing, once each", async () => {
    const { context } = await openTestLibrary(createMemoryDatabase().db);
    await restore(context, backupOf({ digests: days.slice(0, 3) }));
    expect(context.unindexed.size).toBe(150);
    await context.keeper.index(context, () => false);
    expect(context.unindexed.size).toBe(0);
    expect(context.index.search("punched cards").total).toBe(150);
  });

  it("when the disk fills up, leaves whole digests and can be repeated", async () => {
    const disk = createMemoryDatabase();
    disk.refuseAfter(1);
    const { context, events } = await openTestLibrary(disk.db);
    expect(await restore(context, backupOf({ digests: days, marks }))).toEqual({
      ok: false,
      code: "storage-full",
    });
    expect(disk.count("digests")).toBe(20);
    expect([disk.count("sources"), disk.count("chunks"), disk.count("marks")]).toEqual([20, 20, 0]);
    expect(context.holdings.counts().all).toBe(1000);
    expect(events).toEqual([{ kind: "changed", what: "papers" }]);

    disk.refuseAfter(Infinity);
    expect(await restore(context, backupOf({ digests: days, marks }))).toMatchObject({
      ok: true,
      value: { digests: 6, marks: { added: 520 } },
    });
    expect(context.holdings.counts().saved).toBe(260);
  });

  it("replaces nothing newer, even what is decided meanwhile", async () => {
    const disk = createMemoryDatabase();
    const { context } = await openTestLibrary(disk.db);
    const [first, second] = [idOf(0, 0), idOf(0, 1)];
    const restoring = restore(context, backupOf({ digests: days.slice(0, 1), marks }));
    await disk.db.put("marks", markOf(first, { decision: "dismissed", decidedAt: 9 }));
    await restoring;
    const stored = new Map((await allMarks(disk.db)).map((mark) => [mark.key, mark.decision]));
    expect(stored.get(first)).toBe("dismissed");
    expect(stored.get(second)).toBe("dismissed");
    expect(context.holdings.markOf(first).decision).toBe("dismissed");
  });

  it("keeps saved papers whole: they outlive their digests at once", async () => {
    const { context } = await openTestLibrary(createMemoryDatabase().db);
    await restore(context, backupOf({ digests: days.slice(0, 1), marks }));
    for (const source of context.holdings.digests.keys()) context.holdings.removeDigest(source);
    expect(context.holdings.counts()).toEqual({ all: 10, unscreened: 0, saved: 10, dismissed: 0 });
    expect((await context.papers.paper(idOf(0, 0)))?.title).toBe("Loom 0.0 weaves cards");
  });

  it("reaches another tab, which announces it once and queues the texts for indexing", async () => {
    const { db } = createMemoryDatabase();
    const [here, there] = [await openTestLibrary(db), await openTestLibrary(db)];
    await restore(here.context, backupOf({ digests: days.slice(0, 2), marks }));
    for (const message of here.messages) await applyTabMessage(there.context, message);
    expect(there.events.filter(({ kind }) => kind === "changed")).toEqual([
      { kind: "changed", what: "papers" },
    ]);
    expect(there.context.holdings.counts()).toEqual(here.context.holdings.counts());
    expect(there.context.unindexed.size).toBe(100);
    for (const source of there.context.holdings.digests.keys())
      there.context.holdings.removeDigest(source);
    expect(there.context.holdings.counts().saved).toBe(20);
  });

  it("counts the same digest twice in a backup as one", async () => {
    const { context } = await openTestLibrary(createMemoryDatabase().db);
    const outcome = await restore(context, backupOf({ digests: [digest(1, 2), digest(1, 2)] }));
    expect(outcome).toMatchObject({ ok: true, value: { digests: 1, damaged: 0 } });
  });
});

describe("a restore of saved papers whose digests are gone", () => {
  const KEY = idOf(0, 0);
  const appearance = (source: string, date: string, fields: Partial<Paper>): Appearance => ({
    source,
    date,
    topic: null,
    paper: paperWith({ title: "Loom 0.0 weaves cards", ...fields }),
  });
  const older = appearance("older", "2025-03-01", {
    summary: "旧的总结。",
    arxiv: { id: KEY, version: 1 },
  });
  const saved = (decidedAt: number) => markOf(KEY, { decision: "saved", decidedAt });

  /** A library that saved the paper from its digest and then removed the digest. */
  async function libraryWithSaved() {
    const { db } = createMemoryDatabase();
    const { context } = await openTestLibrary(db);
    await restore(context, backupOf({ digests: [digest(0, 1)], marks: [saved(5)] }));
    for (const source of context.holdings.digests.keys()) await remove(context, source, 6);
    return { db, context };
  }

  it("keeps a newer copy, adds what the older one says, and reports it", async () => {
    const { db, context } = await libraryWithSaved();
    const backup = backupOf({ kept: [older], marks: [saved(2)] });
    expect(await restore(context, backup)).toMatchObject({
      ok: true,
      value: { marks: { added: 0, decisions: 0, kept: 1 }, papers: 1, missing: 0 },
    });
    for (const library of [context, (await openTestLibrary(db)).context]) {
      const paper = await library.papers.paper(KEY);
      expect(paper?.summary).toBe("第 0 台织机。");
      expect(paper?.appearances.map((one) => one.paper.summary)).toEqual([
        "第 0 台织机。",
        "旧的总结。",
      ]);
    }
    expect(await restore(context, backup)).toMatchObject({
      value: { marks: { kept: 1 }, papers: 0 },
    });
  });

  it("restores what a backup of the same library has, and nothing twice", async () => {
    const { context } = await libraryWithSaved();
    await restore(context, backupOf({ kept: [older], marks: [saved(2)] }));
    const backup = new Blob([(await createBackup(context, {}, 9)).text]);
    const before = await context.papers.paper(KEY);
    expect(await restore(context, backup)).toMatchObject({ value: { papers: 0, missing: 0 } });
    expect(await context.papers.paper(KEY)).toEqual(before);

    const elsewhere = (await openTestLibrary(createMemoryDatabase().db)).context;
    expect(await restore(elsewhere, backup)).toMatchObject({ value: { papers: 1, missing: 0 } });
    expect(await elsewhere.papers.paper(KEY)).toEqual(before);
  });

  it("keeps what a page and a plain text said about one paper together", async () => {
    const text = appearance("text", "2025-03-02", { key: "t-loom", summary: "文本的总结。" });
    const { db } = createMemoryDatabase();
    const { context } = await openTestLibrary(db);
    await restore(context, backupOf({ kept: [text, older], marks: [saved(2)] }));
    const paper = await (await openTestLibrary(db)).context.papers.paper(KEY);
    expect(paper?.appearances.map(({ source }) => source)).toEqual(["text", "older"]);
  });

  it("says which saved papers have no text", async () => {
    const { context } = await openTestLibrary(createMemoryDatabase().db);
    const outcome = await restore(context, backupOf({ marks: [saved(2)] }));
    expect(outcome).toMatchObject({ value: { marks: { added: 1 }, papers: 0, missing: 1 } });
  });
});
