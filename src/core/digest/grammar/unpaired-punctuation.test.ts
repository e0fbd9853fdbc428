import { describe, expect, it } from "vitest";
import { withoutUnpairedPunctuation } from "./unpaired-punctuation.ts";
import { lineStarts } from "../markup/line-starts.ts";

function mended(written: string) {
  const { text, blocks } = withoutUnpairedPunctuation(written, lineStarts(written));
  return { lines: text.split("\n"), covered: blocks.map(({ first, last }) => [first, last]) };
}

describe("withoutBrokenMarks", () => {
  it("removes an anchor that was broken over lines from its heading", () => {
    const written = [
      '## [](#Adam-A-Method "Adam: A Method for',
      'Stochastic Optimization")Adam: A Method',
      "for Stochastic Optimization",
      "",
    ];
    expect(mended(written.join("\n"))).toEqual({
      lines: ["", "## Adam: A Method", "for Stochastic Optimization", ""],
      covered: [[1, 2]],
    });
  });

  it("does the same with an anchor in HTML, as pandoc writes it", () => {
    const written = [
      "## <a",
      'href="#Adam" class="headerlink"',
      'title="Adam"></a>Adam: A Method for Stochastic Optimization',
      "**Authors:Diederik P. Kingma, Jimmy Ba**",
    ];
    expect(mended(written.join("\n"))).toEqual({
      lines: ["", "", "## Adam: A Method for Stochastic Optimization", written[3]],
      covered: [[1, 3]],
    });
  });

  it("puts a number that stands alone before its item", () => {
    expect(mended("1.\n动量是梯度的滑动平均。\n2. 步长随之变化。").lines).toEqual([
      "",
      "1. 动量是梯度的滑动平均。",
      "2. 步长随之变化。",
    ]);
  });

  it("leaves what is whole as it is", () => {
    const written = '## [](#Adam "Adam")Adam\n\n1. One.\n\n2. Two.\n\n<a\nhref="x">y</a>';
    expect(mended(written)).toEqual({ lines: written.split("\n"), covered: [] });
  });

  it("does not look for the end of an anchor beyond an empty line", () => {
    const written = '## [](#Adam "Adam\n\nA quote" (1) is not a title "here")';
    expect(mended(written).covered).toEqual([]);
  });

  it("reads a megabyte of unclosed headings in linear time", () => {
    const written = '## [](#a "a\n## <a b\n'.repeat(50_000);
    expect(mended(written).lines).toHaveLength(100_001);
  });
});
