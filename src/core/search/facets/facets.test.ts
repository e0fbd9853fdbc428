import { describe, expect, it } from "vitest";
import { entryOf } from "../index/entry.ts";
import { applyFacets, type MarkFacets, noMarkFacets } from "./facets.ts";
import { landmarks } from "../papers.fixture.ts";

const entries = landmarks.map((paper, serial) => entryOf([paper], serial));
const narrowed = (chosen: Parameters<typeof applyFacets>[2]) => {
  const { totals, ...papers } = applyFacets(entries, () => noMarkFacets, chosen);
  return { ...papers, ...totals() };
};

describe("narrow", () => {
  it("counts every value, most frequent first and days newest first", () => {
    const { facets } = narrowed({});
    expect(facets.topic).toEqual([
      { value: "LLM", count: 2 },
      { value: "NeRF", count: 2 },
      { value: "3DGS", count: 1 },
      { value: "GAN", count: 1 },
    ]);
    expect(facets.date.map(({ value }) => value)).toEqual([
      "2025-05-31",
      "2025-05-30",
      "2025-04-01",
      "2025-03-01",
    ]);
    expect(facets.has).toEqual([{ value: "code", count: 1 }]);
  });

  it("counts no author of one paper only, who narrows to no list", () => {
    const names = (at: number) => ["Ada Both", `Alone ${at}`];
    const twice = entries
      .slice(0, 2)
      .map((entry, at) => ({ ...entry, facetNumbers: undefined, names: names(at) }));
    const { facets } = applyFacets(twice, () => noMarkFacets, {}).totals();
    expect(facets.author).toEqual([{ value: "Ada Both", count: 2 }]);
  });

  it("takes one of the values included, and none of those excluded", () => {
    expect(narrowed({ topic: { include: ["GAN", "NeRF"] } }).kept).toHaveLength(3);
    expect(narrowed({ topic: { include: ["NeRF"], exclude: ["3DGS"] } }).kept).toHaveLength(1);
  });

  it("leaves a facet's own choice out of its counts", () => {
    const { facets } = narrowed({ topic: { include: ["GAN"] } });
    expect(facets.topic).toHaveLength(4);
    expect(facets.date).toEqual([{ value: "2025-03-01", count: 1 }]);
  });

  it("takes months and ranges of days", () => {
    expect(narrowed({ date: { include: ["2025-05"] } }).kept).toHaveLength(4);
    expect(narrowed({ date: { include: ["2025-03-01..2025-04-30"] } }).kept).toHaveLength(2);
  });

  it("counts a paper of two days once in their month and in their year", () => {
    const dates = ["2025-05-31", "2025-05-30", "2024-12-31"];
    const { periods } = applyFacets(
      entries.slice(0, 1).map((entry) => ({ ...entry, facetNumbers: undefined, dates })),
      () => noMarkFacets,
      {},
    ).totals();
    expect(periods).toEqual([
      { value: "2025-05", count: 1 },
      { value: "2025", count: 1 },
      { value: "2024-12", count: 1 },
      { value: "2024", count: 1 },
    ]);
  });

  it("counts years and months as if no day were chosen, but only of papers that meet the rest", () => {
    const all = narrowed({}).periods;
    expect(narrowed({ date: { include: ["2025-05-31"] } }).periods).toEqual(all);
    expect(narrowed({ topic: { include: ["GAN"] } }).periods).toEqual([
      { value: "2025-03", count: 1 },
      { value: "2025", count: 1 },
    ]);
  });

  it("counts how many of the papers kept are screened", () => {
    const saved: MarkFacets = { ...noMarkFacets, decision: "saved" };
    const markOf = (key: string) => (key === entries[0]?.key ? saved : noMarkFacets);
    expect(applyFacets(entries, markOf, {}).screened).toBe(1);
    expect(applyFacets(entries, markOf, { decision: { include: ["unscreened"] } }).screened).toBe(
      0,
    );
  });
});
