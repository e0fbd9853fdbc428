import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight } from "./highlight.ts";

const marked = (text: string, ...terms: Parameters<typeof highlight>[1]) =>
  highlight(text, terms).map(([start, end]) => text.slice(start, end));

describe("highlight", () => {
  it("highlights words in the text as shown", () => {
    expect(marked("Ｎｅｒｆ and NeRF, not NeRFs", { kind: "word", text: "nerf" })).toEqual([
      "Ｎｅｒｆ",
      "NeRF",
    ]);
    expect(marked("Découverte", { kind: "start", text: "dec" })).toEqual(["Déc"]);
  });

  it("highlights simplified Chinese in traditional text", () => {
    expect(marked("半監督學習", { kind: "han", text: "监督学习" })).toEqual(["監督學習"]);
  });

  it("highlights near matches", () => {
    expect(marked("三维高斯泼溅", { kind: "near", text: "高斯破溅" })).toEqual(["高斯泼溅"]);
  });

  it("highlights letters inside words only on request", () => {
    expect(marked("PatchDPO", { kind: "inside", text: "dpo" })).toEqual(["DPO"]);
    expect(marked("PatchDPO", { kind: "word", text: "dpo" })).toEqual([]);
  });

  it("gives sorted spans that do not touch", () => {
    expect(
      highlight("自监督学习", [
        { kind: "han", text: "监督" },
        { kind: "han", text: "督学习" },
        { kind: "han", text: "自" },
      ]),
    ).toEqual([[0, 5]]);
  });

  it("stays inside any text", () => {
    const text = fc.string({ unit: "grapheme" });
    const kind = fc.constantFrom("han", "word", "start", "inside", "near");
    fc.assert(
      fc.property(text, fc.array(fc.record({ kind, text })), (shown, terms) => {
        let last = 0;
        for (const [start, end] of highlight(shown, terms)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(shown.length);
      }),
    );
  });
});
