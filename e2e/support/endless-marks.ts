import { localFile, type LocalFile } from "./files.ts";

const ascii = Array.from("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
const chinese = Array.from(
  "。，、；：！？（）［］｛｝「」『』【】〔〕《》〈〉“”‘’…—～·．＂＇／＼｜＿＋－＝＊＃＠％",
);
/** By code point: most of them are invisible, or combine with the character before. */
const unseen = [
  0x301, 0x20dd, 0xfe0f, 0x200b, 0x200c, 0x200d, 0x2060, 0xad, 0xa0, 0x202f, 0x3000, 0x2028, 0x200f,
  0x202e, 0x2066, 0xfeff, 0xfffd,
].map((point) => String.fromCodePoint(point));
const others = [...Array.from("–‒―•†°€™→∑"), "👍🏽", "🏽", "👨‍👩‍👧", "🇨🇳", "a", "中", "ำ", "ー"];
/**
 * Symbols between letters, where a line may or may not break, and what looks like TeX or
 * Markdown.
 */
const pairs = [
  "a。",
  "（a",
  "。，a",
  "「1",
  "aำ",
  "a\u0301\u0302",
  "a.",
  "a-",
  "a/",
  "1,",
  "$x$",
  "$x$ ",
  "$x",
  "\\frac{",
  "x^",
  "**a**",
  "[a](",
  "https://a.b/",
  "。 ",
];

/** What the texts are filled with. */
export const ENDLESS_MARKS: readonly string[] = [
  ...ascii,
  ...chinese,
  ...unseen,
  ...others,
  ...pairs,
];

/** The place in a paper. */
export const PLACES = [
  "title",
  "author",
  "abstract",
  "translation",
  "summary",
  "takeaway",
] as const;

export type Place = (typeof PLACES)[number];

/** A digest with one paper for each place, filled there with `bytes` (UTF-8) of a symbol. */
export function endlessDigest(
  mark: string,
  bytes: number,
  places: readonly Place[] = PLACES,
): LocalFile {
  const endless = mark.repeat(Math.ceil(bytes / Buffer.byteLength(mark)));
  const papers = places.map((place, at) => paperText(at + 1, { [place]: endless }));
  return localFile("2025-04-01_Looms.md", `---\ntitle: Looms\n---\n\n${papers.join("\n")}`);
}

function paperText(n: number, parts: Partial<Record<Place, string>>): string {
  const {
    title = "",
    author = "",
    abstract = "",
    translation = "",
    summary = "",
    takeaway = "",
  } = parts;
  return [
    `## Loom ${n} weaves cards ${title}`,
    `**Authors:Ada Lovelace, Charles Babbage ${author}**`,
    `Loom ${n} weaves a pattern. It reads cards. ${abstract}`,
    `第 ${n} 台织机织出图案。它读卡片。${translation}`,
    `[PDF](http://arxiv.org/abs/2504.0000${n}v1)`,
    `**Summary**: 第 ${n} 台织机。${summary}`,
    "**Key Takeaways**",
    `1. 用卡片织图案。${takeaway}`,
    "",
  ].join("\n\n");
}
