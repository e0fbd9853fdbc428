import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyNoteChange } from "./note-change.ts";

describe("changing a note", () => {
  it("replaces the text that the edit started from", () => {
    expect(applyNoteChange("a", { text: "b", replaces: ["a"] })).toBe("b");
    expect(applyNoteChange("a", { text: "", replaces: ["a"] })).toBe("");
  });

  it("replaces an earlier state of the same edit whose write was not confirmed", () => {
    expect(applyNoteChange("ab", { text: "abc", replaces: ["a", "ab"] })).toBe("abc");
  });

  it("keeps both texts when the note was changed elsewhere", () => {
    expect(applyNoteChange("theirs", { text: "mine", replaces: [""] })).toBe("mine\n\ntheirs");
    expect(applyNoteChange("base theirs", { text: "base mine", replaces: ["base"] })).toBe(
      "base mine\n\ntheirs",
    );
    expect(applyNoteChange("theirs", { text: "mine", replaces: ["base"] })).toBe("mine\n\ntheirs");
  });

  it("leaves the stored note alone when the edit changed nothing", () => {
    expect(applyNoteChange("theirs", { text: "base", replaces: ["base"] })).toBe("theirs");
  });

  it("adds the other text once, however long the edit continues", () => {
    let stored = "theirs";
    let base = "";
    for (const text of ["m", "mi", "min", "mine"]) {
      stored = applyNoteChange(stored, { text, replaces: [base] });
      base = text;
    }
    expect(stored).toBe("mine\n\ntheirs");
  });

  it("never loses what either of two edits of the same note added", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.string(), word, word, (base, mine, theirs) => {
        const merged = applyNoteChange(`${base}${theirs}`, {
          text: `${base}${mine}`,
          replaces: [base],
        });
        expect(merged.startsWith(`${base}${mine}`)).toBe(true);
        expect(mine === theirs || merged.slice(base.length + mine.length).includes(theirs)).toBe(
          true,
        );
      }),
    );
  });
});
