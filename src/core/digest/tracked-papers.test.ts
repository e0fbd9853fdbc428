import { describe, expect, it } from "vitest";
import { read, EN, ZH, OTHER } from "./labelled-digests.fixture.ts";

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
