import { describe, expect, it } from "vitest";
import type { FolderFile } from "../../folder/folder.ts";
import type { KnownFile } from "./folder-memory.ts";
import { noteGone, sortFiles } from "./read-arrivals.ts";

const NOW = 1_700_000_000_000;
const file = (path: string, modified = NOW - 60_000, size = 10): FolderFile => ({
  path,
  size,
  modified,
});
const known = (sources: string[], of: FolderFile): KnownFile => ({
  size: of.size,
  modified: of.modified,
  sources,
  code: null,
  gone: false,
});
const paths = (files: readonly FolderFile[]) => files.map(({ path }) => path);

describe("sortFiles", () => {
  it("takes new and changed files that may be digests, and leaves known ones", () => {
    const old = file("old.md");
    const files = [
      old,
      file("new.md"),
      file("a/notes"),
      file("b.PDF"),
      file("c.zip"),
      file("d.HTML"),
    ];
    const { ready } = sortFiles(files, new Map([["old.md", known(["x"], old)]]), new Map(), NOW);
    expect(paths(ready)).toEqual(["new.md", "a/notes", "c.zip", "d.HTML"]);
    const changed = { ...old, size: 11 };
    const again = sortFiles([changed], new Map([["old.md", known(["x"], old)]]), new Map(), NOW);
    expect(paths(again.ready)).toEqual(["old.md"]);
  });

  it("waits for a file that was just written until it stays the same", () => {
    const growing = file("new.md", NOW - 100);
    const first = sortFiles([growing], new Map(), new Map(), NOW);
    expect(first).toEqual({ ready: [], growing: [growing] });
    const grown = { ...growing, size: 20 };
    const before = new Map([["new.md", growing]]);
    expect(sortFiles([grown], new Map(), before, NOW + 400).ready).toEqual([]);
    expect(sortFiles([growing], new Map(), before, NOW + 400).ready).toEqual([growing]);
  });

  it("waits for an empty file however old it is", () => {
    const empty = file("new.md", NOW - 60_000, 0);
    const before = new Map([["new.md", empty]]);
    expect(sortFiles([empty], new Map(), before, NOW)).toEqual({ ready: [], growing: [empty] });
  });
});

describe("noteGone", () => {
  it("names digests whose files are gone, once, and takes them back", () => {
    const [a, b] = [file("a.md"), file("b.md")];
    const files = new Map([
      ["a.md", known(["one"], a)],
      ["b.md", known(["two"], b)],
    ]);
    expect(noteGone(files, [b])).toEqual([{ path: "a.md", sources: ["one"] }]);
    expect(noteGone(files, [a, b])).toEqual([]);
    expect(files.get("a.md")?.gone).toBe(false);
  });

  it("says nothing of a file that was renamed, copied or never a digest", () => {
    const [a, b, c] = [file("a.md"), file("b.md"), file("c.txt")];
    const files = new Map([
      ["a.md", known(["one"], a)],
      ["b.md", known(["one"], b)],
      ["c.txt", known([], c)],
    ]);
    expect(noteGone(files, [b])).toEqual([]);
    expect([...files.keys()]).toEqual(["b.md"]);
  });
});
