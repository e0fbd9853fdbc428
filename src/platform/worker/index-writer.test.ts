import { beforeEach, expect, it, vi } from "vitest";
import { createMemoryDatabase } from "../storage/database.fixture.ts";
import { readIndex, readMeaning } from "../storage/index-cache.ts";
import { loadIndex } from "./index-writer.ts";
import { openFiles } from "./open-files.ts";
import { openTestLibrary } from "./library-context.fixture.ts";

/** A digest with enough papers for the index to be worth writing. */
function looms() {
  const papers = Array.from({ length: 320 }, (_, n) =>
    [
      `## Loom ${n} weaves cards`,
      "**Authors:Ada Lovelace**",
      `Loom number ${n} weaves a pattern out of punched cards.`,
      `[PDF](http://arxiv.org/abs/2504.${10_000 + n}v1)`,
      `**Summary**: 第 ${n} 台织机。`,
    ].join("\n\n"),
  );
  return { name: "looms.md", blob: new Blob([`# 2025-04-01 Looms\n\n${papers.join("\n\n")}\n`]) };
}

async function libraryToIndex() {
  const disk = createMemoryDatabase();
  const { context } = await openTestLibrary(disk.db);
  await openFiles(context, [looms()], { number: 1, cancelled: false });
  expect(context.unindexed.size).toBe(320);
  return { disk, context, isWritten: async () => (await readIndex(disk.db)) !== null };
}

const messagesDelivered = () => new Promise((resolve) => setImmediate(resolve));

/** Advances the fake clock, and lets waiting messages in. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await messagesDelivered();
}

beforeEach(() => {
  // Node has no Web Locks.
  vi.stubGlobal("isSecureContext", false);
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

it("an index is written when the reader has stopped searching", async () => {
  const { context, isWritten } = await libraryToIndex();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  context.keeper.asked();
  const progress = { isDone: false };
  void context.keeper.index(context, () => false).then(() => (progress.isDone = true));
  while (context.unindexed.size > 0) await messagesDelivered();
  for (let letter = 0; letter < 20; letter += 1) {
    context.keeper.asked();
    await pass(500);
  }
  expect(await isWritten()).toBe(false);
  while (!progress.isDone) await pass(500);
  expect(await isWritten()).toBe(true);
});

it("an index is written at once when other work waits, even during a search", async () => {
  const { context, isWritten } = await libraryToIndex();
  context.keeper.asked();
  const isAwaited = () => context.unindexed.size === 0;
  await context.keeper.index(context, isAwaited);
  expect(await isWritten()).toBe(true);
});

it("what was learned is kept beside the index, and need not be learned again", async () => {
  const { disk, context } = await libraryToIndex();
  await context.keeper.index(context, () => context.unindexed.size === 0);
  expect(context.index.learnsMore()).toBe(true);
  await context.keeper.learn(context, () => false);
  expect(context.index.learnsMore()).toBe(false);
  expect(await readMeaning(disk.db)).not.toBe(undefined);

  const { context: next } = await openTestLibrary(disk.db);
  await loadIndex(next);
  expect(next.index.keys()).toHaveLength(320);
  expect(next.index.saveLearned()?.keys).toHaveLength(320);
});

it("learning that is stopped writes nothing, and continues the next time", async () => {
  const { disk, context } = await libraryToIndex();
  await context.keeper.index(context, () => context.unindexed.size === 0);
  await context.keeper.learn(context, () => true);
  expect(await readMeaning(disk.db)).toBe(undefined);
  expect(context.index.learnsMore()).toBe(true);
});

it("searching is warmed up once, and not while other work waits", async () => {
  const { context } = await libraryToIndex();
  await context.keeper.index(context, () => context.unindexed.size === 0);
  const search = vi.spyOn(context.index, "search");
  await context.keeper.warmUp(context, () => true);
  expect(search).not.toHaveBeenCalled();
  expect(context.keeper.isCold(context)).toBe(true);
  await context.keeper.warmUp(context, () => false);
  expect(search).toHaveBeenCalled();
  expect(context.keeper.isCold(context)).toBe(false);
});

it("an empty library waits for papers before searching is warmed up", async () => {
  const { context } = await openTestLibrary(createMemoryDatabase().db);
  expect(context.keeper.isCold(context)).toBe(false);
  await openFiles(context, [looms()], { number: 1, cancelled: false });
  expect(context.keeper.isCold(context)).toBe(true);
});

it("a damaged index that warming up finds is replaced", async () => {
  const { disk, context } = await libraryToIndex();
  await context.keeper.index(context, () => context.unindexed.size === 0);
  const { context: next } = await openTestLibrary(disk.db);
  await loadIndex(next);
  const damaged = next.index;
  vi.spyOn(damaged, "search").mockImplementation(() => {
    throw new RangeError("Invalid typed array length");
  });
  await next.keeper.warmUp(next, () => false);
  expect(next.index).not.toBe(damaged);
  expect(next.unindexed.size).toBe(320);
  expect(next.keeper.isCold(next)).toBe(false);
});
