import { describe, expect, it } from "vitest";
import { isProse, withoutProse } from "./academic-prose.ts";

describe("isProse", () => {
  it("knows the words of any abstract, alone and at the ends of a term", () => {
    expect(isProse("novel")).toBe(true);
    expect(isProse("efficient segmentation")).toBe(true);
    expect(isProse("point cloud method")).toBe(true);
    expect(isProse("point cloud")).toBe(false);
  });
});

describe("withoutProse", () => {
  it("keeps possible terms, separated from each other", () => {
    const left = withoutProse("本文提出用于语义分割的新方法").split(" ").filter(Boolean);
    expect(left).toEqual(["用", "语义分割", "新"]);
  });

  it("removes the ending of a prose word with the word", () => {
    const left = withoutProse("有效性来自准确率语音").split(" ").filter(Boolean);
    expect(left).toEqual(["自", "语音"]);
  });
});
