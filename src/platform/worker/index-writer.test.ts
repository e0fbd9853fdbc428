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
  const { parts } = await openTestLibrary(disk.db);
  await openFiles(parts, [looms()], { number: 1, cancelled: false });
  expect(parts.unindexed.size).toBe(320);
  return { disk, parts, isWritten: async () => (await readIndex(disk.db)) !== null };
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
  const { parts, isWritten } = await libraryToIndex();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  parts.keeper.asked();
  const progress = { isDone: false };
  void parts.keeper.index(parts, () => false).then(() => (progress.isDone = true));
  while (parts.unindexed.size > 0) await messagesDelivered();
  for (let letter = 0; letter < 20; letter += 1) {
    parts.keeper.asked();
    await pass(500);
  }
  expect(await isWritten()).toBe(false);
  while (!progress.isDone) await pass(500);
  expect(await isWritten()).toBe(true);
});

it("an index is written at once when other work waits, even during a search", async () => {
  const { parts, isWritten } = await libraryToIndex();
  parts.keeper.asked();
  const isAwaited = () => parts.unindexed.size === 0;
  await parts.keeper.index(parts, isAwaited);
  expect(await isWritten()).toBe(true);
});

it("what was learned is kept beside the index, and need not be learned again", async () => {
  const { disk, parts } = await libraryToIndex();
  await parts.keeper.index(parts, () => parts.unindexed.size === 0);
  expect(parts.index.learnsMore()).toBe(true);
  await parts.keeper.learn(parts, () => false);
  expect(parts.index.learnsMore()).toBe(false);
  expect(await readMeaning(disk.db)).not.toBe(undefined);

  const { parts: next } = await openTestLibrary(disk.db);
  await loadIndex(next);
  expect(next.index.keys()).toHaveLength(320);
  expect(next.index.saveLearned()?.keys).toHaveLength(320);
});

it("learning that is stopped writes nothing, and continues the next time", async () => {
  const { disk, parts } = await libraryToIndex();
  await parts.keeper.index(parts, () => parts.unindexed.size === 0);
  await parts.keeper.learn(parts, () => true);
  expect(await readMeaning(disk.db)).toBe(undefined);
  expect(parts.index.learnsMore()).toBe(true);
});
