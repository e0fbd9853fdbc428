import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { DigestIndex, ListedDigest } from "./digest-lists.ts";
import { listDigests } from "./list-digests.ts";

/** A small digest with as many papers as there are titles. */
const digest = (date: string, topic: string, titles: string[]): string =>
  [
    `---\ntitle: ${topic}\ndate: ${date} 00:00:00\ncategories: ${topic}\n---\n`,
    `# ${date} 更新\n`,
    ...titles.map(
      (title, at) =>
        `## ${title}\n\n**Authors:Ada Example, Li Shili**\n\nWe weigh ${title} and find it light.\n\n>我们称了${title}，发现它很轻。\n\n**论文及项目相关链接**\n\n[PDF](http://arxiv.org/abs/2501.0000${at}v1) 4 pages\n\n**Summary**\n\n本文称重。\n\n**Key Takeaways**\n\n1. 很轻。\n`,
    ),
  ].join("\n");

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "digests-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function put(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, name), "utf8")) as T;
}

describe("listDigests", () => {
  it("writes an index of months and one file for each month", async () => {
    await put("a.md", digest("2025-01-02", "NeRF", ["A feather", "A leaf"]));
    await put("lab/b.md", digest("2025-01-03", "LLM", ["A straw"]));
    await put("c.md", digest("2024-12-31", "LLM", ["A flake"]));

    expect(await listDigests(folder, "write")).toEqual({ digests: 3, papers: 4, failures: [] });

    const index = await readJson<DigestIndex>("index.json");
    expect(index.months).toEqual([
      { month: "2025-01", file: "list-2025-01.json", digests: 2, papers: 3 },
      { month: "2024-12", file: "list-2024-12.json", digests: 1, papers: 1 },
    ]);
    expect(index.newest.map(({ path }) => path)).toEqual(["lab/b.md", "a.md", "c.md"]);
    const feed = await readFile(join(folder, "feed.xml"), "utf8");
    expect([...feed.matchAll(/<link href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      "lab/b.md",
      "a.md",
      "c.md",
    ]);
    expect(feed).toContain("<updated>2025-01-03T00:00:00Z</updated>");
    expect(
      feed.match(/urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}/g),
    ).toHaveLength(4);
    const january = await readJson<ListedDigest[]>("list-2025-01.json");
    expect(january[1]).toMatchObject({
      path: "a.md",
      date: "2025-01-02",
      topic: "NeRF",
      papers: 2,
    });
    expect(january[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("keeps the index small however many digests there are", async () => {
    for (let at = 0; at < 40; at += 1) {
      await put(`${at}.md`, digest("2025-01-02", "NeRF", ["A feather"]));
    }
    await listDigests(folder, "write");
    expect((await readJson<DigestIndex>("index.json")).newest).toHaveLength(12);
    expect(await readJson<ListedDigest[]>("list-2025-01.json")).toHaveLength(40);
  });

  it("reports the file and line of what cannot be read, and writes nothing", async () => {
    await put("good.md", digest("2025-01-02", "NeRF", ["A feather"]));
    await put("shopping.md", "milk\nbread\n");
    const { failures } = await listDigests(folder, "write");
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/^shopping\.md:\d+: not-a-digest/);
    expect(await readdir(folder)).not.toContain("index.json");
  });

  it("deletes the list of a month without digests", async () => {
    await put("a.md", digest("2025-01-02", "NeRF", ["A feather"]));
    await listDigests(folder, "write");
    await rm(join(folder, "a.md"));
    await put("b.md", digest("2025-02-01", "NeRF", ["A feather"]));
    await listDigests(folder, "write");
    expect((await readdir(folder)).sort()).toEqual([
      "b.md",
      "feed.xml",
      "index.json",
      "list-2025-02.json",
    ]);
  });

  it("only checks with --check: an outdated list is a failure", async () => {
    await put("a.md", digest("2025-01-02", "NeRF", ["A feather"]));
    expect((await listDigests(folder, "check")).failures).toHaveLength(3);
    expect(await readdir(folder)).toEqual(["a.md"]);
    await listDigests(folder, "write");
    expect((await listDigests(folder, "check")).failures).toEqual([]);
  });

  it("skips hidden files", async () => {
    await put(".DS_Store", "not for readers");
    expect(await listDigests(folder, "write")).toMatchObject({ digests: 0, failures: [] });
  });
});
