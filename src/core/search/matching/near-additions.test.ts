import { beforeAll, describe, expect, it } from "vitest";
import { createLibraryIndex, type LibraryIndex } from "../library-index.ts";
import { paperOf } from "../papers.fixture.ts";

const many = (count: number, name: string, title: string, zh: string | null = null) =>
  Array.from({ length: count }, (_, at) =>
    paperOf({ key: `${name}-${at}`, title: `${title}, number ${at}`, zh }),
  );

let index: LibraryIndex;
beforeAll(async () => {
  index = createLibraryIndex();
  await index.add([
    ...many(120, "right", "Gaussian splatting of scenes"),
    paperOf({ key: "misprinted", en: "We use Guassian splatting here." }),
    paperOf({ key: "named", title: "Swimming robots", authors: ["Ada Gaussain"] }),
    paperOf({ key: "detailed", details: [{ label: null, text: "the spaltting is fast" }] }),
    paperOf({ key: "short", title: "IO of disks", zh: "多尺度方法" }),
    ...many(8, "scale", "A title", "尺度变化很大"),
  ]);
});

const alone = { bridge: false, meaning: false };

describe("a word that hardly any paper has beside a frequent one spelt alike", () => {
  it("brings the papers of the frequent one, behind those that have it", () => {
    const { ids, how } = index.search("guassian splatting", alone);
    expect([how, ids[0], ids.length]).toEqual(["mixed", "misprinted", 121]);
  });

  it("does so where only the details have it", () => {
    const { ids, how } = index.search("spaltting ", alone);
    expect([how, ids[0], ids.length]).toEqual(["mixed", "detailed", 122]);
  });

  it("is highlighted in either spelling", () => {
    const texts = index.search("guassian splatting", alone).marks.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["guassian", "gaussian"]));
  });

  it("stays as it is where it is somebody's name", () => {
    expect(index.search("gaussain", alone)).toMatchObject({ ids: ["named"], how: "exact" });
  });

  it("stays as it is while a longer word may follow", () => {
    expect(index.search("misprint", alone)).not.toMatchObject({ how: "mixed" });
  });
});

describe("one short word beside Chinese", () => {
  it.each(["尺度 io", "io 尺度", "尺度 io "])(
    "leaves the papers of the Chinese in %s",
    (question) => {
      const { ids, how } = index.search(question, alone);
      expect([how, ids[0], ids.length]).toEqual(["mixed", "short", 9]);
    },
  );

  it("narrows where it is a whole term", () => {
    expect(index.search("尺度 disks", alone)).toMatchObject({ ids: ["short"], how: "exact" });
  });
});
