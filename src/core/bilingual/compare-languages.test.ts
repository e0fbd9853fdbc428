import { describe, expect, it } from "vitest";
import { compareLanguages } from "./compare-languages.ts";

describe("readPairs", () => {
  it("gives the beads of a paper with the doubts of each", () => {
    const en = "We have 15 tasks. It is fast.";
    const zh = "我们有51个任务。它很快。";
    expect(compareLanguages("A Study", en, zh).beads).toEqual([
      {
        en: [0],
        zh: [0],
        doubts: [
          { side: "en", text: "15", kind: "number", against: "51" },
          { side: "zh", text: "51", kind: "number", against: "15" },
        ],
      },
      { en: [1], zh: [1], doubts: [] },
    ]);
  });

  it("reports a sentence without a counterpart", () => {
    const en = "We have 15 tasks of three kinds. The model learns them all from scratch in a day.";
    const [first, second] = compareLanguages("A Study", en, "我们有三类共15个任务。").beads;
    expect(first?.doubts).toEqual([]);
    expect(second?.doubts.map(({ kind }) => kind)).toEqual(["missing"]);
  });
});
