import { describe, expect, it } from "vitest";
import { createLibraryIndex } from "../library-index.ts";
import { FEWEST_PAPERS } from "./learned-meaning.ts";
import { paperOfField, papersOfFields } from "./library.fixture.ts";

async function learnedIndex(count = FEWEST_PAPERS) {
  const index = createLibraryIndex();
  await index.add(papersOfFields(count));
  await index.learn();
  return index;
}

const sentence = "编织织机棉线花纹编织";

describe("finding by meaning", () => {
  it("finds papers that share none of the words of a question", async () => {
    const index = await learnedIndex();
    await index.add([paperOfField("loom", 1, "en"), paperOfField("kettle", 1, "en")]);
    const { ids, near } = index.search(sentence, { bridge: false });
    expect(near).toBeGreaterThan(0);
    expect(ids).toContain("loom-en-1");
    expect(ids).not.toContain("kettle-en-1");
  });

  it("puts every paper that has the words before those that are only close", async () => {
    const index = await learnedIndex();
    await index.add([paperOfField("loom", 2, "en"), { ...paperOfField("kettle", 5), key: "odd" }]);
    const question = "沸水";
    const literal = index.search(question, { bridge: false, meaning: false });
    const { ids, near, how } = index.search(question, { bridge: false });
    expect(how).toBe("exact");
    expect(ids.slice(0, ids.length - near)).toEqual(literal.ids);
  });

  it("counts what was found by the words, by the other language and by meaning apart", async () => {
    const index = await learnedIndex();
    await index.add([paperOfField("kettle", 1, "en")]);
    const { total, bridged, near } = index.search("沸水");
    expect(total - bridged - near).toBe(
      index.search("沸水", { bridge: false, meaning: false }).total,
    );
    expect(bridged + near).toBeGreaterThan(0);
  });

  it("leaves papers by meaning out when asked to", async () => {
    const index = await learnedIndex();
    await index.add([paperOfField("loom", 1, "en")]);
    const { ids, near } = index.search(sentence, { bridge: false, meaning: false });
    expect(ids).not.toContain("loom-en-1");
    expect(near).toBe(0);
  });

  it("lists them in no other order than by relevance where papers have the words", async () => {
    const index = await learnedIndex();
    await index.add([paperOfField("kettle", 1, "en")]);
    const { near } = index.search("沸水", { bridge: false, sort: "date" });
    expect(near).toBe(0);
  });

  it("finds nothing for words that no paper has", async () => {
    const index = await learnedIndex();
    expect(index.search("量子香蕉火箭").total).toBe(0);
    expect(index.search("量子香蕉火箭量子香蕉火箭").total).toBe(0);
  });

  it("obeys the other parts of a question", async () => {
    const index = await learnedIndex();
    await index.add([paperOfField("loom", 1, "en")]);
    const { ids } = index.search(`${sentence} title:missing`, { bridge: false });
    expect(ids).toEqual([]);
    expect(index.search(`${sentence} -cotton`, { bridge: false }).ids).not.toContain("loom-en-0");
  });

  it("forgets papers that are removed", async () => {
    const index = await learnedIndex();
    await index.add([paperOfField("loom", 1, "en")]);
    await index.remove(["loom-en-1"]);
    expect(index.search(sentence).ids).not.toContain("loom-en-1");
  });
});

it("finds papers like one across the languages, once it has learned", async () => {
  const index = await learnedIndex();
  await index.add([paperOfField("orchard", 1, "en"), paperOfField("orchard", 2, "zh")]);
  const alike = index.like("orchard-en-1", 100);
  expect(alike).toContain("orchard-zh-2");
  expect(alike.slice(0, 50).every((key) => key.startsWith("orchard"))).toBe(true);
});

describe("learning", () => {
  it("waits until there are papers enough", async () => {
    const index = await learnedIndex(FEWEST_PAPERS - 1);
    expect(index.learnsMore()).toBe(false);
    expect(index.saveLearned()).toBe(null);
  });

  it("stops when asked to, and continues from there", async () => {
    const index = createLibraryIndex();
    await index.add(papersOfFields(FEWEST_PAPERS));
    const learnedAt: boolean[] = [];
    while (index.learnsMore()) {
      let taken = 0;
      await index.learn({ stops: () => taken++ === 10 });
      learnedAt.push(index.saveLearned() !== null);
    }
    expect(learnedAt.length).toBeGreaterThan(3);
    expect(learnedAt[0]).toBe(false);
    expect(index.saveLearned()?.keys).toHaveLength(FEWEST_PAPERS);
  });

  it("begins anew when the library has grown by a fifth, and not before", async () => {
    const index = await learnedIndex();
    const more = papersOfFields(FEWEST_PAPERS + FEWEST_PAPERS / 5).slice(FEWEST_PAPERS);
    await index.add(more.slice(1));
    expect(index.learnsMore()).toBe(false);
    await index.add(more.slice(0, 1));
    expect(index.learnsMore()).toBe(true);
  });

  it("takes over what was saved, with the papers that came since and without those that went", async () => {
    const index = await learnedIndex();
    const saved: unknown = structuredClone(index.saveLearned());
    const other = createLibraryIndex();
    const [gone, ...kept] = papersOfFields(FEWEST_PAPERS);
    await other.add([...kept, paperOfField("loom", 1, "en")]);
    other.loadLearned(saved);
    await other.learn();
    const keys = other.saveLearned()?.keys;
    expect(keys).toContain("loom-en-1");
    expect(keys).not.toContain(gone?.key);
    expect(other.search(sentence, { bridge: false }).ids).toContain("loom-en-1");
  });

  it("learns anew what it cannot read", async () => {
    const index = await learnedIndex();
    const saved = index.saveLearned();
    for (const damaged of [null, 1, "x", {}, { ...saved, version: 0 }, { ...saved, keys: ["a"] }]) {
      index.loadLearned(damaged);
      expect(index.saveLearned()).toBe(null);
      expect(index.learnsMore()).toBe(true);
    }
  });
});
