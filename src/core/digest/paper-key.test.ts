import { describe, expect, it } from "vitest";
import { paperKey, titleFingerprint } from "./paper-key.ts";

describe("titleFingerprint", () => {
  it.each([
    ["smart quotes and runs of blanks", "Don’t  Look Back", "Don't Look Back"],
    ["full width and case", "ＮＥＲＦ：Fast", "NeRF: fast"],
    ["markup", "**V*bench** `code`", "Vbench code"],
    ["TeX escapes and type commands", "50\\% \\textbf{Faster} $E^{3}$Gen", "50% Faster E3Gen"],
    ["accents", "Müller's café", "Muller's cafe"],
    ["dashes", "Text--to–3D", "Text-to-3D"],
  ])("does not see %s", (_, one, other) => {
    expect(titleFingerprint(one)).toBe(titleFingerprint(other));
  });

  it("distinguishes titles that differ in a word or a number", () => {
    const titles = ["Scaling Laws", "Scaling Laws 2", "Scaling Law", "标度律", "标度律二"];
    expect(new Set(titles.map(titleFingerprint)).size).toBe(titles.length);
  });
});

describe("paperKey", () => {
  it("is the arXiv id without its version, else the title's fingerprint", () => {
    expect(paperKey({ id: "1706.03762", version: 7 }, "Attention Is All You Need")).toBe(
      "1706.03762",
    );
    expect(paperKey(null, "Attention Is All You Need")).toMatch(/^t-[\da-z]{11}$/);
  });
});
