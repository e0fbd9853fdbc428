import { expect, it } from "vitest";
import { createLibraryIndex } from "../library-index.ts";
import { paperOf } from "../papers.fixture.ts";

it("leads no single letter over to the other language: it begins too many words", async () => {
  const index = createLibraryIndex();
  const both = Array.from({ length: 60 }, (_, at) =>
    paperOf({
      key: `both${at}`,
      title: at % 3 === 0 ? "Vision" : "Robust vision",
      en: "We study it.",
      zh: at % 3 === 0 ? "看见图像。" : "我们研究视觉。",
    }),
  );
  const alone = paperOf({
    key: "alone",
    title: "",
    zh: "我们研究视觉和声音。",
  });
  await index.add([...both, alone]);
  await index.learn();
  expect(index.search("robust").ids).toContain("alone");
  expect(index.search("r").ids).not.toContain("alone");
});
