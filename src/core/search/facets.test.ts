import { describe, expect, it } from "vitest";
import { entryOf } from "./entry.ts";
import { narrow, untouched } from "./facets.ts";
import { landmarks } from "./papers.fixture.ts";

const entries = landmarks.map((paper, serial) => entryOf([paper], serial));
const narrowed = (chosen: Parameters<typeof narrow>[2]) => narrow(entries, () => untouched, chosen);

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
});
