import { describe, expect, it } from "vitest";
import { markdownBlocks } from "./markdown-blocks.ts";

describe("markdownBlocks", () => {
  it("keeps of the old generation's answers the lines without their marks", () => {
    const markdown = [
      "**[ChatPaperFree](https://example.org)**",
      "5. 链接：<https://example.org/code>（如不可用）",
      "*(1)* **研究背景**：起重机听声音。",
      "a * b * c",
      "<details></details>",
    ].join("\n");
    expect(markdownBlocks(markdown).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "链接：https://example.org/code（如不可用）",
        "(1) 研究背景：起重机听声音。",
        "a * b * c",
      ]),
    );
  });
});
