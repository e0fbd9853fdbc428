import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  digestAddress,
  fetchNewDigests,
  followedSites,
  listAddress,
  storeFollowedSites,
  type FollowedSite,
} from "./followed-sites.ts";

const LIST = "https://lab.example/digests/index.json";
const site = (taken: string[] = []): FollowedSite => ({
  address: LIST,
  lookedAt: 0,
  taken,
  failed: false,
});

describe("listAddress", () => {
  it.each([
    ["https://lab.example", LIST],
    [" https://lab.example/index.html#/all ", LIST],
    ["https://lab.example/digests/index.json?x=1", LIST],
    ["https://lab.example/a/b", "https://lab.example/a/b/digests/index.json"],
    ["http://lab.example", null],
    ["https://ada:secret@lab.example", null],
    ["lab.example", null],
  ])("makes %j %j", (typed, expected) => {
    expect(listAddress(typed)).toBe(expected);
  });
});

describe("digestAddress", () => {
  it.each([
    ["a b/c?.md", "https://lab.example/digests/a%20b/c%3F.md"],
    ["../secret.md", null],
    ["//other.example/x.md", null],
    ["https://other.example/x.md", "https://lab.example/digests/https%3A//other.example/x.md"],
  ])("makes %j %j", (path, expected) => {
    expect(digestAddress(LIST, { path })).toBe(expected);
  });
});

describe("fetchNewDigests", () => {
  const asked: string[] = [];
  const inits: RequestInit[] = [];
  const listed = (name: string) => ({
    path: `${name}.md`,
    date: "2025-01-02",
    topic: null,
    papers: 1,
    bytes: 3,
    sha256: name,
  });
  let index: unknown = { version: 1, months: [], newest: ["c", "b", "a"].map(listed) };

  beforeEach(() => {
    asked.length = 0;
    inits.length = 0;
    vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
      asked.push(address);
      inits.push(init);
      return new Response(address === LIST ? JSON.stringify(index) : "one");
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it("fetches what is new, oldest first, and only that", async () => {
    const { files, taken } = await fetchNewDigests(site(["b"]));
    expect(files.map(({ name }) => name)).toEqual(["a.md", "c.md"]);
    expect(taken).toEqual(["c", "a"]);
    for (const init of inits)
      expect(init).toMatchObject({
        credentials: "omit",
        referrerPolicy: "no-referrer",
        redirect: "error",
      });
    expect(asked).toEqual([
      LIST,
      "https://lab.example/digests/a.md",
      "https://lab.example/digests/c.md",
    ]);
  });

  it("rejects a list that is none", async () => {
    index = { version: 2, newest: [] };
    await expect(fetchNewDigests(site())).rejects.toThrow("Invalid");
    expect(asked).toEqual([LIST]);
  });
});

describe("followed sites", () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it("come back, and none of them if they are damaged", () => {
    storeFollowedSites([site(["a"])]);
    expect(followedSites()).toEqual([site(["a"])]);
    for (const [key] of kept)
      kept.set(key, JSON.stringify([{ ...site(), address: "http://lab.example" }]));
    expect(followedSites()).toEqual([]);
  });
});
