import { describe, expect, it } from "vitest";
import { createLibraryIndex } from "../library-index.ts";
import { paperOf } from "../papers.fixture.ts";

const machines = [
  ["loom", "织机"],
  ["kettle", "水壶"],
  ["lantern", "灯笼"],
  ["plough", "犁耙"],
  ["anvil", "铁砧"],
] as const;
const goods = [
  ["cotton", "棉花"],
  ["copper", "黄铜"],
  ["barley", "大麦"],
] as const;

/** What stands beside a term differs from paper to paper. */
const verbs = ["waits", "stands", "asks", "stays", "works", "sings", "sleeps"];
const chineseVerbs = ["修好", "摆着", "买来", "看见", "借走", "卖掉", "送来"];

/** Each machine with each of the goods, in both languages, never side by side. */
function papers(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const [verb, chinese] = [verbs[at % 7] ?? "", chineseVerbs[at % 7] ?? ""];
    const [machine, good] = [machines[at % 5] ?? machines[0], goods[at % 3] ?? goods[0]];
    return paperOf({
      key: `p${at}`,
      title: "Untitled",
      en: `The ${machine[0]} ${verb}. It ${verb} for ${good[0]}.`,
      zh: `${chinese}${machine[1]}。${chinese}${good[1]}。`,
    });
  });
}

async function learnedIndex() {
  const index = createLibraryIndex();
  await index.add(papers(300));
  await index.add([
    paperOf({ key: "both", title: "Untitled", en: "A loom of cotton.", zh: null }),
    paperOf({ key: "loom", title: "Untitled", en: "A loom of barley.", zh: null }),
    paperOf({ key: "anvil", title: "", en: "", zh: "那里有铁砧。" }),
  ]);
  await index.learn();
  return index;
}

describe("terms counted while nothing else is to do", () => {
  it("lead to what a term is called in the other language, both ways", async () => {
    const index = await learnedIndex();
    const namesFor = (question: string): string[] =>
      index.search(question, { meaning: false }).also.map(({ name }) => name);
    expect(namesFor("织机")).toEqual(["loom"]);
    expect(namesFor("anvil")).toEqual(["铁砧"]);
  });

  it("lead over a compound that nobody writes by its two parts", async () => {
    const index = await learnedIndex();
    const { ids, also } = index.search("棉花织机", { meaning: false });
    expect(also.map(({ name }) => name)).toEqual(["cotton", "loom"]);
    expect(ids).toContain("both");
    expect(ids).not.toContain("loom");
  });

  it("lead to no name that was struck out for that term, and to it for any other", async () => {
    const index = await learnedIndex();
    const ask = (question: string) =>
      index.search(question, { meaning: false, struck: [{ term: "织机", name: "loom" }] });
    expect(ask("织机").also).toEqual([]);
    expect(ask("织机").struck).toEqual([{ term: "织机", name: "loom" }]);
    expect(ask("织机").ids).not.toContain("loom");
    expect(ask("棉花").also).toEqual([{ term: "棉花", name: "cotton" }]);
  });

  it("lead nowhere from a compound of which one part is unknown", async () => {
    const index = await learnedIndex();
    expect(index.search("香蕉织机", { meaning: false }).also).toEqual([]);
  });
});
