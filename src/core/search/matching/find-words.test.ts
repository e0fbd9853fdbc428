import { describe, expect, it } from "vitest";
import { createLibraryIndex } from "../library-index.ts";
import { paperOf } from "../papers.fixture.ts";

const papers = [
  paperOf({ key: "wanted", title: "Pretrained text-to-image diffusion models, state-of-the-art" }),
  // So many that the words between are looked up before these are read.
  ...Array.from({ length: 60 }, (_, at) =>
    paperOf({ key: `other${at}`, title: `A text of diffusion, number ${at}, to image a state` }),
  ),
];

describe.each([
  ["held as they came", 1000],
  ["packed", 0],
])("a question letter by letter, of papers %s", (_, recent) => {
  it.each([
    "rained text-to-image diff",
    "etrained text-to-im",
    "xt-to-image diffusion mod",
    "usion models, state-of-th",
    "trained tex",
    "retraine",
  ])("finds %s inside words", async (question) => {
    const index = createLibraryIndex({ recent });
    await index.add(papers);
    const { ids, how } = index.search(question, { bridge: false, meaning: false });
    expect([how, ids[0]]).toEqual(["exact", "wanted"]);
  });

  it("finds a word of the details, and not the same letters within a longer one", async () => {
    const index = createLibraryIndex({ recent });
    const detailed = (key: string, text: string) =>
      paperOf({ key, title: "A title", details: [{ label: null, text }] });
    await index.add([
      detailed("whole", "they use calibration targets here"),
      detailed("longer", "they use recalibrations targets here"),
    ]);
    const { ids, how } = index.search("calibration targets ", { bridge: false, meaning: false });
    expect([how, ids]).toEqual(["details", ["whole"]]);
  });
});
