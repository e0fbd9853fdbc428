import { describe, expect, it } from "vitest";
import { narrowMarks, wideMark, widenMarks } from "./chinese-punctuation.ts";

const widened = (text: string) => {
  const marks = narrowMarks(text);
  return Array.from({ length: text.length }, (_, at) =>
    marks.includes(at) ? wideMark(text.charAt(at)) : text.charAt(at),
  ).join("");
};

describe("narrowMarks", () => {
  it("widens marks beside a Chinese character", () => {
    expect(widened("然而,它很慢;为什么?因为数据太少!")).toBe(
      "然而，它很慢；为什么？因为数据太少！",
    );
  });

  it("widens a mark between a name and Chinese", () => {
    expect(widened("本文提出Argus,它更快")).toBe("本文提出Argus，它更快");
  });

  it("widens brackets only as a pair", () => {
    expect(widened("大语言模型(LLM)的进展")).toBe("大语言模型（LLM）的进展");
    expect(widened("模型(没有关上")).toBe("模型(没有关上");
  });

  it("leaves numbers, names and addresses as they are", () => {
    for (const text of ["得到1,000分", "比例为3:1的", "f(x)", "见 https://a.b/c?d=1 一文"]) {
      expect(widened(text)).toBe(text);
    }
  });

  it("keeps every position: one mark is one unit", () => {
    const text = "甲,乙(丙),丁";
    expect(widened(text)).toHaveLength(text.length);
  });
});

it("widens the marks of a sentence, and no number's", () => {
  expect(widenMarks("然而,3D高斯喷溅(3DGS)得到1,000分😀,更快.")).toBe(
    "然而，3D高斯喷溅（3DGS）得到1,000分😀，更快.",
  );
});

it("leaves the marks of an English sentence", () => {
  expect(widenMarks("It is “fast”, they say.")).toBe("It is “fast”, they say.");
});
