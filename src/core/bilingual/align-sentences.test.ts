import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { realPairs } from "../../../scripts/bench/real-pairs.ts";
import { hasRealDigests, withoutRealDigests } from "../../../scripts/real-digests.ts";
import { alignSentences } from "./align-sentences.ts";
import { derivePairs, seededDice } from "./fixtures/derive-pairs.ts";
import { galeChurch } from "./fixtures/gale-church.ts";
import { countBeads, noBeads, rates } from "./fixtures/measure-beads.ts";
import { goldBeads, madeUpPairs, narrow, textsOf } from "./fixtures/read-fixture.ts";

describe("alignSentences", () => {
  it.each(madeUpPairs.map((pairs) => [pairs.title, pairs] as const))(
    "pairs the sentences of %s, with full-width and half-width punctuation",
    (_title, pairs) => {
      const { en, zh } = textsOf(pairs);
      expect(alignSentences(en, zh).beads).toEqual(goldBeads(pairs));
      expect(alignSentences(en, narrow(zh)).beads).toEqual(goldBeads(pairs));
    },
  );

  it("reaches F1 0.98 on more than 200 derived texts, above plain Gale-Church", () => {
    const ours = noBeads();
    const plain = noBeads();
    let texts = 0;
    for (const many of [1, 2, 3]) {
      for (let round = 0; round < 4; round += 1) {
        for (const [at, pairs] of madeUpPairs.entries()) {
          const derived = derivePairs(
            pairs,
            madeUpPairs,
            many,
            seededDice(many * 7919 + round * 127 + at),
          );
          const { en, zh } = textsOf(derived);
          countBeads(ours, alignSentences(en, zh).beads, goldBeads(derived));
          const [english, chinese] = [
            derived.beads.flatMap((b) => b.en),
            derived.beads.flatMap((b) => b.zh),
          ];
          countBeads(plain, galeChurch(english, chinese), goldBeads(derived));
          texts += 1;
        }
      }
    }
    expect(texts).toBeGreaterThan(200);
    expect(rates(ours).f1).toBeGreaterThanOrEqual(0.98);
    expect(rates(ours).f1).toBeGreaterThan(rates(plain).f1);
  });

  it("pairs 121K with 12.1万 across a sentence that was left out", () => {
    const { beads } = alignSentences(
      "Proving theorems is a hard test of reasoning. Earlier work needs formal systems. The corpus holds 121K proofs. The code is at https://a.io/b.",
      "证明定理是对推理能力的一项艰难考验。该语料库包含12.1万个证明。代码位于https://a.io/b。",
    );
    expect(beads).toEqual([
      { en: [0], zh: [0] },
      { en: [1], zh: [] },
      { en: [2], zh: [1] },
      { en: [3], zh: [2] },
    ]);
  });

  it("leaves every sentence unpaired when the other text is empty", () => {
    expect(alignSentences("One. Two is here.", "").beads).toEqual([
      { en: [0], zh: [] },
      { en: [1], zh: [] },
    ]);
    expect(alignSentences("", "一个。").beads).toEqual([{ en: [], zh: [0] }]);
    expect(alignSentences("", "")).toEqual({ en: [], zh: [], beads: [] });
  });

  it("puts every sentence in exactly one bead, in order, for any texts", () => {
    const text = fc
      .array(fc.constantFrom("We show it. ", "它有效。", "In 2020, x. ", "12%！", "A? ", "(", "$ "))
      .map((list) => list.join(""));
    fc.assert(
      fc.property(text, text, (en, zh) => {
        const found = alignSentences(en, zh);
        expect(found.beads.flatMap((bead) => bead.en)).toEqual(found.en.map((_, at) => at));
        expect(found.beads.flatMap((bead) => bead.zh)).toEqual(found.zh.map((_, at) => at));
        expect(found.beads.every((bead) => bead.en.length + bead.zh.length > 0)).toBe(true);
      }),
    );
  });

  it("copes with very long texts and very different lengths", () => {
    const { beads } = alignSentences("We show it. ".repeat(3), "我们展示它。".repeat(900));
    expect(beads.flatMap((bead) => bead.zh)).toHaveLength(900);
    expect(
      alignSentences("We show it. ".repeat(1500), "我们展示它。".repeat(1500)).beads.length,
    ).toBeGreaterThan(700);
  });

  it.skipIf(!hasRealDigests)(
    `pairs real papers without a sentence left over (${withoutRealDigests} when skipped)`,
    () => {
      const papers = [...realPairs(".txt"), ...realPairs(".html")];
      expect(papers.length).toBeGreaterThan(0);
      for (const { en, zh } of papers) {
        const { beads } = alignSentences(en, zh);
        expect(beads.filter((bead) => bead.en.length === 0 || bead.zh.length === 0)).toEqual([]);
      }
    },
  );
});
