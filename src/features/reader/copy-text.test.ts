import { describe, expect, it } from "vitest";
import { parseTex } from "../../core/digest/tex/parse-tex.ts";
import { copyTextOf } from "./copy-text.ts";
import { langOf } from "./lang-of.ts";

const copied = (text: string, from = 0, to = text.length) =>
  copyTextOf({ nodes: parseTex(text) }, [from, to]);

describe("copyTextOf", () => {
  it("resolves text macros and keeps formulas as their source", () => {
    expect(copied("\\textbf{Fast} by 5\\% with $x^2$.")).toBe("Fast by 5% with $x^2$.");
  });

  it("gives one sentence of a text", () => {
    expect(copied("\\emph{One. Two.} Three.", 11, 17)).toBe("Two.");
  });
});

describe("langOf", () => {
  it("treats a Chinese sentence with many names as Chinese", () => {
    expect(langOf("在MMLU、GSM8K与HumanEval上超过GPT-4")).toBe("zh");
  });

  it("treats an English sentence with a Chinese name as English", () => {
    expect(langOf("The reader is called Duidu (对读) and pairs the sentences of abstracts.")).toBe(
      "en",
    );
  });

  it("treats a text without letters as English", () => {
    expect(langOf("3.14")).toBe("en");
  });
});
