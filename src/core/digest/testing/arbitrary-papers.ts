import fc from "fast-check";
import type { PrintedPaper, PrintStyle } from "./print-digest.ts";

/** Words for titles and abstracts; what they say does not matter, how they are written does. */
const ENGLISH =
  "learning sparse graph $O(n)$ robust re-ranking models the of for visual 3D state-of-the-art tokens (LLMs) deep policies we show 12.5% faster e.g. training".split(
    " ",
  );
const CHINESE =
  "模型 学习 方法 数据 我们 提出 实验 表明 推理 高效 的 在 中 与 Transformer 网络 表示 2D 场景 优化".split(
    " ",
  );
const FAMILY = ["Chen", "Garcia", "Okafor", "Müller", "Li", "O'Neil", "Nguyen", "de Vries"];
const GIVEN = ["Ada", "Wei-Ling", "Jean-Paul", "X. Y.", "Marta", "Kofi", "Ines"];

function words(
  list: readonly string[],
  minLength: number,
  maxLength: number,
): fc.Arbitrary<string[]> {
  return fc.array(fc.constantFrom(...list), { minLength, maxLength });
}

const title = words(ENGLISH, 3, 14).map((found) =>
  `Toward ${found.join(" ")}`.replaceAll("$O(n)$", "linear"),
);
const english = words(ENGLISH, 70, 140).map((found) => `We study ${found.join(" ")}.`);
const chinese = words(CHINESE, 20, 60).map((found) => `本文研究${found.join("")}。`);
const author = fc
  .tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...FAMILY))
  .map((name) => name.join(" "));

const paper: fc.Arbitrary<PrintedPaper> = fc.record({
  title,
  authors: fc.uniqueArray(author, { minLength: 1, maxLength: 12 }),
  en: english,
  zh: chinese,
  id: fc
    .tuple(fc.integer({ min: 2301, max: 2312 }), fc.integer({ min: 10_000, max: 99_999 }))
    .map((id) => id.join(".")),
  version: fc.integer({ min: 1, max: 4 }),
  comment: fc.constantFrom(
    "",
    "12 pages, 3 figures",
    "CVPR 2024. Project page: https://a.github.io/b/",
    "Accepted to ICML 2025",
  ),
  summary: chinese,
  takeaways: fc.array(chinese, { minLength: 2, maxLength: 9 }),
  images: fc.array(
    fc
      .integer({ min: 0, max: 0xffff })
      .map((hash) => `https://pic1.zhimg.com/v2-${hash.toString(16).padStart(32, "0")}.jpg`),
    { minLength: 1, maxLength: 5 },
  ),
});

/** Lists of papers as a digest may hold them. */
export const somePapers: fc.Arbitrary<PrintedPaper[]> = fc.array(paper, {
  minLength: 1,
  maxLength: 6,
});

/** Every generation, with headings as they were counted in real digests. */
export const someStyle: fc.Arbitrary<PrintStyle> = fc.record({
  generation: fc.constantFrom(
    "G1a" as const,
    "G1b" as const,
    "G2" as const,
    "G3" as const,
    "G4" as const,
  ),
  date: fc.constantFrom("2024-02-29", "2024-12-31", "2025-05-01"),
  topic: fc.constantFrom("NeRF", "Diffusion Models", "牙齿修复"),
  summaryHeading: fc.constantFrom("Summary", "Summary:", "摘要", "摘要：", "概述"),
  takeawaysHeading: fc.constantFrom(
    "Key Takeaways",
    "Key Takeaways:",
    "要点",
    "关键要点",
    "主要结论",
    "关键见解",
    "要点：",
  ),
  listMark: fc.constantFrom("1." as const, "-" as const, "*" as const),
});
