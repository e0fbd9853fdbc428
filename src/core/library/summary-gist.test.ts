import { describe, expect, it } from "vitest";
import { gistOf } from "./summary-gist.ts";

const abstract = { en: "Engines weave patterns. They compute.", zh: "机器编织图案。它们会计算。" };

describe("gistOf", () => {
  it("is the first sentence of the summary", () => {
    expect(gistOf({ summary: "提出一种会编织的机器。它很快。", abstract })).toEqual([
      "提出一种会编织的机器。",
    ]);
  });

  it("is the first sentence of the abstract in each language if there is no summary", () => {
    expect(gistOf({ summary: null, abstract })).toEqual([
      "机器编织图案。",
      "Engines weave patterns.",
    ]);
    expect(gistOf({ summary: null, abstract: { ...abstract, zh: null } })).toEqual([
      "Engines weave patterns.",
    ]);
  });

  it("is empty for a paper without any text", () => {
    expect(gistOf({ summary: null, abstract: { en: "", zh: null } })).toEqual([]);
  });

  it("cuts a sentence that is longer than two lines", () => {
    const [gist = ""] = gistOf({ summary: "机器".repeat(400), abstract });
    expect(gist).toHaveLength(200);
    expect(gist.endsWith("…")).toBe(true);
  });
});
