import { describe, expect, it } from "vitest";
import { parseTex } from "../../core/digest/tex/parse-tex.ts";
import type { Check } from "../../state/paper.ts";
import { cutAt, placeChecks } from "./place-checks.ts";

const en = "We use 12K images. It is fast.";
const zh = "我们用了12万张图像。它很快。";
const texts = { en: { text: en, nodes: parseTex(en) }, zh: { text: zh, nodes: parseTex(zh) } };
const alignment = {
  en: [
    [0, 18],
    [19, 30],
  ] as [number, number][],
  zh: [
    [0, 11],
    [11, 15],
  ] as [number, number][],
  beads: [
    { en: [0], zh: [0] },
    { en: [1], zh: [1] },
  ],
};
const check: Check = { bead: 0, kind: "magnitude", soft: false, en: "12K", zh: "12万" };

describe("placeChecks", () => {
  it("underlines both pieces and puts the button on the translation", () => {
    const places = placeChecks(texts, alignment, [check], ["en", "zh"]);
    expect(places.zh.get(0)).toEqual([{ check: 0, from: 4, to: 7, button: true }]);
    expect(places.en.get(0)).toEqual([{ check: 0, from: 7, to: 10, button: false }]);
  });

  it("puts the button on the side that is shown", () => {
    const places = placeChecks(texts, alignment, [check], ["en"]);
    expect(places.en.get(0)).toEqual([{ check: 0, from: 7, to: 10, button: true }]);
    expect(places.zh.size).toBe(0);
  });

  it("puts the button at the end of the sentence if the piece is not found", () => {
    const places = placeChecks(
      texts,
      alignment,
      [{ ...check, en: null, zh: "13万" }],
      ["en", "zh"],
    );
    expect(places.en.get(0)).toEqual([{ check: 0, from: 18, to: 18, button: true }]);
  });

  it("does not underline the whole of a sentence without counterpart", () => {
    const missing: Check = { bead: 1, kind: "missing", soft: false, en: "It is fast.", zh: null };
    const alone = {
      ...alignment,
      beads: [
        { en: [0], zh: [0, 1] },
        { en: [1], zh: [] },
      ],
    };
    const places = placeChecks(texts, alone, [missing], ["en", "zh"]);
    expect(places.en.get(1)).toEqual([{ check: 0, from: 30, to: 30, button: true }]);
  });

  it("finds a neighbour for a check whose own sentence is not shown", () => {
    const alone = {
      ...alignment,
      beads: [
        { en: [0], zh: [0, 1] },
        { en: [1], zh: [] },
      ],
    };
    const missing: Check = { bead: 1, kind: "missing", soft: false, en: "It is fast.", zh: null };
    const places = placeChecks(texts, alone, [missing], ["zh"]);
    expect(places.zh.get(1)).toEqual([{ check: 0, from: 15, to: 15, button: true }]);
  });

  it("never divides a formula", () => {
    const text = "It gains $6$ points.";
    const formula = { text, nodes: parseTex(text) };
    const places = placeChecks(
      { en: formula, zh: texts.zh },
      { en: [[0, 20]], zh: [[0, 15]], beads: [{ en: [0], zh: [0] }] },
      [{ ...check, en: "6", zh: null }],
      ["en"],
    );
    expect(places.en.get(0)).toEqual([{ check: 0, from: 9, to: 12, button: true }]);
  });
});

describe("cutAt", () => {
  it("splits a sentence at its places and loses nothing", () => {
    const places = [
      { check: 0, from: 7, to: 10, button: true },
      { check: 1, from: 18, to: 18, button: true },
    ];
    const parts = cutAt([0, 18], places);
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 7],
      [7, 10],
      [10, 18],
      [18, 18],
    ]);
    expect(parts.map(({ places }) => places.map(({ check }) => check))).toEqual([[], [0], [], [1]]);
  });

  it("lets places overlap", () => {
    const places = [
      { check: 0, from: 2, to: 6, button: true },
      { check: 1, from: 4, to: 8, button: true },
    ];
    expect(cutAt([0, 10], places).map(({ places }) => places.length)).toEqual([0, 1, 2, 1, 0]);
  });
});
