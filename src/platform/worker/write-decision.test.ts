import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { createMemoryDatabase } from "../storage/database.fixture.ts";
import { allMarks } from "../storage/reader-marks.ts";
import { annotate, decide } from "./write-decision.ts";
import { applyTabMessage, openTestLibrary } from "./library-context.fixture.ts";
import { readFile } from "./read-file.ts";
import { allTags, renameTag } from "./edit-tags.ts";
import { storeDigests } from "./store-digests.ts";

const KEY = "2312.00752";
const OTHER = "2205.14135";
const text = `---
title: Sequences
date: 2025-02-03
---

# 2025-02-03 更新

## A scan over the sequence

A state that is selected, word after word.

[PDF](http://arxiv.org/abs/${KEY}v1)

## Attention that minds the memory

Blocks are kept where memory is fast.

[PDF](http://arxiv.org/abs/${OTHER}v1)
`;

/** Two tabs on one disk, both with two papers, that receive each other's messages on command. */
async function twoTabs() {
  const { db } = createMemoryDatabase();
  const [mine, theirs] = [await openTestLibrary(db), await openTestLibrary(db)];
  for (const { context } of [mine, theirs]) {
    const file = { name: "sequences.md", blob: new Blob([text]) };
    const read = await readFile(file, { addedAt: 1, broughtAt: 1 }, context);
    if (read.kind === "read") await storeDigests(context, read.source, read.reading, read.papers);
  }
  const exchange = async () => {
    for (const message of mine.messages.splice(0)) await applyTabMessage(theirs.context, message);
    for (const message of theirs.messages.splice(0)) await applyTabMessage(mine.context, message);
  };
  const onDisk = async (key = KEY): Promise<ReaderMark | undefined> =>
    (await allMarks(db)).find((mark) => mark.key === key);
  await exchange();
  return { mine: mine.context, theirs: theirs.context, exchange, onDisk };
}

beforeEach(() => {
  // The transaction alone must suffice: insecure pages have no locks.
  vi.stubGlobal("isSecureContext", false);
  return () => vi.unstubAllGlobals();
});

describe("two tabs that change one paper at once", () => {
  it("keep the tags that each of them adds", async () => {
    const { mine, theirs, exchange, onDisk } = await twoTabs();
    await Promise.all([
      annotate(mine, KEY, { tags: { add: ["scan"] } }, 5),
      annotate(theirs, KEY, { tags: { add: ["kernel"] } }, 5),
    ]);
    expect((await onDisk())?.tags).toEqual(["scan", "kernel"]);
    await exchange();
    expect(mine.holdings.markOf(KEY)).toEqual(await onDisk());
    expect(theirs.holdings.markOf(KEY)).toEqual(await onDisk());
  });

  it("remove only the tag that each of them removes", async () => {
    const { mine, theirs, exchange, onDisk } = await twoTabs();
    await annotate(mine, KEY, { tags: { add: ["a", "b", "c"] } }, 5);
    await exchange();
    await Promise.all([
      annotate(mine, KEY, { tags: { remove: ["a"] } }, 6),
      annotate(theirs, KEY, { tags: { remove: ["b"], add: ["d"] } }, 6),
    ]);
    expect((await onDisk())?.tags).toEqual(["c", "d"]);
  });

  it("keep a decision, a note and a tag independent of each other", async () => {
    const { mine, theirs, exchange, onDisk } = await twoTabs();
    await Promise.all([
      annotate(mine, KEY, { note: { text: "read again", replaces: [""] } }, 5),
      annotate(theirs, KEY, { tags: { add: ["scan"] } }, 5),
      decide(mine, KEY, "saved", 5, null),
    ]);
    expect(await onDisk()).toMatchObject({ decision: "saved", note: "read again", tags: ["scan"] });
    await exchange();
    expect(theirs.holdings.markOf(KEY)).toEqual(await onDisk());
  });

  it("keep both notes, whichever is written first", async () => {
    const { mine, theirs, exchange, onDisk } = await twoTabs();
    const note = (text: string) => ({ note: { text, replaces: [""] as const } });
    await Promise.all([
      annotate(mine, KEY, note("here"), 5),
      annotate(theirs, KEY, note("there"), 5),
    ]);
    expect((await onDisk())?.note).toBe("there\n\nhere");
    await exchange();
    expect(mine.holdings.markOf(KEY)).toEqual(await onDisk());
    expect(theirs.holdings.markOf(KEY)).toEqual(await onDisk());
  });

  it("end with the same mark, whichever hears of the other first", async () => {
    const { mine, theirs, exchange, onDisk } = await twoTabs();
    for (let n = 0; n < 20; n += 1) {
      await Promise.all([
        annotate(
          mine,
          KEY,
          { tags: n % 3 === 0 ? { remove: [`t${n - 3}`] } : { add: [`m${n}`] } },
          n,
        ),
        annotate(theirs, KEY, { tags: { add: [`t${n}`] } }, 20 - n),
        n % 2 === 0 ? exchange() : undefined,
      ]);
    }
    await exchange();
    expect(mine.holdings.markOf(KEY)).toEqual(await onDisk());
    expect(theirs.holdings.markOf(KEY)).toEqual(await onDisk());
    expect((await onDisk())?.tags).toEqual(expect.arrayContaining(["m19", "t19", "t1"]));
    expect((await onDisk())?.tags).not.toContain("t15");
  });
});

describe("renaming a tag", () => {
  it("reaches a paper to which another tab has just added it", async () => {
    const { mine, theirs, exchange, onDisk } = await twoTabs();
    await annotate(mine, KEY, { tags: { add: ["scan", "long"] } }, 5);
    await annotate(theirs, OTHER, { tags: { add: ["scan"] } }, 5);
    expect(await renameTag(mine, "scan", "linear", 6)).toEqual({ ok: true, value: null });
    expect((await onDisk())?.tags).toEqual(["linear", "long"]);
    expect((await onDisk(OTHER))?.tags).toEqual(["linear"]);
    await exchange();
    expect(await allTags(theirs)).toMatchObject([
      { tag: "linear", papers: 2 },
      { tag: "long", papers: 1 },
    ]);
  });

  it("removes it everywhere if it gets no other name", async () => {
    const { mine, onDisk } = await twoTabs();
    await annotate(mine, KEY, { tags: { add: ["scan", "long"] } }, 5);
    await renameTag(mine, "scan", null, 6);
    expect((await onDisk())?.tags).toEqual(["long"]);
    expect(await allTags(mine)).toMatchObject([{ tag: "long", papers: 1 }]);
  });
});
