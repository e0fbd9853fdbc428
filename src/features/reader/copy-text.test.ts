import { describe, expect, it } from "vitest";
import { parseTex } from "../../core/digest/tex/parse-tex.ts";
import { copyTextOf } from "./copy-text.ts";

const copied = (text: string, from = 0, to = text.length) =>
  copyTextOf({ nodes: parseTex(text) }, [from, to]);

describe("copyTextOf", () => {
  it("resolves text macros and keeps formulas as their source", () => {
    expect(copied("\\textbf{Fast} by 5\\% with $x^2$.")).toBe("Fast by 5% with $x^2$.");
  });

  it("gives one sentence of a text", () => {
    expect(copied("\\emph{One. Two.} Three.", 11, 17)).toBe("Two.");
  });
});
