import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndexedPaper } from "../index/indexed-paper.ts";
import { createLibraryIndex, type LibraryIndex } from "../library-index.ts";
import { landmarks, paperOf } from "../papers.fixture.ts";

const english = fc.constantFrom(
  ..."we pre-train a model of text-to-3d models modelling learning learn GPT-4 Łukasz state-of-the-art".split(
    " ",
  ),
);
const chinese = fc.constantFrom(
  "强化",
  "学习",
  "强化学习",
  "模型",
  "監督",
  "的",
  "三维",
  "用nerf做",
);
const sentence = (word: fc.Arbitrary<string>, between: string) =>
  fc.array(word, { maxLength: 6 }).map((words) => words.join(between));
const anyPaper = fc
  .record({
    title: sentence(english, " "),
    authors: fc.array(fc.constantFrom("Tse-Hsun Chen", "Łukasz Kaiser", "Wei Wang"), {
      maxLength: 2,
    }),
    en: sentence(english, " "),
    zh: fc.option(sentence(chinese, "")),
    summary: fc.option(sentence(chinese, "，")),
    details: fc.array(sentence(fc.oneof(english, chinese), " "), { maxLength: 1 }),
    day: fc.constantFrom("2025-05-30", "2025-05-31"),
  })
  .map(({ en, zh, details, day, ...rest }) => ({
    ...rest,
    abstract: { en, zh },
    details: details.map((text) => ({ label: null, text })),
    dates: [day],
  }));
const library = fc
  .array(anyPaper, { minLength: 1, maxLength: 12 })
  .map((papers) => papers.map((paper, at): IndexedPaper => paperOf({ ...paper, key: `p${at}` })));
const question = fc.oneof(
  sentence(english, " "),
  sentence(chinese, ""),
  fc.constantFrom(
    "mod",
    "l",
    "author:chen",
    "title:model",
    '"text to 3d"',
    "pretrain",
    "强化学",
    "莫型",
    "model -learn",
  ),
);

async function filled(recent: number, papers: readonly IndexedPaper[]): Promise<LibraryIndex> {
  const index = createLibraryIndex({ recent });
  await index.add(papers);
  return index;
}

/**
 * The results in any order. Near matches are cut off by a score in which removed papers may
 * still count, so for them only the kind of answer is compared.
 */
function foundBy(index: LibraryIndex, asked: string) {
  const { how, ids } = index.search(asked);
  return { how, ids: how === "similar" ? [] : [...ids].sort() };
}

describe("packed papers", () => {
  it("are found by the same questions as unpacked ones, in the same order", async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.array(question, { maxLength: 4 }), async (papers, questions) => {
        const [plain, packed] = [await filled(Infinity, papers), await filled(0, papers)];
        for (const asked of ["", ...questions]) {
          expect(packed.search(asked)).toEqual(plain.search(asked));
          expect(packed.suggest(asked)).toEqual(plain.suggest(asked));
        }
      }),
      { numRuns: 120 },
    );
  });

  it("are found together with unpacked ones, and again after a round trip to the disk", async () => {
    await fc.assert(
      fc.asyncProperty(library, question, fc.nat({ max: 12 }), async (papers, asked, recent) => {
        const plain = await filled(Infinity, papers);
        const mixed = await filled(recent, papers);
        const loaded = createLibraryIndex();
        expect(loaded.load(structuredClone(await mixed.save()))).toBe(true);
        const { total, how } = plain.search(asked);
        expect(loaded.search(asked)).toMatchObject({ total, how });
        const both = how === "similar" ? { how } : { total, how };
        expect(mixed.search(asked)).toMatchObject(both);
      }),
      { numRuns: 80 },
    );
  });

  it("are gone when they are removed or replaced", async () => {
    await fc.assert(
      fc.asyncProperty(library, question, fc.nat({ max: 11 }), async (papers, asked, nth) => {
        const [plain, packed] = [await filled(Infinity, papers), await filled(0, papers)];
        for (const index of [plain, packed]) {
          index.search(asked);
          await index.remove([`p${nth}`, "unknown"]);
          await index.add([paperOf({ key: "p0", title: "Renamed model" })]);
        }
        expect(foundBy(packed, asked)).toEqual(foundBy(plain, asked));
        const kept = createLibraryIndex();
        kept.load(await packed.save());
        expect(foundBy(kept, asked)).toEqual(foundBy(packed, asked));
      }),
      { numRuns: 80 },
    );
  });

  it("are joined into larger parts without changing the answers", async () => {
    const many = Array.from({ length: 9 * 400 }, (_, at) =>
      paperOf({ ...landmarks[at % landmarks.length], key: `many${at}` }),
    );
    const [plain, packed] = [await filled(Infinity, many), await filled(0, many)];
    for (const asked of ["adversarial", "高斯泼溅", "attention is"])
      expect(packed.search(asked)).toEqual(plain.search(asked));
    expect((await packed.save()).parts).toHaveLength(2);
  });
});

describe("a saved index", () => {
  it("is rejected if a piece of it is missing or truncated", async () => {
    const saved = await (await filled(0, landmarks)).save();
    const [part] = saved.parts;
    const texts = part && { ...part.texts, bytes: part.texts.bytes.slice(1) };
    for (const damaged of [undefined, { ...part, terms: {} }, { ...part, texts }])
      expect(createLibraryIndex().load({ ...saved, parts: [damaged] })).toBe(false);
  });
});
