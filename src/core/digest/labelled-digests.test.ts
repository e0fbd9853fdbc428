import { describe, expect, it } from "vitest";
import { read, EN } from "./labelled-digests.fixture.ts";

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
