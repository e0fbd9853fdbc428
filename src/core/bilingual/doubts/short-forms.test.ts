import { describe, expect, it } from "vitest";
import { hasPiecesOf, isShortFor, wordsOf } from "./short-forms.ts";

describe("isShortFor", () => {
  it.each([
    ["miso", "a multiple-input single-output system"],
    ["admm", "the alternating direction method of multipliers"],
    ["adcs", "An Attitude Determination and Control System"],
    ["shred", "SHallow REcurrent Decoders"],
    ["sdxl", "Stable Diffusion XL"],
    ["k8s", "the Kubernetes scheduler"],
    ["xai", "eXplainable artificial intelligence"],
  ])("reads %s from %s", (key, text) => {
    expect(isShortFor(key, wordsOf(text))).toBe(true);
  });

  it("does not take letters from within words", () => {
    expect(isShortFor("lstm", wordsOf("they lack a structured model of the app"))).toBe(false);
  });
});

describe("hasPiecesOf", () => {
  it("reads mixed letters as the beginnings of words", () => {
    expect(hasPiecesOf("ReLU", wordsOf("rectified linear units"))).toBe(true);
    expect(hasPiecesOf("ReLU", wordsOf("linear rectified units"))).toBe(false);
  });
});
