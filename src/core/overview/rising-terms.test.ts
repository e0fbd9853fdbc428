import { describe, expect, it } from "vitest";
import { fewestTexts, risingTerms } from "./rising-terms.ts";

const times = (count: number, text: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => text(at));

const everyDay = [
  "We train a network on images.",
  "A method for depth is shown.",
  "Robots walk on stairs.",
];
const common = (at: number): string => everyDay[at % 3] ?? "";
const everyDayZh = ["我们在图像上训练网络。", "文中给出估计深度的方法。", "机器人可以走楼梯。"];
const commonZh = (at: number): string => everyDayZh[at % 3] ?? "";

describe("risingTerms", () => {
  it("finds the whole phrase that most of the recent papers contain", () => {
    const recent = times(40, (at) =>
      at % 2 ? `${common(at)} Sparse voxel forests win.` : common(at),
    );
    const terms = risingTerms(recent, times(80, common), "en", 5).map(({ term }) => term);
    expect(terms[0]).toContain("sparse voxel forest");
    expect(terms).not.toContain("voxel");
    expect(terms).not.toContain("network");
  });

  it("finds Chinese terms whole, without the characters around them", () => {
    const recent = times(40, (at) =>
      at % 2
        ? `${commonZh(at)}本文用稀疏体素${at % 4 === 1 ? "表示" : "渲染"}场景。`
        : commonZh(at),
    );
    const terms = risingTerms(recent, times(80, commonZh), "zh", 8).map(({ term }) => term);
    expect(terms.some((term) => term.includes("稀疏体素"))).toBe(true);
    expect(terms).not.toContain("疏体");
    expect(terms).not.toContain("训练");
  });

  it("leaves out a part of a longer term, even if the longer one does not clearly rise", () => {
    const recent = times(40, (at) => (at % 8 === 0 ? "深度语言模型，深度语言。" : commonZh(at)));
    const terms = risingTerms(recent, times(400, commonZh), "zh", 8).map(({ term }) => term);
    expect(terms.some((term) => term.includes("深度语言"))).toBe(true);
    expect(terms).not.toContain("度语言");
  });

  it("gives the share before and now", () => {
    const withTerm = (share: number) => (at: number) =>
      at % 10 < share * 10 ? "A diffusion prior." : "Plain text.";
    const [first] = risingTerms(times(100, withTerm(0.6)), times(100, withTerm(0.1)), "en", 1);
    expect(first).toMatchObject({ term: "diffusion prior", recent: 0.6, earlier: 0.1 });
    expect(first?.z).toBeGreaterThan(3);
  });

  it("finds nothing where nothing has changed", () => {
    expect(risingTerms(times(60, common), times(60, common), "en", 10)).toEqual([]);
  });

  it("ignores a term that occurs in only two papers", () => {
    const recent = [...times(40, common), "Quantum tea.", "Quantum tea."];
    expect(risingTerms(recent, times(400, common), "en", 10)).toEqual([]);
  });

  it("finds nothing in too few papers", () => {
    const few = times(fewestTexts - 1, () => "Quantum tea.");
    expect(risingTerms(few, times(100, common), "en", 10)).toEqual([]);
    expect(
      risingTerms(
        times(100, () => "Quantum tea."),
        few,
        "en",
        10,
      ),
    ).toEqual([]);
  });
});
