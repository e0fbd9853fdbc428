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

  it("doubts softly what stands beside a Chinese sentence of its length", () => {
    const en = "Cats purr at 3. The market closed because everyone left. Dogs bark at 7.";
    const zh = "猫在3点打呼噜。昨夜风雨声不断花落知多少谁知晓。狗在7点叫。";
    const doubts = compareLanguages("A Study", en, zh).beads.flatMap((bead) => bead.doubts);
    expect(doubts.filter(({ kind, soft }) => kind === "missing" && soft !== true)).toEqual([]);
  });

  it("doubts softly a term that is rendered in two ways", () => {
    const en = "Each premise is checked. A wrong premise misleads.";
    const of = (zh: string) =>
      compareLanguages("A Study", en, zh).beads.map(({ doubts }) => doubts);
    expect(of("每个前提都会被检查。错误的假设会误导。")).toEqual([
      [],
      [{ side: "zh", text: "假设", kind: "term", against: "premise", soft: true }],
    ]);
    expect(of("每个前提都会被检查。错误的前提会误导。")).toEqual([[], []]);
  });
});
