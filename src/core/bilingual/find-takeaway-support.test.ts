import { describe, expect, it } from "vitest";
import { alignSentences } from "./align-sentences.ts";
import { findSupport, type SupportTexts } from "./find-takeaway-support.ts";
import { madeUpPairs, textsOf } from "./fixtures/read-fixture.ts";

const pairs = madeUpPairs.find(({ title }) => title.startsWith("TallyBench"));
const { en, zh } = textsOf(pairs ?? { title: "", beads: [] });
const texts: SupportTexts = {
  en,
  zh,
  summary: "本文介绍了一个计数基准。它还讨论了未来的硬件需求。",
  title: pairs?.title ?? "",
  alignment: alignSentences(en, zh),
};

describe("findSupport", () => {
  it("gives the sentence of the translation and the English one paired with it", () => {
    const support = findSupport("评估了21个模型，包括GPT-4o和Qwen2.5-72B。", texts);
    expect(support.source).toBe("translation");
    expect(support.en.map(([from, to]) => en.slice(from, to))).toEqual([
      "We evaluate 21 models, including GPT-4o, Qwen2.5-72B, and Llama 3.1 8B.",
    ]);
    expect(support.unsupported).toEqual([]);
  });

  it("falls back to the summary", () => {
    const support = findSupport("讨论了未来的硬件需求。", texts);
    expect(support.source).toBe("summary");
  });

  it("matches numbers, names and common words if there is no translation", () => {
    const support = findSupport("评估了21个模型，包括GPT-4o和Qwen2.5-72B。", {
      ...texts,
      zh: null,
      summary: null,
      alignment: null,
    });
    expect(support.source).toBe("abstract");
    expect(support.en.map(([from, to]) => en.slice(from, to))[0]).toContain("21 models");
  });

  it("claims nothing below the threshold", () => {
    const support = findSupport("猫喜欢在花园里晒太阳。", texts);
    expect(support).toEqual({ source: null, span: null, en: [], score: 0, unsupported: [] });
  });

  it("reports numbers and names that no text of the paper has", () => {
    const support = findSupport("评估了57个模型，包括Mixtral-8x7B，准确率提高34%。", texts);
    expect(support.unsupported).toEqual([
      { text: "57", kind: "number" },
      { text: "Mixtral-8x7B", kind: "name" },
    ]);
  });
});
