import { describe, expect, it } from "vitest";
import { readLinks } from "./read-links.ts";

describe("mineLinks", () => {
  it.each([
    ["Project page: https://a.github.io/b/", "project", "https://a.github.io/b/"],
    ["Code and data are at https://github.com/a/b.", "code", "https://github.com/a/b"],
    ["The dataset: https://github.com/a/b", "data", "https://github.com/a/b"],
    ["Video: https://youtu.be/x", "video", "https://youtu.be/x"],
    ["See a1.github.io/Thing/ for more", "project", "https://a1.github.io/Thing/"],
    ["\\url{https://github.com/a/b}", "code", "https://github.com/a/b"],
    ["https://huggingface.co/spaces/a/b", "demo", "https://huggingface.co/spaces/a/b"],
    ["https://a.example/", "other", "https://a.example/"],
  ])("finds in %s a link to %s", (text, kind, url) => {
    expect(readLinks(text)).toEqual([{ kind, url }]);
  });

  it("takes the target of a marked-up link whose text isn't an address", () => {
    expect(readLinks("see here", [{ text: "project page", url: "https://a.example/p" }])).toEqual([
      { kind: "project", url: "https://a.example/p" },
    ]);
    expect(readLinks("see here", [{ text: "code", url: "javascript:x" }])).toEqual([]);
  });
});
