import { readDigest } from "./read-digest.ts";
import { fieldsOf } from "./testing/fields-of.ts";

export const read = (text: string, name = "notes") =>
  readDigest(new TextEncoder().encode(text), name);

/** Two papers, and below the same digest of them in the words and layouts of a test. */
export const first = {
  title: "Lanterns that Learn the Tide",
  authors: ["Ada Lovel", "Bo Chen", "Dora Mayer"],
  en: "Lanterns on a pier burn all night. We let them learn the tide and save 31% of the oil.",
  zh: "码头上的灯笼整夜燃烧。我们让它们学习潮汐，节省31%的灯油。",
  summary: "灯笼学习潮汐，节省灯油。",
  takeaways: ["灯笼学习潮汐。", "节省31%的灯油。"],
  id: "2604.00011",
  comment: "8 pages",
};
export const second = {
  title: "A Map of Quiet Streets",
  authors: ["Emil Rask"],
  en: "Quiet streets are hard to find. Our map lists 420 of them in 12 towns and is updated weekly.",
  zh: "安静的街道很难找到。我们的地图列出了12个城镇的420条街道，并每周更新。",
  summary: "列出420条安静街道的地图。",
  takeaways: ["安静街道难寻。", "每周更新。"],
  id: "2604.00012",
  comment: "",
};
type Entry = typeof first;
export const entries = [first, second];

const NOTICE = "⚠️ 以下所有内容总结都来自于 大语言模型的能力，如有错误，仅供参考，谨慎使用";
export const DATE = "2026-04-02 更新";

/** The words of an entry that a test may replace. */
const usual = {
  number: (n: number): string => (n > 0 ? "" : "-"),
  authors: "Authors:",
  zh: "",
  related: "论文及项目相关链接",
  pdf: "PDF",
  summary: "Summary",
  takeaways: "Key Takeaways",
  item: (n: number): string => (n > 0 ? "- " : ""),
  cool: "Cool Papers",
  screenshots: "点此查看论文截图",
  date: DATE,
};
type Words = typeof usual;

export function textOf(words: Partial<Words> = {}, papers: readonly Entry[] = entries): string {
  const w = { ...usual, ...words };
  const body = papers.flatMap((paper, i) => [
    `${w.number(i + 1)}${paper.title}`,
    `${w.authors}${paper.authors.join(", ")}`,
    paper.en,
    `${w.zh}${paper.zh}`,
    w.related,
    `${w.pdf} ${paper.comment}`.trim(),
    w.summary,
    paper.summary,
    w.takeaways,
    ...paper.takeaways.map((item, n) => `${w.item(n + 1)}${item}`),
    w.cool,
    w.screenshots,
    "",
  ]);
  return [NOTICE, w.date, ...body].join("\n");
}

export function markdownOf(words: Partial<Words> = {}, papers: readonly Entry[] = entries): string {
  const w = { ...usual, ...words };
  const body = papers.flatMap((paper, i) => [
    `## ${w.number(i + 1)}${paper.title}`,
    "",
    `**${w.authors}${paper.authors.join(", ")}**`,
    "",
    paper.en,
    "",
    `>${w.zh}${paper.zh}`,
    "",
    `**${w.related}**`,
    "",
    `[PDF](http://arxiv.org/abs/${paper.id}v1) ${paper.comment}`,
    "",
    `**${w.summary}**`,
    "",
    paper.summary,
    "",
    `**${w.takeaways}**`,
    "",
    ...paper.takeaways.map((item, n) => `${w.item(n + 1)}${item}`),
    "",
    `**[Cool Papers](https://papers.cool/arxiv/${paper.id})**`,
    "",
    "<details>",
    `  <summary>${w.screenshots}</summary>`,
    '<img src="https://picx.zhimg.com/v2-0123456789abcdef0123456789abcdef.jpg" align="middle">',
    "</details>",
    "",
  ]);
  return [`>${NOTICE}`, "", `# ${w.date}`, "", ...body].join("\n");
}

export const whole = () =>
  entries.map(({ title, authors, en, zh, summary, takeaways, comment }) => ({
    title,
    authors,
    en,
    zh,
    summary,
    takeaways,
    comment,
  }));

/**
 * What is read of a digest of both papers: their fields and ids, how many lines stay
 * unread, the day.
 */
export function wholeOf(text: string) {
  const { papers, lines, date } = read(text);
  const ids = papers.map(({ arxiv }) => arxiv?.id ?? null);
  return { papers: papers.map(fieldsOf), ids, unread: lines.unread, date };
}
export const WHOLE = { papers: whole(), ids: [null, null], unread: 0, date: "2026-04-02" };
export const WITH_IDS = { ...WHOLE, ids: entries.map(({ id }) => id) };

export const everyLine = (text: string, change: (line: string) => string) =>
  text.split("\n").map(change).join("\n");
