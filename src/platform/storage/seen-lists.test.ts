import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HighlightedRow, ListAnswer } from "../../library/list-answer.ts";
import { seenList, storeSeenList } from "./seen-lists.ts";

const row = (nth: number): HighlightedRow => ({
  key: `2505.${nth}`,
  title: `Paper ${nth}`,
  authors: ["Ada Lovelace"],
  shortNames: ["A. Lovelace"],
  venue: null,
  year: null,
  date: "2025-05-31",
  topics: ["3DGS"],
  has: { code: true, project: false, data: false },
  decision: "unscreened",
  tags: [],
  gist: ["一句话"],
  marks: { title: [[0, 5, "want"]], authors: [[]], gist: [[]] },
  elsewhere: false,
  reasons: null,
});

const group = { date: "2025-05-31", topic: "3DGS", papers: 20, muted: 0, seen: 0, screened: 1 };

const answer: ListAnswer = {
  question: {
    view: "all",
    question: "",
    facets: {},
    sort: null,
    bridge: true,
    meaning: true,
    like: null,
  },
  total: 40,
  keys: "",
  how: "all",
  partial: false,
  rows: Array.from({ length: 40 }, (_, nth) => row(nth)),
  groups: [
    { at: 0, ...group },
    { at: 20, ...group },
  ],
  screened: 2,
  views: { all: 40, unscreened: 38, saved: 2, dismissed: 0 },
  marks: [],
  also: [],
  struck: [],
  nearBy: {},
  bridged: 0,
  near: 0,
  likenessNeeds: 0,
  likeTitle: null,
};

describe("the lists last seen", () => {
  const kept = new Map<string, string>();

  beforeEach(() => {
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  });
  afterEach(() => {
    kept.clear();
    vi.unstubAllGlobals();
  });

  it("are forgotten when the library is empty", () => {
    storeSeenList("all", answer);
    const views = { all: 0, unscreened: 0, saved: 0, dismissed: 0 };
    storeSeenList("unscreened", { ...answer, total: 0, rows: [], groups: [], views });
    expect(kept.size).toBe(0);
  });

  it("come back by view, no more of each than a screen shows", () => {
    storeSeenList("all", answer);
    storeSeenList("saved", { ...answer, total: 2 });
    expect(seenList("saved")?.total).toBe(2);
    const seen = seenList("all");
    expect(seen?.total).toBe(40);
    expect(seen?.rows.map(({ title }) => title)).toContain("Paper 15");
    expect(seen?.rows).toHaveLength(16);
    expect(seen?.groups).toEqual([{ at: 0, ...group }]);
    expect(seen?.rows[0]).not.toHaveProperty("marks");
  });

  it("are not kept where there is nothing to draw", () => {
    storeSeenList("all", answer);
    storeSeenList("saved", { ...answer, total: 0, rows: [], groups: [] });
    expect(seenList("saved")).toBeNull();
    expect(seenList("all")?.total).toBe(40);
    storeSeenList("all", { ...answer, total: 0, rows: [], groups: [] });
    expect([...kept]).toEqual([]);
  });

  it("are none where nothing is kept", () => {
    expect(seenList("unscreened")).toBeNull();
  });

  it("are none where what is kept does not fit", () => {
    storeSeenList("all", answer);
    const [name = "", text = ""] = [...kept][0] ?? [];
    const damages: [from: string, to: string][] = [
      ['"title":"Paper 3"', '"title":3'],
      ['"authors":["Ada Lovelace"]', '"authors":"Ada Lovelace"'],
      ['"venue":null', '"venue":{}'],
      ['"total":40', '"total":"40"'],
      ['"papers":20', '"papers":null'],
    ];
    for (const [from, to] of damages) {
      expect(text).toContain(from);
      kept.set(name, text.replace(from, to));
      expect(seenList("all"), to).toBeNull();
    }
    for (const broken of ["{", "null", "[]", '{"all":null}']) {
      kept.set(name, broken);
      expect(seenList("all"), broken).toBeNull();
    }
  });

  it("are none where the browser refuses to keep anything", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new DOMException("", "SecurityError");
      },
    });
    storeSeenList("all", answer);
    expect(seenList("all")).toBeNull();
  });
});
