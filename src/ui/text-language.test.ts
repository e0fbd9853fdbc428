import { describe, expect, it } from "vitest";
import { languageOfProse } from "./text-language.ts";

describe("languageOfProse", () => {
  it("treats a Chinese sentence with many names as Chinese", () => {
    expect(languageOfProse("在MMLU、GSM8K与HumanEval上超过GPT-4")).toBe("zh");
  });

  it("treats an English sentence with a Chinese name as English", () => {
    expect(
      languageOfProse("The reader is called Duidu (对读) and pairs the sentences of abstracts."),
    ).toBe("en");
  });

  it("treats a text without letters as English", () => {
    expect(languageOfProse("3.14")).toBe("en");
  });
});
