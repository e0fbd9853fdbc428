import { describe, expect, it } from "vitest";
import { read, EN, ZH, OTHER } from "./labelled-digests.fixture.ts";

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
