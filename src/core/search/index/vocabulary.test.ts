import { describe, expect, it } from "vitest";
import { Vocabulary } from "./vocabulary.ts";

const vocabulary = new Vocabulary();
vocabulary.count(
  new Set(["gaussian", "segmentation", "text", "to", "image", "work", "out", "gpt4"]),
  1,
);
vocabulary.count(new Set(["gaussian", "gone"]), 1);
vocabulary.count(new Set(["gone"]), -1);

describe("Vocabulary", () => {
  it("counts the papers of a word", () => {
    expect(["gaussian", "text", "gone"].map((word) => vocabulary.papers(word))).toEqual([2, 1, 0]);
  });

  it("finds the words that were meant, but no names with digits", () => {
    expect(vocabulary.near("guassian", false)).toEqual([{ word: "gaussian", distance: 1 }]);
    expect(vocabulary.near("segmenat", true)).toEqual([{ word: "segmentation", distance: 1 }]);
    expect(vocabulary.near("gpt3", false)).toEqual([]);
  });

  it("finds frequent words that a rare one may be a slip of", () => {
    const own = new Vocabulary();
    own.add("language", 100);
    own.add("languages", 60);
    own.add("baggage", 40);
    own.add("langauge", 1);
    expect(own.frequentNear("langauge")).toEqual([{ word: "language", distance: 1 }]);
    own.add("langauge", 2);
    expect(own.frequentNear("langauge")).toEqual([]);
    own.add("langauge", -2);
    own.add("language", -60);
    expect(own.frequentNear("langauge").map(({ word }) => word)).toEqual(["languages"]);
  });

  it("reads two or three words written as one", () => {
    expect(vocabulary.splits("workout")).toEqual([["work", "out"]]);
    expect(vocabulary.splits("texttoimage")).toEqual([["text", "to", "image"]]);
    expect(vocabulary.splits("nonsense")).toEqual([]);
  });
});
