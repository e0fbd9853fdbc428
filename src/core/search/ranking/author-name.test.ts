import { beforeAll, describe, expect, it } from "vitest";
import { createLibraryIndex, type LibraryIndex } from "../library-index.ts";
import { paperOf } from "../papers.fixture.ts";

/** The words of the names, spread over several authors and texts. */
const scattered = Array.from({ length: 12 }, (_, at) =>
  paperOf({
    key: `scattered-${at}`,
    title: `Zhi and Joao ${at}`,
    authors: ["Zhi Yao", "Cong Qi", "Joao Silva", "F. Costa", "Ana Henriques", "Zhi Qiao"],
  }),
);

/** With so many papers, the first letters of a word are not looked up. */
const others = Array.from({ length: 220 }, (_, at) => paperOf({ key: `other-${at}` }));

let index: LibraryIndex;
beforeAll(async () => {
  index = createLibraryIndex();
  await index.add([
    ...others,
    ...scattered,
    paperOf({ key: "henriques", authors: ["Ben Smith", "João F. Henriques"] }),
    paperOf({ key: "hyphen", authors: ["Ben Smith", "Zhi-Qi Cheng"] }),
    paperOf({ key: "joined", authors: ["Zhiqi Li", "Ben Smith"] }),
    paperOf({ key: "wei", authors: ["Ben Smith", "Qian Zhu", "Wei Li"] }),
    paperOf({ key: "liwei", authors: ["Liwei Dong"] }),
    paperOf({ key: "longer", authors: ["Zhiqing Tang"] }),
  ]);
});

const first = (question: string, count: number): string[] =>
  index.search(question).ids.slice(0, count).sort();

describe("the full name of an author", () => {
  it.each([
    "Joao F. Henriques",
    "João F. Henriques",
    "Henriques Joao",
    "Henriques, Joao F.",
    "J. F. Henriques",
    "Joao F. Henriqeus",
  ])("is found first by %s", (question) => {
    expect(first(question, 1)).toEqual(["henriques"]);
  });

  it.each(["ZhiQi", "Zhi-Qi", "Zhi Qi", "zhi qi "])("is one name written as %s", (question) => {
    expect(first(question, 2)).toEqual(["hyphen", "joined"]);
  });

  it("comes before a name that has it as one word", () => {
    expect(index.search("Li Wei").ids.slice(0, 2)).toEqual(["wei", "liwei"]);
  });

  it("comes before a longer name that begins so", () => {
    expect(index.search("Zhiqi").ids.indexOf("longer")).toBe(2);
  });
});
