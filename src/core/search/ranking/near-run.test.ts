import { describe, expect, it } from "vitest";
import { nearPlaces, nearRun } from "./near-run.ts";

describe("nearRun", () => {
  it("finds one wrong character at any position", () => {
    const text = "我们研究三维高斯泼溅的方法";
    for (const run of ["低斯泼溅", "高低泼溅", "高斯低溅", "高斯泼低"])
      expect(nearRun(run, text)).toBe(0.75);
  });

  it("rates a missing character a little lower than a wrong one", () => {
    const missing = nearRun("三维高泼溅", "三维高斯泼溅");
    expect(missing).toBeGreaterThan(0.7);
    expect(missing).toBeLessThan(0.8);
  });

  it("finds separate words that were typed without a space", () => {
    expect(nearRun("强化学习推理", "用推理改进强化学习")).toBeCloseTo(0.76);
  });

  it("finds nothing if no pair occurs", () => {
    expect(nearRun("强化学习", "完全不同")).toBe(0);
  });
});

describe("nearPlaces", () => {
  it("points at the piece with one wrong character", () => {
    expect(nearPlaces("高斯破溅", "三维高斯泼溅的方法")).toEqual([[2, 6]]);
  });

  it("points at pairs if nothing comes closer", () => {
    expect(nearPlaces("强化推理", "先强化再推理")).toEqual([
      [1, 3],
      [4, 6],
    ]);
  });
});
