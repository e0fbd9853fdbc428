import { describe, expect, it } from "vitest";
import {
  WHOLE,
  WITH_IDS,
  entries,
  first,
  markdownOf,
  read,
  textOf,
  wholeOf,
} from "./layouts.fixture.ts";

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
