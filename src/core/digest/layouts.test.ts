import { describe, expect, it } from "vitest";
import type { Paper } from "./paper.ts";
import { readDigest } from "./read-digest.ts";

const read = (text: string, name = "notes") => readDigest(new TextEncoder().encode(text), name);

const first = {
  title: "Lanterns that Learn the Tide",
  authors: ["Ada Lovel", "Bo Chen", "Dora Mayer"],
  en: "Lanterns on a pier burn all night. We let them learn the tide and save 31% of the oil.",
  zh: "码头上的灯笼整夜燃烧。我们让它们学习潮汐，节省31%的灯油。",
  summary: "灯笼学习潮汐，节省灯油。",
  takeaways: ["灯笼学习潮汐。", "节省31%的灯油。"],
  id: "2604.00011",
  comment: "8 pages",
};
const second = {
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
const entries = [first, second];

const NOTICE = "⚠️ 以下所有内容总结都来自于 大语言模型的能力，如有错误，仅供参考，谨慎使用";
const DATE = "2026-04-02 更新";

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

function textOf(words: Partial<Words> = {}, papers: readonly Entry[] = entries): string {
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

function markdownOf(words: Partial<Words> = {}, papers: readonly Entry[] = entries): string {
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

const fields = ({ title, authors, abstract, summary, takeaways, comment }: Paper) => ({
  title,
  authors,
  en: abstract.en,
  zh: abstract.zh,
  summary,
  takeaways,
  comment: comment?.raw ?? "",
});
const whole = () =>
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
function wholeOf(text: string) {
  const { papers, lines, date } = read(text);
  const ids = papers.map(({ arxiv }) => arxiv?.id ?? null);
  return { papers: papers.map(fields), ids, unread: lines.unread, date };
}
const WHOLE = { papers: whole(), ids: [null, null], unread: 0, date: "2026-04-02" };
const WITH_IDS = { ...WHOLE, ids: entries.map(({ id }) => id) };

const everyLine = (text: string, change: (line: string) => string) =>
  text.split("\n").map(change).join("\n");

describe("readDigest on decorated labels", () => {
  const pairs: [string, string][] = [
    ["📝 Summary", "💡 Key Takeaways"],
    ["✨ 摘要 ✨", "🔑 关键要点"],
    ["【摘要】", "【要点】"],
    ["[Summary]", "[Key Takeaways]"],
    ["「总结」", "「关键见解」"],
    ["《概述》", "《主要要点》"],
    ["1. Summary", "2. Key Takeaways"],
    ["一、摘要", "二、关键要点"],
    ["（1）摘要", "（2）要点"],
    ["① Summary", "② Key Takeaways"],
    ["1️⃣ Summary", "2️⃣ Key Takeaways"],
    ["Summary：", "Key Takeaways："],
    ["**Summary：**", "**Key Takeaways：**"],
    ["Summary 摘要", "Key Takeaways 关键要点"],
    ["摘要（Summary）", "要点（Key Takeaways）"],
    ["Summary / 总结", "Key Takeaways / 要点"],
    ["Summary | 摘要", "Key Takeaways | 要点"],
    ["■ Summary", "■ Key Takeaways"],
    ["▶ 总结", "▶ 重要要点"],
    ["--- Summary ---", "--- Key Takeaways ---"],
    ["=== 摘要 ===", "=== 要点 ==="],
    ["★Summary★", "★Key Takeaways★"],
    ["论文总结", "核心要点"],
    ["📝【Summary】", "💡【Key Takeaways】"],
    ["Ｓｕｍｍａｒｙ", "Ｋｅｙ　Ｔａｋｅａｗａｙｓ"],
    ["SUMMARY", "KEY TAKEAWAYS"],
    ["摘要 (AI 生成)", "要点 (AI 生成)"],
    ["### Summary", "### Key Takeaways"],
    ["🔍 AI 总结：", "📌 Key Points"],
    ["⭐️ Summary", "⭐️ Key Takeaway"],
    ["“Summary”", "“Key Takeaways”"],
    ["I. Summary", "II. Key Takeaways"],
    ["Overview", "Highlights"],
    ["论文速览", "要点"],
  ];

  it.each(pairs)("reads %s and %s in text and in Markdown", (summary, takeaways) => {
    expect(wholeOf(textOf({ summary, takeaways }))).toEqual(WHOLE);
    expect(wholeOf(markdownOf({ summary, takeaways }))).toEqual(WITH_IDS);
  });

  it.each(["📝 Summary: ", "【摘要】", "摘要：", "**总结**：", "【Summary】 "])(
    "takes the text behind %s on the same line",
    (label) => {
      const text = textOf({ summary: "-" }).replaceAll("-\n", label);
      expect(read(text).papers.map(({ summary }) => summary)).toEqual(
        entries.map(({ summary }) => summary),
      );
    },
  );

  it.each(["Summary: 总结了", "**摘要**：概述了", "总结：Overview of "])(
    "does not take the words after %s as a label in the other language",
    (begun) => {
      const text = textOf({ summary: "-" }).replaceAll("-\n", begun);
      const words = begun.replace(/^.*[:：]\s?/, "").trim();
      for (const { summary } of read(text).papers) expect(summary).toMatch(new RegExp(`^${words}`));
    },
  );

  it.each([
    { authors: "👤 Authors:", related: "🔗 论文及项目相关链接", pdf: "📄 PDF" },
    { authors: "Authors：", cool: "🆒 Cool Papers", screenshots: "▶ 点此查看论文截图" },
    { authors: "✍️ Authors: ", related: "【论文及项目相关链接】", date: "📅 2026-04-02 更新" },
    { authors: "【Authors】", screenshots: "🖼️ 点此查看论文截图", date: "【2026-04-02 更新】" },
  ])("reads %o", (words) => {
    expect(wholeOf(textOf(words))).toEqual(WHOLE);
  });

  it.each([
    { related: "Related Links", screenshots: "Click here to view paper screenshots" },
    { related: "Paper and Project Links", screenshots: "Click to view screenshots of the paper" },
    { related: "Links to the paper and related projects", screenshots: "View paper screenshots" },
    { related: "Paper and project related links", screenshots: "Paper screenshots" },
    { date: "2026-04-02 Update", related: "Relevant links:" },
    { date: "Update 2026-04-02" },
    { date: "2026-04-02 Updated" },
    { date: "2026年4月2日 更新" },
    { date: "2026/04/02 更新" },
    { date: "Updated on 2026-04-02", screenshots: "See paper screenshots here" },
    { date: "April 2, 2026 Update", related: "Thesis and project related links" },
    { date: "Updated on April 2nd, 2026", related: "Relevant links to the thesis and project" },
    { date: "Update: 2 April 2026", related: "Paper and Project-Related Links" },
    { cool: "Cool Papers: " },
  ])("reads the words of a translated page, %o", (words) => {
    expect(wholeOf(textOf(words))).toEqual(WHOLE);
  });

  it.each([
    "摘要：",
    "中文摘要：",
    "【摘要】",
    "翻译：",
    "译文:",
    "摘要翻译：",
    "📖 翻译：",
    "Abstract (Chinese): ",
    "摘要（中文）：",
  ])("takes %s before a translation for no summary", (zh) => {
    expect(wholeOf(textOf({ zh }))).toEqual(WHOLE);
    expect(wholeOf(markdownOf({ zh }))).toEqual(WITH_IDS);
  });

  it.each(["Abstract: ", "**Abstract:** ", "【Abstract】"])(
    "removes %s from an abstract",
    (label) => {
      expect(wholeOf(markdownOf().replace(first.en, `${label}${first.en}`))).toEqual(WITH_IDS);
    },
  );

  it.each([
    "\u200b",
    "\ufeff",
    "\u00ad",
    "\u2060",
    "\u00a0",
    "\u3000",
    "\u200c",
    "\u200e",
    "\u202a",
    "\u001b[1;36m",
  ])("reads labels behind the invisible %j", (invisible) => {
    expect(
      wholeOf(textOf({ authors: `${invisible}Authors:`, summary: `${invisible}Summary` })),
    ).toEqual(WHOLE);
  });

  const numbers: [string, (n: number) => string][] = [
    ["1. ", (n) => `${n}. `],
    ["1、", (n) => `${n}、`],
    ["[1] ", (n) => `[${n}] `],
    ["(1) ", (n) => `(${n}) `],
    ["1) ", (n) => `${n}) `],
    ["【1】", (n) => `【${n}】`],
    ["Paper 1: ", (n) => `Paper ${n}: `],
    ["No. 1 ", (n) => `No. ${n} `],
    ["第1篇：", (n) => `第${n}篇：`],
  ];
  it.each(numbers)("removes the numbers %s from titles", (_, number) => {
    expect(wholeOf(textOf({ number }))).toEqual(WHOLE);
    expect(wholeOf(markdownOf({ number }))).toEqual(WITH_IDS);
  });

  const marks: [string, (n: number) => string][] = [
    ["- 1. ", (n) => `- ${n}. `],
    ["- 1、", (n) => `- ${n}、`],
    ["- (1) ", (n) => `- (${n}) `],
    ["* 1) ", (n) => `* ${n}) `],
    ["• 1. ", (n) => `• ${n}. `],
    ["1. • ", (n) => `${n}. • `],
    ["1. - ", (n) => `${n}. - `],
    ["- ①", (n) => `- ${"①②③".charAt(n - 1)}`],
    ["①", (n) => "①②③".charAt(n - 1)],
    ["❶ ", (n) => `${"❶❷❸".charAt(n - 1)} `],
    ["⑴", (n) => "⑴⑵⑶".charAt(n - 1)],
    ["１．", (n) => `${"１２３".charAt(n - 1)}．`],
    ["1️⃣ ", (n) => `${n}\ufe0f\u20e3 `],
  ];
  it.each(marks)("reads %s as one list marker", (_, item) => {
    expect(wholeOf(textOf({ item }))).toEqual(WHOLE);
    expect(wholeOf(markdownOf({ item }))).toEqual(WITH_IDS);
  });
});

describe("readDigest on layouts that mails, note apps and hands make", () => {
  const layouts: [string, (line: string) => string][] = [
    ["quoted", (line) => `> ${line}`],
    ["quoted without a blank", (line) => `>${line}`],
    ["quoted twice", (line) => `> > ${line}`],
    ["quoted three times", (line) => `>>> ${line}`],
    ["indented by two", (line) => `  ${line}`],
    ["indented by four", (line) => `    ${line}`],
    ["indented by a tab", (line) => `\t${line}`],
    ["indented by a no-break blank", (line) => `\u00a0\u00a0${line}`],
    ["quoted and indented", (line) => `  > ${line}`],
    ["indented where there is text", (line) => (line === "" ? "" : `  ${line}`)],
    ["quoted, blank lines bare", (line) => (line === "" ? ">" : `> ${line}`)],
    ["with blanks at its ends", (line) => `${line}  `],
    ["with returns", (line) => `${line}\r`],
  ];
  it.each(layouts)("reads a digest that is %s", (_, change) => {
    expect(wholeOf(everyLine(textOf(), change))).toEqual(WHOLE);
    expect(wholeOf(everyLine(markdownOf(), change))).toEqual(WITH_IDS);
  });

  it("reads a quoted digest below the head of a mail", () => {
    const mail = everyLine(textOf(), (line) => `> ${line}`);
    expect(read(`On Thursday Ada wrote:\n\n${mail}`).papers.map(fields)).toEqual(whole());
  });

  it("reads a callout", () => {
    const callout = everyLine(markdownOf(), (line) => `> ${line}`);
    expect(read(`> [!note] Papers\n${callout}`).papers.map(fields)).toEqual(whole());
  });

  it("reads a callout for each part", () => {
    const text = markdownOf()
      .replace(first.en, `> [!abstract]- Abstract\n> ${first.en}`)
      .replace(`>${first.zh}`, `> [!quote] 翻译\n> ${first.zh}`);
    expect(wholeOf(text)).toEqual(WITH_IDS);
  });

  it("reads the list of an outliner", () => {
    const lines = everyLine(markdownOf(), (line) => (line === "" ? "" : `- ${line}`));
    expect(read(lines).papers.map(fields)).toEqual(whole());
  });

  it.each(["# My reading list\n\n", "# 阅读\n## 四月\n", "# Notes #papers\n", "#note\n\n"])(
    "reads text below %j as text",
    (note) => {
      expect(read(note + textOf()).papers.map(fields)).toEqual(whole());
      expect(read(note + markdownOf()).papers.map(fields)).toEqual(whole());
    },
  );

  it("reads Markdown without blank lines", () => {
    expect(wholeOf(markdownOf().replace(/\n{2,}/g, "\n"))).toEqual(WITH_IDS);
    expect(wholeOf(markdownOf({ item: (n) => `${n}. ` }).replace(/\n{2,}/g, "\n"))).toEqual(
      WITH_IDS,
    );
  });

  it("reads headings without a space after the hashes", () => {
    expect(wholeOf(markdownOf().replace(/^(#+) /gm, "$1"))).toEqual(WITH_IDS);
    expect(
      wholeOf(
        markdownOf()
          .replace(/^(#+) /gm, "$1")
          .replace(/\n{2,}/g, "\n"),
      ),
    ).toEqual(WITH_IDS);
  });

  const mails: [string, (text: string) => string][] = [
    ["lines that end with <br>", (text) => `<div>${text.replaceAll("\n", "<br>\n")}</div>`],
    ["<br/> on one line", (text) => `<div>${text.replaceAll("\n", "<br/>")}</div>`],
    ["<br> and no other tag", (text) => text.replaceAll("\n", "<br>\n")],
    ["preformatted text", (text) => `<html><body><pre>${text}</pre></body></html>`],
    [
      "one quoted block",
      (text) =>
        `<html><body><blockquote>${text.replaceAll("\n", "<br>")}</blockquote></body></html>`,
    ],
    ["a <div> for each line", (text) => everyLine(text, (line) => `<div>${line || "<br>"}</div>`)],
    [
      "quoted paragraphs",
      (text) =>
        `<blockquote>${everyLine(text, (line) => (line ? `<p>${line}</p>` : ""))}</blockquote>`,
    ],
  ];
  it.each(mails)("reads HTML of %s", (_, print) => {
    expect(wholeOf(print(textOf()))).toEqual(WHOLE);
  });

  it("gives each paper of a file of two days its own day", () => {
    const other = { date: "2026-04-03 更新" };
    for (const print of [textOf, markdownOf]) {
      const { papers, problems, date } = read(`${print({}, [first])}\n${print(other, [second])}`);
      expect([date, ...papers.map((paper) => paper.date)]).toEqual([
        "2026-04-02",
        "2026-04-02",
        "2026-04-03",
      ]);
      expect(problems).toEqual([]);
      expect(read(print()).papers.map((paper) => paper.date)).toEqual([undefined, undefined]);
    }
  });

  it("reads text below front matter, and no authors in it", () => {
    const head = "---\ntitle: Quays\ndate: 2026-04-02\nauthor: Ada\n---\n";
    const { topic, ...reading } = read(head + textOf({ date: "" }));
    expect([topic, reading.date, reading.lines.unread]).toEqual(["Quays", "2026-04-02", 0]);
    expect(reading.papers.map(fields)).toEqual(whole());
  });

  it("reads short entries without translation, blank lines and heading of the links", () => {
    const body = entries.map(({ title, authors, en, summary }) =>
      [title, `Authors:${authors.join(", ")}`, en, "PDF 8 pages", "Summary", summary, ""].join(
        "\n",
      ),
    );
    const { papers } = read(`${DATE}\n${body.join("\n")}`);
    expect(papers.map(fields)).toEqual(
      whole().map((paper) => ({ ...paper, zh: null, takeaways: [], comment: "8 pages" })),
    );
  });

  it("reads a bare date as a heading only if there is no other one", () => {
    const text = textOf({ date: "2026-04-02" }, [first]) + textOf({ date: "2026-04-03" }, [second]);
    expect(read(text).papers.map(({ date }) => date)).toEqual(["2026-04-02", "2026-04-03"]);
  });

  it("keeps a date heading out of the title below it", () => {
    const page = `<h1>2026-04-02&nbsp;更新</h1>\n${everyLine(textOf().split("\n").slice(2).join("\n"), (line) => `<p>${line}</p>`)}`;
    expect(read(page).papers.map(fields)).toEqual(whole());
  });

  it("reads lazy pictures and keeps a table of contents apart from an article", () => {
    const body = entries.map(
      ({ title, authors, en, id }) =>
        `<h2>${title}</h2><p><strong>Authors:${authors.join(", ")}</strong></p><p>${en}</p><p><a href="http://arxiv.org/abs/${id}v1">PDF</a></p><details><summary>点此查看论文截图</summary><img src="data:image/gif;base64,R0" data-lazy-src="https://picx.zhimg.com/v2-1.jpg"></details>`,
    );
    const page = `<!DOCTYPE html><html><body><article><h1>${DATE}</h1>${body.join("")}</article><ol><li>${DATE}</li><li>${first.title}</li></ol></body></html>`;
    const { papers, problems, lines } = read(page);
    expect(papers.map(({ figures }) => figures)).toEqual(
      entries.map(() => [{ url: "https://picx.zhimg.com/v2-1.jpg" }]),
    );
    expect(problems.filter(({ code }) => code === "repeated-digest")).toEqual([]);
    expect(lines.unread).toBe(0);
  });

  it.each([
    '<img data-srcset="https://picx.zhimg.com/v2-1.jpg 1x, https://picx.zhimg.com/v2-2.jpg 2x">',
    '<img src="data:image/gif;base64,R0" srcset="https://picx.zhimg.com/v2-1.jpg">',
  ])("reads the picture of %s", (picture) => {
    const { papers } = read(markdownOf().replace(/<img[^>]*>/, picture));
    expect(papers[0]?.figures).toEqual([{ url: "https://picx.zhimg.com/v2-1.jpg" }]);
  });

  it("reads over the corners of a printed page", () => {
    const [start, end] = [
      "Lanterns on a pier burn all night. We let them",
      "learn the tide and save",
    ];
    const corners = `${start}\n\nhttps://example.org/3DGS/          1/2\n\f2026/4/3 09:12          3DGS | Talk2Paper\n\n${end}`;
    const { papers } = read(textOf().replace(`${start} ${end}`, corners));
    expect(papers.map(fields)).toEqual(whole());
  });

  const mailHead =
    "From: ada@example.org\nSubject: digest\nMIME-Version: 1.0\nContent-Type: text/plain";
  const base64 = (text: string) =>
    btoa(String.fromCharCode(...new TextEncoder().encode(text))).replace(/.{76}/g, "$&\n");
  it.each([
    ["plain", "8bit", (text: string) => text],
    ["base64", "base64", base64],
  ])("reads a mail without HTML, %s", (_, encoding, encode) => {
    const head = `${mailHead}; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n`;
    expect(wholeOf(head + encode(textOf()))).toEqual(WHOLE);
    expect(wholeOf(head + encode(markdownOf()))).toEqual(WITH_IDS);
  });

  it.each(["D:\\blog\\crop\\page_0_0.jpg", "./crop/page_0_0.jpg", "file:///c/page_0_0.jpg"])(
    "says that the picture %s cannot be shown",
    (path) => {
      const text = markdownOf().replace(/https:\/\/picx[^"]*/, path);
      const { papers, problems } = read(text);
      expect(papers.map(({ figures }) => figures.length)).toEqual([0, 1]);
      expect(problems.map(({ code, text: found }) => [code, found])).toEqual([
        ["local-figure", path],
      ]);
    },
  );
});

describe("readDigest on what html-to-text writes", () => {
  it.each([
    ["brackets", "[", "]"],
    ["angle brackets", "<", ">"],
    ["parentheses", "(", ")"],
    ["nothing", "", ""],
  ])("takes addresses in %s for links", (_, open, close) => {
    const text = entries.map((paper) =>
      textOf({ date: DATE }, [paper])
        .replace(/^PDF/m, `PDF ${open}http://arxiv.org/abs/${paper.id}v2${close}`)
        .replace("Cool Papers", `Cool Papers ${open}https://papers.cool/arxiv/${paper.id}${close}`)
        .replace(paper.zh, `> ${paper.zh}`),
    );
    const { papers } = read(text.join("\n"));
    expect(papers.map(fields)).toEqual(whole());
    expect(papers.map(({ arxiv }) => arxiv)).toEqual(entries.map(({ id }) => ({ id, version: 2 })));
  });
});
