import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readNotation } from "./notation.ts";

describe("readNotation", () => {
  it.each([
    ["SF$^2$Bench and SF²Bench", "SF2Bench and SF2Bench"],
    ["$3{,}200$~Hz, 12\\,000, 12 000", "3,200 Hz, 12,000, 12,000"],
    ["M\\'ath\\'e, Erd\\H{o}s", "Máthé, Erdős"],
    ["10**4, 10^{4}, 10⁴, $10^{-3}$", "10^4, 10^4, 10^4, 10^-3"],
    ["5$^{\\text{th}}$ of 20", "5th of 20"],
    ["\\textsc{Top}-3", "Top-3"],
    ["CO$_2$, CO₂", "CO2, CO2"],
    ["768$\\times$1280", "768×1280"],
    ["7. 5\\% of", "7.5% of"],
    ["$9.6-$14.4 billion", "$9.6-$14.4 billion"],
    ["$\\unicode{x2014}$in", "—in"],
    ["pages 3--5 and 3~4", "pages 3–5 and 3~4"],
    ["as in~\\cite{Abc21}", "as in [Abc21]"],
  ])("writes %j as %j", (source, text) => {
    expect(readNotation(source).text).toBe(text);
  });

  it("finds the source of a piece", () => {
    const { sourceOf } = readNotation("We use SF$^2$Bench at 3{,}200 Hz.");
    expect(sourceOf("SF2Bench")).toBe("SF$^2$Bench");
    expect(sourceOf("3,200 Hz")).toBe("3{,}200 Hz");
    expect(sourceOf("nowhere")).toBe("nowhere");
  });

  it("gives every piece of any text a source that stands in it", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "$",
        "\\",
        "{",
        "}",
        "^",
        "_",
        "2",
        "10",
        "a",
        "\\'e",
        "**",
        "~",
        "-",
        "²",
        "高",
      ),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.join("");
        const { text, sourceOf } = readNotation(source);
        for (const word of text.split(" ").filter((one) => one !== ""))
          expect(source).toContain(sourceOf(word));
      }),
    );
  });
});
