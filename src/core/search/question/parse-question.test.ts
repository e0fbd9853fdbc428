import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateInRange } from "./date-range.ts";
import { parseQuestion } from "./parse-question.ts";

const clausesOf = (question: string) => parseQuestion(question).clauses;
const word = (text: string) => ({
  kind: "text",
  field: "any",
  text,
  phrase: false,
  exclude: false,
});

describe("parseQuestion", () => {
  it("reads words one by one and phrases as a whole", () => {
    expect(clausesOf('NeRF "Radiance Field" -gan')).toEqual([
      word("nerf"),
      { ...word("radiance field"), phrase: true },
      { ...word("gan"), exclude: true },
    ]);
  });

  it("reads operators, also in full width and with quotation marks", () => {
    expect(clausesOf("author:“Li Wei” title：推理 -venue:cvpr topic:3dgs tag:todo")).toEqual([
      { kind: "text", field: "author", text: "li wei", phrase: true, exclude: false },
      { kind: "text", field: "title", text: "推理", phrase: false, exclude: false },
      { kind: "filter", field: "venue", value: "cvpr", exclude: true },
      { kind: "filter", field: "topic", value: "3dgs", exclude: false },
      { kind: "filter", field: "tag", value: "todo", exclude: false },
    ]);
    expect(clausesOf("has:code is:saved")).toEqual([
      { kind: "filter", field: "has", value: "code", exclude: false },
      { kind: "filter", field: "decision", value: "saved", exclude: false },
    ]);
  });

  it.each([
    ["date:2025-05", "2025-05", "2025-05"],
    ["date:2025-05-01..2025-05-31", "2025-05-01", "2025-05-31"],
    ["date:2025..", "2025", ""],
    ["date:..2024-12", "", "2024-12"],
    ["date:>=2024-06", "2024-06", ""],
    ["date:<=2024", "", "2024"],
    ["date:<2024-06", "", "2024-05"],
  ])("reads the range of %s", (question, from, to) => {
    expect(clausesOf(question)).toEqual([{ kind: "dates", from, to, exclude: false }]);
  });

  it.each([
    "2505.23766",
    "2505.23766v2",
    "arXiv:2505.23766",
    "https://arxiv.org/pdf/2505.23766v1.pdf",
  ])("knows the arXiv id in %s", (text) => {
    expect(clausesOf(text)).toMatchObject([{ kind: "arxiv", id: "2505.23766" }]);
  });

  it.each([
    ["date:>2024-06", "2024-06-30", false],
    ["date:>2024-06", "2024-07-01", true],
    ["date:>2024-06-15", "2024-06-15", false],
    ["date:<2024-01", "2023-12-31", true],
    ["date:<2024-01", "2024-01-01", false],
    ["date:<2024-06-01", "2024-05-31", true],
  ])("%s holds %s: %s", (question, day, holds) => {
    const [clause] = clausesOf(question);
    if (clause?.kind !== "dates") throw new Error("Not a range of dates");
    expect(dateInRange(day, clause.from, clause.to)).toBe(holds);
  });

  it.each(["has:", "has:co", "is:sav", "author:", "date:", "date:>", "date:20", "date:>2024-0"])(
    "does not filter by the half-typed %s",
    (operator) => {
      expect(clausesOf(`gan ${operator}`)).toEqual([word("gan")]);
      expect(clausesOf(`-${operator}`)).toEqual([]);
    },
  );

  it.each(["has:teapot", "date:yesterday", "autor:li", '"half', "-"])(
    "takes %j, no operator or not yet one, as text",
    (question) => {
      expect(clausesOf(question).every((clause) => clause.kind === "text")).toBe(true);
    },
  );

  it("knows whether the last word is still being typed", () => {
    expect(parseQuestion("gaus").growing).toBe(true);
    expect(parseQuestion("gaus ").growing).toBe(false);
    expect(parseQuestion('"gaus"').growing).toBe(false);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (question) => {
        expect(() => parseQuestion(question)).not.toThrow();
      }),
    );
  });
});
