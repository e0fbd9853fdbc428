import { describe, expect, it } from "vitest";
import { htmlBlocks } from "./html-blocks.ts";
import { lineStarts } from "./line-starts.ts";

const texts = (html: string) => htmlBlocks(html, lineStarts(html)).blocks.map(({ text }) => text);

describe("htmlBlocks", () => {
  it.each([
    ["every 3<del>4 hours instead of 5</del>6", "every 3~4 hours instead of 5~6"],
    ["70%<del>80% and 90%</del>95%", "70%~80% and 90%~95%"],
    ["the <del>old</del> way", "the old way"],
    ["用<del>旧</del>的方法", "用旧的方法"],
    ["leaves <code>whole'' and </code>broken''", "leaves ``whole'' and ``broken''"],
    ['a <code>render and compare" or </code>other"', 'a ``render and compare" or ``other"'],
    ["run <code>npm start</code> now", "run npm start now"],
    [
      "between <think> and </think> or <tool_call>x</tool_call>",
      "between <think> and </think> or <tool_call>x</tool_call>",
    ],
    ["得到<JM≤N。我们利用它>的结果", "得到<JM≤N。我们利用它>的结果"],
    ["前面<summary>的内容", "前面<summary>的内容"],
    ["a <o:p>b</o:p> <g-emoji alias=x>c</g-emoji> <font color=red>d</font>", "a b c d"],
    ["x <custom data-id=5>y</custom>", "x y"],
  ])("reads %s", (html, text) => expect(texts(`<p>${html}</p>`)).toEqual([text]));

  it("reads the summary of details as an element", () => {
    expect(texts("<details><summary>More</summary>text</details>")).toEqual(["More", "text"]);
  });

  it("splits a list that a renderer mistook for code", () => {
    expect(
      texts("<pre><code>- (1) Cranes &amp; ears\n\n- (2) a - b\n</code></pre><pre>x\n- y</pre>"),
    ).toEqual(["(1) Cranes & ears", "(2) a - b", "x\n- y"]);
  });

  it("begins a block at every line break when asked to", () => {
    const html = "<div>a<br>b<br/>c</div><pre>d\ne</pre>";
    const { blocks } = htmlBlocks(html, lineStarts(html), { byLine: true });
    expect(blocks.map(({ text, last }) => [text, last])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 1],
      ["d", 1],
      ["e", 2],
    ]);
  });
});
