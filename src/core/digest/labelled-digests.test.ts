import { describe, expect, it } from "vitest";
import { readDigest } from "./read-digest.ts";

const read = (text: string, name = "digest.md") => readDigest(new TextEncoder().encode(text), name);

const EN = "We teach a crane to stack boxes by ear. It drops 3.5% of them, half as many as before.";
const ZH = "我们教起重机凭声音堆放箱子。它只掉落3.5%的箱子，是以往的一半。";
const OTHER = "A map of quiet streets is drawn from 400 night walks. Two in three walkers agree.";

describe("the Markdown of daily-arXiv-ai-enhanced and its forks", () => {
  const entry = (...lines: string[]) =>
    [
      "# Table of Contents",
      "- [cs.RO](#cs.RO) [Total: 1]",
      "",
      "# cs.RO [[Back]](#toc)",
      "",
      ...lines,
    ].join("\n");
  const head = "### [1] [Cranes That Listen](https://arxiv.org/abs/2601.00017)";

  it("reads labels in bold, with blank lines and the colon inside or outside", () => {
    const { papers, lines } = read(
      entry(
        head,
        "",
        "*Ada Stapel,Wei Kran*",
        "",
        "**Main category:** cs.RO",
        "",
        "**TL;DR**: 起重机凭声音堆箱子。",
        "",
        "<details>",
        "  <summary>Details</summary>",
        "",
        "**Motivation:** 相机看不见背面。",
        "",
        `**Abstract:** ${EN}`,
        "",
        "</details>",
      ),
    );
    expect(papers).toMatchObject([
      {
        title: "Cranes That Listen",
        authors: ["Ada Stapel", "Wei Kran"],
        categories: ["cs.RO"],
        summary: "起重机凭声音堆箱子。",
        abstract: { en: EN, zh: null },
        details: [{ label: "motivation", text: "相机看不见背面。" }],
        arxiv: { id: "2601.00017", version: null },
      },
    ]);
    expect(lines.unread).toBe(0);
  });

  it.each([
    '<p align="right"><a href="#toc">Back to top</a></p>',
    '<div align="right">(<a href="#cs.RO">返回顶部</a>)</div>',
    '<a href="#toc">⬆️</a>',
  ])("keeps %s out of the abstract", (furniture) => {
    const { papers } = read(
      entry(head, "", "*Ada Stapel*", "", `Abstract: ${EN}`, "", "</details>", "", furniture, ""),
    );
    expect(papers[0]?.abstract.en).toBe(EN);
  });

  it("reads fields separated by bars, and labels that only one fork has", () => {
    const { papers } = read(
      entry(
        head,
        "*Ada Stapel*",
        "",
        "Main category: cs.RO | Domain: Logistics | Importance: 3",
        "",
        "TL;DR: 起重机凭声音堆箱子。",
        "",
        "<details>",
        "  <summary>Details</summary>",
        "Method: 听声音。",
        "",
        "与港口的关系: 可用于码头。",
        "",
        `Abstract: ${EN}`,
        "</details>",
      ),
    );
    expect(papers[0]?.categories).toEqual(["cs.RO"]);
    expect(papers[0]?.details).toEqual([
      { label: "Domain", text: "Logistics" },
      { label: "Importance", text: "3" },
      { label: "method", text: "听声音。" },
      { label: "与港口的关系", text: "可用于码头。" },
    ]);
    expect(papers[0]?.abstract.en).toBe(EN);
  });

  it("keeps a line of a wrapped abstract that begins like a label", () => {
    const { papers } = read(
      entry(
        head,
        "*Ada Stapel*",
        "",
        "TL;DR: 起重机。",
        "",
        "<details><summary>Details</summary>",
        "Abstract: We load ships by ear. All cranes were fitted with a",
        "Method: of listening that needs no camera.",
        "</details>",
      ),
    );
    expect(papers[0]?.abstract.en).toBe(
      "We load ships by ear. All cranes were fitted with a Method: of listening that needs no camera.",
    );
    expect(papers[0]?.details).toEqual([]);
  });

  it("reads texts under headings of their own", () => {
    const { papers } = read(
      entry(
        head,
        "*Ada Stapel, Wei Kran*",
        "",
        "#### 🧩 TL;DR",
        "起重机凭声音堆箱子。",
        "",
        "---",
        "",
        "#### 📘 Detailed Summary",
        "**Motivation:** 相机看不见背面。",
        "",
        "#### 📄 Abstract",
        EN,
      ),
    );
    expect(papers).toMatchObject([
      {
        summary: "起重机凭声音堆箱子。",
        abstract: { en: EN },
        details: [{ label: "motivation", text: "相机看不见背面。" }],
      },
    ]);
  });

  it("reads authors after a score, and keeps the score", () => {
    const { papers, lines } = read(
      entry(head, "**8/10** | *Ada Stapel, Wei Kran*", "", `**Abstract:** ${EN}`),
    );
    expect(papers[0]?.authors).toEqual(["Ada Stapel", "Wei Kran"]);
    expect(papers[0]?.details).toEqual([{ label: null, text: "8/10" }]);
    expect(lines.unread).toBe(0);
  });

  it("ignores what a template left unfilled", () => {
    const { papers, problems } = read(
      entry(
        head,
        "> *会听的起重机*",
        "",
        "*Ada Stapel* | **Main category: cs.RO**",
        "",
        "**Comment:** None",
        "",
        "> **TL;DR:** 起重机凭声音堆箱子。",
        "",
        "**AI_Comments:** {ai_comment}",
        "",
        "**Motivation:** Not mentioned in abstract",
        "",
        "> **摘要翻译:** {abstract_translation}",
        "",
        "[⬆️ 返回分类顶部](#csro) | [⬆️ 返回总目录](#toc)",
      ),
    );
    expect(papers).toMatchObject([
      {
        authors: ["Ada Stapel"],
        comment: null,
        abstract: { en: "", zh: null },
        details: [{ label: null, text: "会听的起重机" }],
      },
    ]);
    expect(problems).toEqual([]);
  });

  it("reads the first generation: no number, and Task for the summary", () => {
    const { carrier, papers } = read(
      entry(
        "### [Cranes That Listen](http://arxiv.org/abs/2601.00017v2)",
        "*Ada Stapel*",
        "",
        "Task: 凭声音堆箱子。",
        "",
        "<details><summary>Details</summary>",
        `Abstract: ${EN}`,
        "</details>",
      ),
    );
    expect(carrier).toBe("arxiv-daily-markdown");
    expect(papers).toMatchObject([
      { summary: "凭声音堆箱子。", arxiv: { id: "2601.00017", version: 2 }, categories: ["cs.RO"] },
    ]);
  });
});

describe("arxiv_crawler", () => {
  it("reads titles and abstracts in both languages, and not the papers that it left out", () => {
    const { carrier, date, papers, lines } = read(
      [
        "> 本文由 [https://example.org/crawler](https://example.org/crawler) 自动生成",
        "",
        "# 论文全览：2026-01-05",
        "",
        "共有2篇相关领域论文, 另有1篇其他",
        "",
        "## 机器人(cs.RO:Robotics)",
        "",
        "### Cranes That Listen ",
        "[[arxiv](https://arxiv.org/abs/2601.00017)] [[cool](https://papers.cool/arxiv/2601.00017)] [[pdf](https://arxiv.org/pdf/2601.00017)]",
        "> **Authors**: Ada Stapel,Wei Kran",
        "> **First submission**: 2026-01-03",
        "> **comment**: Accepted to ICRA 2026",
        "- **标题**: 会听的起重机",
        "- **领域**: 机器人技术",
        `- **摘要**: ${ZH}`,
        "",
        "### [Quiet Streets](https://arxiv.org/abs/2601.00020)",
        "> **Authors**: Mia Weg",
        "- **标题**: 安静的街道",
        `- **Abstract**: ${OTHER}`,
        "",
        "## 其他论文",
        "",
        "- [Left Out](https://arxiv.org/abs/2601.00099)",
        "  - **标题**: 未选",
        "  - **Filtered Reason**: none of cs.XX in whitelist",
      ].join("\n"),
    );
    expect([carrier, date]).toEqual(["arxiv-crawler", "2026-01-05"]);
    expect(papers).toMatchObject([
      {
        title: "Cranes That Listen",
        authors: ["Ada Stapel", "Wei Kran"],
        abstract: { en: "", zh: ZH },
        comment: { raw: "Accepted to ICRA 2026", venue: "ICRA", year: 2026 },
        categories: ["cs.RO"],
        arxiv: { id: "2601.00017" },
      },
      { title: "Quiet Streets", authors: ["Mia Weg"], abstract: { en: OTHER, zh: null } },
    ]);
    expect(papers[0]?.details).toContainEqual({ label: "标题", text: "会听的起重机" });
    expect(lines.unread).toBe(0);
  });

  it("reads the older layout, where everything is a list", () => {
    const { papers } = read(
      [
        "### Cranes That Listen",
        "- **标题**: 会听的起重机",
        "- **Categories**: cs.RO eess.AS doi 10.1145/1.2",
        `- **摘要**: ${ZH}`,
        "- **Date**: 5 January, 2026",
        "- **URL**: https://arxiv.org/abs/2601.00017",
        "- **Authors**: Ada Stapel,Wei Kran",
        `- **Abstract**: ${EN}`,
      ].join("\n"),
    );
    expect(papers).toMatchObject([
      {
        title: "Cranes That Listen",
        authors: ["Ada Stapel", "Wei Kran"],
        abstract: { en: EN, zh: ZH },
        categories: ["cs.RO", "eess.AS"],
        arxiv: { id: "2601.00017" },
      },
    ]);
  });
});

describe("gpt_paper_assistant", () => {
  it("reads the papers and neither the table of contents nor the prompt", () => {
    const { carrier, date, papers } = read(
      [
        "# Personalized Daily Arxiv Papers 01/05/2026",
        "Total relevant papers: 1",
        "",
        "0. [Cranes That Listen](#link0)",
        "**Authors:** Ada Stapel, Wei Kran",
        "",
        "---",
        '## 0. [Cranes That Listen](https://arxiv.org/abs/2601.00017) <a id="link0"></a>',
        "**ArXiv ID:** 2601.00017",
        "**Authors:** Ada Stapel (Port University, Hafen), Wei Kran",
        "",
        `**Abstract:** arXiv:2601.00017v1 Announce Type: new  Abstract: ${EN}`,
        "",
        "**Comment:** Fits the second criterion.",
        "**Relevance:** 9",
        "**Novelty:** 6",
        "",
        "---",
        "",
        "## Paper selection prompt",
        "Find papers on ports. My friend also likes ships, harbours and long walks by the sea.",
      ].join("\n"),
    );
    expect([carrier, date]).toEqual(["gpt-paper-assistant", "2026-01-05"]);
    expect(papers).toMatchObject([
      {
        title: "Cranes That Listen",
        authors: ["Ada Stapel", "Wei Kran"],
        abstract: { en: EN },
        comment: null,
        details: [
          { label: "comment", text: "Fits the second criterion." },
          { label: "relevance", text: "9" },
          { label: "novelty", text: "6" },
        ],
      },
    ]);
  });
});

describe("papers.cool", () => {
  it("reads a copied page with its buttons, subjects and day", () => {
    const { carrier, papers } = read(
      [
        "## [#1](https://arxiv.org/abs/2601.00017) [Cranes That Listen](https://papers.cool/arxiv/2601.00017) [PDF5](https://arxiv.org/pdf/2601.00017) [Copy] [Kimi3] [REL]",
        "",
        "**Authors**: [Ada Stapel](https://arxiv.org/search/?query=Ada Stapel), [Wei Kran](https://arxiv.org/search/?query=Wei Kran)",
        "",
        EN,
        "",
        "**Subjects**: [Robotics](https://papers.cool/arxiv/cs.RO), [Sound](https://papers.cool/arxiv/cs.SD)",
        "",
        "**Publish**: 2026-01-03 10:00:00 UTC",
      ].join("\n"),
    );
    expect(carrier).toBe("papers-cool");
    expect(papers).toMatchObject([
      {
        title: "Cranes That Listen",
        authors: ["Ada Stapel", "Wei Kran"],
        abstract: { en: EN, zh: null },
        summary: null,
        arxiv: { id: "2601.00017", version: null },
      },
    ]);
  });
});

describe("papers.cool copied as text", () => {
  it("has no ids, but titles, authors and abstracts", () => {
    const entry = (n: number, title: string, authors: string, text: string) => [
      `#${n} ${title} [PDF5] [Copy] [Kimi3] [REL]`,
      `Authors: ${authors}`,
      "",
      text,
      "",
      "Subject: Robotics",
      "",
      "Publish: 2026-01-03 10:00:00 UTC",
      "",
    ];
    const { carrier, papers } = read(
      [
        "Robotics",
        "2026-01-05 | | Total: 2",
        "",
        ...entry(1, "Cranes That Listen", "Ada Stapel, Wei Kran", EN),
        ...entry(2, "Quiet Streets", "Mia Weg", OTHER),
      ].join("\n"),
      "copy.txt",
    );
    expect(carrier).toBe("papers-cool");
    expect(
      papers.map(({ title, authors, abstract, arxiv }) => [title, authors, abstract.en, arxiv]),
    ).toEqual([
      ["Cranes That Listen", ["Ada Stapel", "Wei Kran"], EN, null],
      ["Quiet Streets", ["Mia Weg"], OTHER, null],
    ]);
  });
});

describe("Paper Tracker", () => {
  it("reads its Markdown, with the query for a topic", () => {
    const { carrier, date, topic, papers } = read(
      [
        "# Paper Tracker Report",
        "",
        "🕐 **Generated Time**: 2026-01-05 07:00:00",
        "",
        "## 🔍 `harbour robots`",
        "",
        "### 1. Cranes That Listen",
        "",
        "- 📚 **Source**: arxiv",
        "- ✍️ **Authors**: Ada Stapel, Wei Kran",
        "- 🏷️ **Categories**: **cs.RO**; cs.SD",
        "- 📥 **PDF**: https://arxiv.org/pdf/2601.00017v3",
        "",
        "#### 📝 [Abstract](https://arxiv.org/abs/2601.00017v3)",
        "",
        `- 📖 **Original**: ${EN}`,
        `- 🌐 **Translation**: ${ZH}`,
        "",
        "#### ✨ LLM Summary",
        "",
        "- 💡 **TLDR**: 起重机凭声音堆箱子。",
        "- 🎯 **Motivation**: 相机看不见背面。",
      ].join("\n"),
    );
    expect([carrier, date, topic]).toEqual(["paper-tracker", "2026-01-05", "harbour robots"]);
    expect(papers).toMatchObject([
      {
        title: "Cranes That Listen",
        authors: ["Ada Stapel", "Wei Kran"],
        abstract: { en: EN, zh: ZH },
        summary: "起重机凭声音堆箱子。",
        categories: ["cs.RO", "cs.SD"],
        arxiv: { id: "2601.00017", version: 3 },
      },
    ]);
  });

  const links = `<a href="https://arxiv.org/pdf/2601.00017v1">PDF</a> <a href="https://arxiv.org/abs/2601.00017v1">Abstract</a>`;

  it.each([
    [
      "that shows the abstract",
      `<h3 class="paper-title">1. Cranes That Listen</h3><p class="authors">Ada Stapel, Wei Kran</p>
      <p class="meta">cs.RO · 2026-01-04</p><div class="abstract"><p>${EN}</p></div>
      <p class="field translation">${ZH}</p><p class="field"><strong>TLDR:</strong> 起重机凭声音堆箱子。</p>
      <p class="field"><strong>Motivation:</strong> 相机看不见背面。</p><div class="links">${links}</div>`,
    ],
    [
      "that looks like Markdown",
      `<h3>1. Cranes That Listen</h3><p class="meta">Ada Stapel, Wei Kran</p><p class="meta">cs.RO · 2026-01-04</p>
      <p>${EN}</p><p><strong>翻译</strong>: ${ZH}</p><p><strong>TLDR</strong>: 起重机凭声音堆箱子。</p>
      <p><strong>Motivation</strong>: 相机看不见背面。</p><p class="links">${links}</p>`,
    ],
    [
      "that folds the texts away",
      `<p class="paper-index">No. 1</p><h3 class="paper-title">Cranes That Listen</h3><p class="paper-authors">Ada Stapel, Wei Kran</p>
      <p class="meta-item"><span>分类</span><strong>cs.RO</strong></p><p class="paper-tldr"><span>TLDR</span>起重机凭声音堆箱子。</p>
      <div class="paper-links">${links}</div><details><summary><span>阅读摘要与笔记</span> <span>点击展开</span></summary>
      <div><h4>Abstract</h4><p>${EN}</p></div><div><h4>摘要翻译</h4><p>${ZH}</p></div>
      <div><h4>Motivation</h4><p>相机看不见背面。</p></div></details>`,
    ],
  ])("reads the page %s", (_, card) => {
    const { carrier, date, papers } = read(
      `<!DOCTYPE html><html><body><h1>Paper Tracker Report</h1><p>Generated: 2026-01-05 07:00</p>
      <section><h2>harbour robots</h2><p>1 篇</p><article class="paper-card">${card}</article></section></body></html>`,
      "page.html",
    );
    expect([carrier, date]).toEqual(["paper-tracker-page", "2026-01-05"]);
    expect(papers).toMatchObject([
      {
        title: "Cranes That Listen",
        authors: ["Ada Stapel", "Wei Kran"],
        abstract: { en: EN, zh: ZH },
        summary: "起重机凭声音堆箱子。",
        categories: ["cs.RO"],
        arxiv: { id: "2601.00017", version: 1 },
      },
    ]);
    expect(papers[0]?.details).toContainEqual({ label: "motivation", text: "相机看不见背面。" });
  });
});

describe("lists of titles, authors, links and abstracts", () => {
  const expected = {
    title: "Cranes That Listen",
    authors: ["Ada Stapel", "Wei Kran"],
    abstract: { en: EN, zh: null },
    arxiv: { id: "2601.00017" },
  };
  const second = ["**Abstract**: " + OTHER, "", "---"];

  it.each([
    [
      "with the translations that some scripts add",
      [
        "# Cranes That Listen ",
        "",
        "**Title (ZH)**: 会听的起重机 ",
        "",
        "**Authors**: Ada Stapel, Wei Kran  ",
        "",
        "**Link**: [PDF](https://arxiv.org/pdf/2601.00017)  ",
        "",
        `**Abstract**: ${EN} `,
        "",
        `**Abstract (ZH)**: ${ZH} `,
      ],
      { ...expected, abstract: { en: EN, zh: ZH } },
    ],
    [
      "as lists in Chinese",
      [
        "## 1. Cranes That Listen",
        "- **作者**：Ada Stapel、Wei Kran",
        "- **链接**：https://arxiv.org/abs/2601.00017v1",
        `- **摘要**：${EN}`,
        `- **中文摘要**：${ZH}`,
      ],
      { ...expected, abstract: { en: EN, zh: ZH }, arxiv: { id: "2601.00017", version: 1 } },
    ],
    [
      "with linked titles and the abstract under a heading",
      [
        "### 1. [Cranes That Listen](https://arxiv.org/abs/2601.00017)",
        "",
        "**Authors**: Ada Stapel, Wei Kran  ",
        "**Category**: cs.RO  ",
        "**ArXiv ID**: 2601.00017v4  ",
        "",
        "#### Abstract",
        EN,
      ],
      { ...expected, categories: ["cs.RO"], arxiv: { id: "2601.00017", version: 4 } },
    ],
    [
      "with lines broken by tags and labels without emphasis",
      [
        "### Cranes That Listen",
        "- arXiv: [2601.00017](https://arxiv.org/abs/2601.00017) | [PDF](https://arxiv.org/pdf/2601.00017)",
        "- Authors: Ada Stapel, Wei Kran<br>",
        `- Abstract: ${EN}`,
      ],
      expected,
    ],
    [
      "with titles under a label",
      [
        "- **Title:** Cranes That Listen",
        "- **Authors:** Ada Stapel and Wei Kran",
        "- **URL:** https://arxiv.org/abs/2601.00017",
        `- **Abstract:** ${EN}`,
      ],
      expected,
    ],
  ])("reads them %s", (_, lines, paper) => {
    const text = [
      ...lines,
      "",
      "---",
      "# Quiet Streets",
      "",
      "**Authors**: Mia Weg",
      "",
      "**Link**: https://arxiv.org/abs/2601.00020",
      "",
      ...second,
    ].join("\n");
    const { carrier, papers } = read(text);
    expect(carrier).toBe("abstract-list");
    expect(papers).toMatchObject([paper, { title: "Quiet Streets", abstract: { en: OTHER } }]);
  });

  it("reads Summary as the abstract where it is English and the only one, as in arXiv's API", () => {
    const entry = (title: string, id: string, text: string) =>
      `### ${title}\n\n[arXiv](https://arxiv.org/abs/${id})\n\n**Authors:** Ada Stapel\n\n**Summary:** ${text}\n\n---\n`;
    const { papers } = read(
      entry("Cranes", "2601.00017", EN) + entry("Streets", "2601.00020", OTHER),
    );
    expect(papers.map(({ abstract, summary }) => [abstract.en, summary])).toEqual([
      [EN, null],
      [OTHER, null],
    ]);
  });
});
