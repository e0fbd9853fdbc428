import { describe, expect, it } from "vitest";
import { createLibraryIndex } from "../library-index.ts";
import { paperOf } from "../papers.fixture.ts";

describe("a question with a misspelt word", () => {
  it("also finds other forms of the words that are spelt right", async () => {
    const index = createLibraryIndex();
    await index.add([
      paperOf({ key: "noun", title: "Underwater image enhancement" }),
      paperOf({ key: "verb", title: "Enhancing images at night" }),
      ...Array.from({ length: 30 }, (_, at) =>
        paperOf({ key: `other-${at}`, title: `Image number ${at}` }),
      ),
    ]);
    const { ids, how } = index.search("imags enhancing");
    expect([how, ids.slice(0, 2).sort(), ids.length]).toEqual(["similar", ["noun", "verb"], 2]);
  });
});
