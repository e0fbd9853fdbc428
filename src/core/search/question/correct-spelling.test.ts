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

  it("asks nothing yet of the first letter of the next word", async () => {
    const index = createLibraryIndex();
    await index.add([
      ...["kernels", "samples"].map((key) => paperOf({ key, title: `Gaussian ${key}` })),
      ...Array.from({ length: 30 }, (_, at) =>
        paperOf({ key: `graph-${at}`, title: `Graph number ${at}` }),
      ),
    ]);
    expect(index.search("gausian").ids).toEqual(["kernels", "samples"]);
    expect(index.search("gausian s").ids).toEqual(["kernels", "samples"]);
    expect(index.search("gausian sa").ids[0]).toBe("samples");
  });
});
