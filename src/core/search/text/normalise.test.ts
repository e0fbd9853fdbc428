import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, normaliseWithPlaces } from "./normalise.ts";

describe("normalise", () => {
  it.each([
    ["ＧＲＰＯ－２", "grpo-2"],
    ["Déjà vu, Łukasz, Øre, Straße", "deja vu, lukasz, ore, strasse"],
    ["監督學習與圖像", "监督学习与图像"],
    ["隨著", "随着"],
    ["text‐to‑image – a — b − c", "text-to-image - a - b - c"],
    ["soft\u00adhyphen and zero\u200bwidth", "softhyphen and zerowidth"],
    ["“quoted” ‘words’", "\"quoted\" 'words'"],
    ["x² 𝑥 ﬁne Ⅳ", "x2 x fine iv"],
    ["α-NeRF, π₀, Σ, ϵ-greedy, µm", "alpha-nerf, pi0, sigma, epsilon-greedy, mum"],
    ["强化学习（RL）：。", "强化学习(rl):."],
  ])("makes %j of the same text in any dress", (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it("leaves normalised text alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });
});

describe("normaliseWithPlaces", () => {
  it("gives the same text and maps each unit back to its source", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const placed = normaliseWithPlaces(text);
        expect(placed.text).toBe(normalise(text));
        for (let at = 0; at < placed.text.length; at++) {
          const source = text.slice(placed.starts[at], placed.ends[at]);
          expect(normalise(source)).toContain(placed.text[at]);
        }
      }),
    );
  });
});
