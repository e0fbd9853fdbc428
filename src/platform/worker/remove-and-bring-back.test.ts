import { beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryDatabase, keyRanges } from "../storage/database.fixture.ts";
import { papersIn } from "../storage/digests.ts";
import { UNDO_MS } from "../storage/removed-digests.ts";
import { createBackup } from "./write-backup.ts";
import { cleanUpAfterStart } from "./load-library.ts";
import { annotate, decide } from "./write-decision.ts";
import { openFiles } from "./open-files.ts";
import { applyTabMessage, openTestLibrary } from "./library-context.fixture.ts";
import type { LibraryContext } from "./library-context.ts";
import { readAgain } from "./read-again.ts";
import { bringBack, remove } from "./remove-and-bring-back.ts";
import { restore } from "./restore-backup.ts";

const ARGUS = "2504.00001";
const LYNX = "2504.00002";

/** The digest of a day, in which each paper has its own summary. */
function digest(day: number, ids: readonly string[]) {
  const papers = ids.map((id) =>
    [
      `## The loom ${id}`,
      "**Authors:Ada Lovelace**",
      `Loom ${id} weaves a pattern out of punched cards.`,
      `[PDF](http://arxiv.org/abs/${id}v1)`,
      `**Summary**: ${summaryOf(day)}`,
    ].join("\n\n"),
  );
  const name = `2025-04-0${day}.md`;
  return { name, blob: new Blob([`# 2025-04-0${day} Looms\n\n${papers.join("\n\n")}\n`]) };
}

const summaryOf = (day: number): string => `第 ${day} 天的总结。`;

const open = (context: LibraryContext, ...files: ReturnType<typeof digest>[]) =>
  openFiles(context, files, { number: 1, cancelled: false });

function sourceOf({ holdings }: LibraryContext, day: number): string {
  const name = `2025-04-0${day}.md`;
  return [...holdings.digests.values()].find((one) => one.name === name)?.source ?? "";
}

const save = (context: LibraryContext, key = ARGUS, at = 1) =>
  decide(context, key, "saved", at, null);

async function summariesOf({ papers }: LibraryContext, key = ARGUS): Promise<(string | null)[]> {
  const paper = await papers.paper(key);
  return (paper?.appearances ?? []).map((one) => one.paper.summary);
}

async function library() {
  const disk = createMemoryDatabase();
  return { disk, reopen: () => openTestLibrary(disk.db), ...(await openTestLibrary(disk.db)) };
}

beforeEach(() => {
  vi.stubGlobal("isSecureContext", false);
  vi.stubGlobal("IDBKeyRange", keyRanges);
  return () => vi.unstubAllGlobals();
});

describe("a removed digest", () => {
  it("is gone, and comes back unchanged on undo, even after a crash", async () => {
    const { context, reopen } = await library();
    await open(context, digest(1, [ARGUS, LYNX]));
    const source = sourceOf(context, 1);
    const before = context.holdings.entry(source);
    expect(await remove(context, source, 5)).toEqual({ ok: true, value: { undoable: true } });
    expect(context.holdings.counts().all).toBe(0);

    const later = (await reopen()).context;
    expect(later.holdings.counts().all).toBe(0);
    expect(await bringBack(later, source)).toEqual({ ok: true, value: null });
    expect(later.holdings.entry(source)).toEqual(before);
    expect(await summariesOf(later)).toEqual([summaryOf(1)]);
    expect(later.unindexed).toEqual(new Set([ARGUS, LYNX]));
    expect((await reopen()).context.holdings.counts().all).toBe(2);
  });

  it("is not in backups, and comes back from a backup that has it", async () => {
    const { context } = await library();
    await open(context, digest(1, [ARGUS]));
    const backup = new Blob([(await createBackup(context, {}, 1)).text]);
    await remove(context, sourceOf(context, 1), 5);
    expect(JSON.parse((await createBackup(context, {}, 2)).text)).toMatchObject({ digests: [] });
    expect(await restore(context, backup)).toMatchObject({ ok: true, value: { digests: 1 } });
    expect(context.holdings.counts().all).toBe(1);
  });

  it("comes back with the file that it was read from", async () => {
    const { context, reopen, events } = await library();
    await open(context, digest(1, [ARGUS]));
    await remove(context, sourceOf(context, 1), 5);
    events.length = 0;
    await open(context, digest(1, [ARGUS]));
    expect(events).toContainEqual(
      expect.objectContaining({ report: expect.objectContaining({ kind: "opened", fresh: 1 }) }),
    );
    expect((await reopen()).context.holdings.counts().all).toBe(1);
  });

  it("is deleted for good after a day, and cannot be restored then", async () => {
    const { disk, context } = await library();
    await open(context, digest(1, [ARGUS]), digest(2, [LYNX]));
    const source = sourceOf(context, 1);
    await remove(context, source, 5);
    await cleanUpAfterStart(context, 5 + UNDO_MS);
    expect(disk.count("sources")).toBe(2);
    await cleanUpAfterStart(context, 6 + UNDO_MS);
    expect([disk.count("sources"), disk.count("digests"), disk.count("chunks")]).toEqual([1, 1, 1]);
    expect(await bringBack(context, source)).toEqual({ ok: false, code: "digest-removed" });
  });

  it("makes room when the disk is full", async () => {
    const { disk, context } = await library();
    await open(context, digest(1, [ARGUS]));
    const source = sourceOf(context, 1);
    await remove(context, source, 5);
    disk.refuseNext(1);
    await open(context, digest(2, [LYNX]));
    expect(context.holdings.counts().all).toBe(1);
    expect(disk.count("sources")).toBe(1);
    expect(await bringBack(context, source)).toEqual({ ok: false, code: "digest-removed" });
  });

  it("is deleted at once if there is no room to record its removal", async () => {
    const { disk, context } = await library();
    await open(context, digest(1, [ARGUS]));
    disk.refuseNext(1);
    expect(await remove(context, sourceOf(context, 1), 5)).toEqual({
      ok: true,
      value: { undoable: false },
    });
    expect(disk.count("sources")).toBe(0);
    expect(context.holdings.counts().all).toBe(0);
  });

  it("is not brought back by a tab that was reading it again", async () => {
    const disk = createMemoryDatabase();
    const here = (await openTestLibrary(disk.db)).context;
    await open(here, digest(1, [ARGUS]));
    const there = (await openTestLibrary(disk.db)).context;
    const source = sourceOf(here, 1);
    const { read } = there.reading;
    there.reading.read = async (content, name) => {
      await remove(here, source, 5);
      return read(content, name);
    };
    expect(await readAgain(there, source)).toEqual({ ok: false, code: "digest-removed" });
    there.reading.read = read;
    expect((await openTestLibrary(disk.db)).context.holdings.counts().all).toBe(0);
  });
});

describe("a saved paper", () => {
  it("keeps what every digest said about it, whichever is removed", async () => {
    const { context, reopen } = await library();
    await open(context, digest(1, [ARGUS]));
    await save(context);
    await remove(context, sourceOf(context, 1), 5);
    await open(context, digest(2, [ARGUS]), digest(3, [ARGUS]));
    expect(await summariesOf(context)).toEqual([3, 2, 1].map(summaryOf));
    await save(context, ARGUS, 2);
    for (const day of [2, 3]) await remove(context, sourceOf(context, day), 6);
    for (const one of [context, (await reopen()).context])
      expect(await summariesOf(one)).toEqual([3, 2, 1].map(summaryOf));
  });

  it("is the same after its digest is removed, even with its own date", async () => {
    const { disk, context, reopen } = await library();
    await open(context, digest(1, [ARGUS]));
    const source = sourceOf(context, 1);
    const [paper] = papersIn(await disk.db.get("chunks", [source, 0]));
    if (paper) await disk.db.put("chunks", [{ ...paper, date: "2025-03-30" }], [source, 0]);
    const later = (await reopen()).context;
    await save(later);
    const before = await later.papers.paper(ARGUS);
    expect(before?.dates).toEqual(["2025-03-30"]);
    await remove(later, source, 5);
    expect(await later.papers.paper(ARGUS)).toEqual(before);
  });

  it("keeps what a digest said if another tab removes it before hearing that the paper was saved", async () => {
    const disk = createMemoryDatabase();
    const here = await openTestLibrary(disk.db);
    await open(here.context, digest(1, [ARGUS]), digest(2, [ARGUS]));
    const there = await openTestLibrary(disk.db);
    await save(here.context);
    for (const day of [1, 2]) await remove(there.context, sourceOf(there.context, day), 5);
    const fresh = (await openTestLibrary(disk.db)).context;
    expect(await summariesOf(fresh)).toEqual([2, 1].map(summaryOf));
  });
});

describe("a decision about a paper whose digest another tab has removed", () => {
  async function twoTabs() {
    const disk = createMemoryDatabase();
    const here = await openTestLibrary(disk.db);
    await open(here.context, digest(1, [ARGUS, LYNX]));
    const there = await openTestLibrary(disk.db);
    return { disk, here, there };
  }

  it("is refused until this tab hears of it, and the list is corrected", async () => {
    const { disk, here, there } = await twoTabs();
    await remove(here.context, sourceOf(here.context, 1), 5);
    const refused = { ok: false, code: "paper-unknown" };
    for (const decision of ["dismissed", "unscreened"] as const)
      expect(await decide(there.context, LYNX, decision, 6, null)).toEqual(refused);
    // Nothing is left to make a whole copy from.
    disk.forget("chunks");
    expect(await save(there.context, ARGUS, 6)).toEqual(refused);
    expect(
      await annotate(there.context, ARGUS, { note: { text: "read", replaces: [""] } }, 6),
    ).toEqual(refused);
    expect(disk.count("marks")).toBe(0);
    await there.inTurn(async () => undefined);
    expect(there.context.holdings.counts().all).toBe(0);
  });

  it("is kept with the whole paper while its text is in memory", async () => {
    const { disk, here, there } = await twoTabs();
    await remove(here.context, sourceOf(here.context, 1), 5);
    expect(await save(there.context, ARGUS, 6)).toMatchObject({ ok: true });
    const fresh = (await openTestLibrary(disk.db)).context;
    expect(fresh.holdings.counts()).toMatchObject({ all: 1, saved: 1 });
    expect(await summariesOf(fresh)).toEqual([summaryOf(1)]);
  });

  it("can be redone after a save was undone, its digest removed and another tab opened", async () => {
    const { disk, here } = await twoTabs();
    await save(here.context, ARGUS, UNDO_MS);
    await remove(here.context, sourceOf(here.context, 1), UNDO_MS);
    await decide(here.context, ARGUS, "unscreened", UNDO_MS, null);
    const there = await openTestLibrary(disk.db);
    await cleanUpAfterStart(there.context, UNDO_MS + 1000);
    expect(there.context.holdings.counts()).toMatchObject({ all: 1, saved: 0 });
    expect(await save(here.context, ARGUS, UNDO_MS)).toMatchObject({ ok: true });
    for (const message of here.messages.splice(0)) await applyTabMessage(there.context, message);
    expect(there.context.holdings.counts()).toMatchObject({ all: 1, saved: 1 });
    expect(await summariesOf((await openTestLibrary(disk.db)).context)).toEqual([summaryOf(1)]);
  });

  it("is refused once its copy has also been deleted", async () => {
    const { disk, here } = await twoTabs();
    await save(here.context, ARGUS, 1);
    await remove(here.context, sourceOf(here.context, 1), 2);
    await decide(here.context, ARGUS, "unscreened", 3, null);
    const there = await openTestLibrary(disk.db);
    await cleanUpAfterStart(there.context, 10 + UNDO_MS);
    expect(there.context.holdings.counts().all).toBe(0);
    expect(await save(here.context, ARGUS, 4)).toEqual({ ok: false, code: "paper-unknown" });
    expect((await openTestLibrary(disk.db)).context.holdings.counts()).toMatchObject({ saved: 0 });
  });
});

describe("an import and a removal in two tabs", () => {
  it("leave no digest listed in only one of them, however their messages arrive", async () => {
    const disk = createMemoryDatabase();
    const here = await openTestLibrary(disk.db);
    const there = await openTestLibrary(disk.db);
    await open(here.context, digest(1, [ARGUS]));
    for (const message of here.messages.splice(0)) await applyTabMessage(there.context, message);
    const source = sourceOf(there.context, 1);
    await remove(there.context, source, 5);
    await open(here.context, digest(1, [ARGUS]));
    await remove(here.context, source, 6);
    await open(there.context, digest(1, [ARGUS]));
    // There the import came last; here it arrives before the removals.
    for (const message of there.messages.splice(0).reverse())
      await applyTabMessage(here.context, message);
    for (const message of here.messages.splice(0).reverse())
      await applyTabMessage(there.context, message);
    for (const { context } of [here, there])
      expect([...context.holdings.digests.keys()]).toEqual([source]);
  });

  it("do not delay a removal until the import is done", async () => {
    const disk = createMemoryDatabase();
    const { context, inTurn } = await openTestLibrary(disk.db);
    await open(context, digest(1, [ARGUS]));
    const { read } = context.reading;
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    context.reading.read = async (content, name) => {
      await asked;
      return read(content, name);
    };
    const importing = inTurn(() => open(context, digest(2, [LYNX])));
    await context.shortTasks.soon(() => remove(context, sourceOf(context, 1), 5));
    expect(context.holdings.counts().all).toBe(0);
    answer();
    await importing;
    context.reading.read = read;
    expect(context.holdings.inOrder()).toEqual([LYNX]);
  });
});
