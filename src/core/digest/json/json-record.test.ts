import { describe, expect, it } from "vitest";
import { readDigest } from "../read-digest.ts";

const read = (text: string, name = "2026-01-05.jsonl") =>
  readDigest(new TextEncoder().encode(text), name);
const readOne = (record: object) => read(JSON.stringify(record)).papers[0];

const EN = "We teach a crane to stack boxes by ear. It drops 3.5% of them, half as many as before.";
const ZH = "我们教起重机凭声音堆放箱子。它只掉落3.5%的箱子，是以往的一半。";
const paper = {
  id: "2601.00017",
  title: "Cranes That Listen",
  authors: ["Ada Stapel", "Wei Kran"],
  summary: EN,
  categories: ["cs.RO"],
  comment: null,
};

describe("records of daily-arXiv-ai-enhanced and its forks", () => {
  it("reads task as the summary if there is no tldr, otherwise as a detail", () => {
    expect(readOne({ ...paper, AI: { task: "堆箱子。" } })?.summary).toBe("堆箱子。");
    const both = readOne({ ...paper, AI: { task: "堆箱子。", tldr: "凭声音堆箱子。" } });
    expect(both?.summary).toBe("凭声音堆箱子。");
    expect(both?.details).toEqual([{ label: "task", text: "堆箱子。" }]);
  });

  it.each(["translation", "abstract_translation", "abstractTranslation", "abstract_zh"])(
    "takes %s for the abstract in Chinese",
    (key) => {
      const read = readOne({ ...paper, AI: { tldr: "凭声音堆箱子。", [key]: ZH } });
      expect(read?.abstract).toEqual({ en: EN, zh: ZH });
    },
  );

  it("reads fields and answers whatever the case of their names", () => {
    const { id, title, authors, summary, ...rest } = paper;
    const written = { ID: id, Title: title, Authors: authors, Summary: summary, ...rest };
    expect(readOne({ ...written, ai: { TLDR: "凭声音堆箱子。" } })).toMatchObject({
      title,
      authors,
      abstract: { en: EN },
      summary: "凭声音堆箱子。",
    });
  });

  it("reads all categories of a text", () => {
    const { categories: _, ...rest } = paper;
    expect(readOne({ ...rest, category: "cs.SD, cs.LG" })?.categories).toEqual(["cs.SD", "cs.LG"]);
  });

  it("leaves out a picture before a title", () => {
    expect(readOne({ ...paper, title: `📄 ${paper.title}` })?.title).toBe(paper.title);
  });

  it("reads answers that are a JSON text, and those beside the paper that say they are of a model", () => {
    expect(readOne({ ...paper, AI: JSON.stringify({ tldr: "凭声音堆箱子。" }) })?.summary).toBe(
      "凭声音堆箱子。",
    );
    const beside = readOne({ ...paper, ai_Abstract: ZH, AI_Comments: "值得一读。" });
    expect(beside?.abstract.zh).toBe(ZH);
    expect(beside?.details).toEqual([{ label: "AI_Comments", text: "值得一读。" }]);
  });

  it("keeps a translation that is not Chinese as a detail", () => {
    const read = readOne({ ...paper, AI: { translation: "箱 (see English)" } });
    expect(read?.abstract.zh).toBeNull();
    expect(read?.details).toEqual([{ label: "translation", text: "箱 (see English)" }]);
  });

  it("keeps every other answer under its key, and never a translated title", () => {
    const read = readOne({
      ...paper,
      AI: {
        title_translation: "会听的起重机",
        tldr: "凭声音堆箱子。",
        keywords: ["起重机", "声音"],
        score: 4,
        summary: "本文较长的总结。",
        core_problem: "看不见背面。",
        deep_read: true,
        empty: "",
      },
    });
    expect(read?.title).toBe("Cranes That Listen");
    expect(read?.summary).toBe("凭声音堆箱子。");
    expect(read?.details).toEqual([
      { label: "title_translation", text: "会听的起重机" },
      { label: "keywords", text: "起重机, 声音" },
      { label: "score", text: "4" },
      { label: "summary", text: "本文较长的总结。" },
      { label: "core_problem", text: "看不见背面。" },
    ]);
  });

  it("decodes answers that were escaped twice, but not TeX accents", () => {
    const read = readOne({
      ...paper,
      AI: { tldr: "\\u672c\\u6587\\u7528CLIP", method: "By Erd\\H{o}s, B\\u{a}r" },
    });
    expect(read?.summary).toBe("本文用CLIP");
    expect(read?.details).toEqual([{ label: "method", text: "By Erd\\H{o}s, B\\u{a}r" }]);
  });

  it("reads answers beside the record's own fields", () => {
    const read = readOne({
      ...paper,
      tldr: "凭声音堆箱子。",
      motivation: "看不见。",
      method: "听。",
    });
    expect(read?.summary).toBe("凭声音堆箱子。");
    expect(read?.details).toEqual([
      { label: "motivation", text: "看不见。" },
      { label: "method", text: "听。" },
    ]);
  });

  it("reads an answer that is a single text as the summary", () => {
    expect(readOne({ ...paper, AI: "凭声音堆箱子。" })?.summary).toBe("凭声音堆箱子。");
  });

  it.each(["Error", "Skip", "Summary generation failed", "{tldr}", "N/A"])(
    "treats a summary of %j as a failure",
    (tldr) => {
      const { papers, problems } = read(
        JSON.stringify({ ...paper, AI: { tldr, motivation: tldr, result: "成功。" } }),
      );
      expect(papers[0]?.summary).toBeNull();
      expect(papers[0]?.details).toEqual([{ label: "result", text: "成功。" }]);
      expect(problems.map(({ code }) => code)).toEqual(["summary-failed"]);
    },
  );

  it.each([
    ["Ada Stapel, Wei Kran", ["Ada Stapel", "Wei Kran"]],
    ["Ada Stapel, Wei Kran and Mia Weg", ["Ada Stapel", "Wei Kran", "Mia Weg"]],
    ["Ada Stapel, Wei Kran, and Mia Weg", ["Ada Stapel", "Wei Kran", "Mia Weg"]],
    ["Stapel, Ada; Kran, Wei", ["Ada Stapel", "Wei Kran"]],
    ["Ada Stapel; Wei Kran", ["Ada Stapel", "Wei Kran"]],
    ["Ada Stapel、Wei Kran", ["Ada Stapel", "Wei Kran"]],
    ["Ada Stapel (Port University, Hafen), Wei Kran et al.", ["Ada Stapel", "Wei Kran"]],
    [
      [{ name: "Ada Stapel" }, { name: "Wei Kran" }],
      ["Ada Stapel", "Wei Kran"],
    ],
    [
      ["Harbour Team", ":", "Ada Stapel"],
      ["Harbour Team", "Ada Stapel"],
    ],
  ])("reads the names of %j", (authors, names) => {
    expect(readOne({ ...paper, authors })?.authors).toEqual(names);
  });

  it.each([
    [{ categories: ["cs.SD", "cs.RO"], cate: "cs.RO" }, ["cs.RO", "cs.SD"]],
    [{ categories: "cs.RO cs.SD" }, ["cs.RO", "cs.SD"]],
    [{ categories: undefined, category: "cs.RO" }, ["cs.RO"]],
    [{ categories: [], primary_category: "cond-mat.mtrl-sci" }, ["cond-mat.mtrl-sci"]],
    [{ categories: undefined, category: "Robotics" }, []],
  ])("reads the categories of %j", (fields, categories) => {
    expect(readOne({ ...paper, ...fields })?.categories).toEqual(categories);
  });

  it.each([
    [{ id: "2601.00017v3" }, { id: "2601.00017", version: 3 }],
    [{ id: "http://arxiv.org/abs/2601.00017v2" }, { id: "2601.00017", version: 2 }],
    [{ id: "arXiv:2601.00017" }, { id: "2601.00017", version: null }],
    [{ pdf: "https://arxiv.org/pdf/2601.00017v5" }, { id: "2601.00017", version: 5 }],
    [
      { id: "7", url: "https://www.alphaxiv.org/abs/2601.00017" },
      { id: "2601.00017", version: null },
    ],
    [
      { id: undefined, pdf_url: "https://arxiv.org/pdf/hep-th/9901001v1.pdf" },
      { id: "hep-th/9901001", version: 1 },
    ],
  ])("finds the id in %j", (fields, arxiv) => {
    expect(readOne({ ...paper, ...fields })?.arxiv).toEqual(arxiv);
  });

  it.each([
    ["a record without a title", { id: "2601.00017", authors: ["Ada Stapel"], summary: EN }],
    ["a title and an id alone", { id: "2601.00017", title: "Cranes That Listen", score: 0.7 }],
    ["a pair of sentences", { id: "1", title: "a", en: EN, zh: ZH }],
    [
      "a news item",
      { id: "1", title: "Harbour opens", authors: ["A"], url: "https://example.org/1" },
    ],
  ])("refuses %s", (_, record) => {
    expect(read(JSON.stringify(record)).problems.map(({ code }) => code)).toEqual(["not-a-digest"]);
  });
});

describe("JSON with a list of papers", () => {
  const other = { ...paper, id: "2601.00020", title: "Quiet Streets" };

  it.each([
    ["a list", [paper, other]],
    ["a list in an object", { date: "2026-01-05", total: 2, papers: [paper, other] }],
    ["papers by id", { "2601.00017": paper, "2601.00020": other }],
  ])("reads %s, on one line or on many", (_, value) => {
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
      const { carrier, papers } = read(text, "papers.json");
      expect(carrier).toBe("json");
      expect(papers.map(({ title }) => title)).toEqual(["Cranes That Listen", "Quiet Streets"]);
    }
  });

  it("knows the lines of a paper", () => {
    const { papers, lines } = read(
      JSON.stringify({ papers: [{ id: paper.id, title: "A", authors: ["B"] }] }, null, 1),
    );
    expect(papers[0]?.lines).toEqual([3, 9]);
    expect(lines).toEqual({ total: 11, blank: 0, read: 11, unread: 0 });
  });

  it("reads past an extra comma and up to where a file was cut off", () => {
    const whole = JSON.stringify(paper);
    const { papers } = read(
      `{"papers": [${whole}, ${whole.replace("00017", "00018")},\n{"id": "2601.0`,
    );
    expect(papers.map(({ key }) => key)).toEqual(["2601.00017", "2601.00018"]);
  });

  it("reads ai_summary.json", () => {
    const { papers } = read(
      JSON.stringify({
        papers: [
          {
            ...paper,
            id: undefined,
            arxiv_id: "2601.00017v2",
            comment: "ICRA 2026",
            code_links: [{ url: "https://github.com/a/b", type: "github" }],
            headline_zh: "会听的起重机",
            summary_zh: "本文教起重机听声音。",
            intro_zh: ["看不见背面。", "听声音。"],
            method_zh: "**问题**：看不见。\\n\\n**思路**：听。",
            tags_zh: ["起重机", "声音"],
            figures: [{ url: "https://arxiv.org/html/2601.00017v2/x1.png", caption: "" }],
          },
        ],
      }),
      "ai_summary.json",
    );
    expect(papers).toMatchObject([
      {
        abstract: { en: EN, zh: null },
        summary: "本文教起重机听声音。",
        takeaways: ["看不见背面。", "听声音。"],
        arxiv: { id: "2601.00017", version: 2 },
        comment: { raw: "ICRA 2026" },
        figures: [{ url: "https://arxiv.org/html/2601.00017v2/x1.png" }],
        details: [
          { label: "headline_zh", text: "会听的起重机" },
          { label: "method_zh", text: "问题：看不见。 思路：听。" },
          { label: "tags_zh", text: "起重机, 声音" },
        ],
      },
    ]);
    expect(papers[0]?.links).toContainEqual({ kind: "code", url: "https://github.com/a/b" });
  });

  it("reads output.json of gpt_paper_assistant, whose comment is the model's", () => {
    const { papers } = read(
      JSON.stringify({
        "2601.00017": {
          ...paper,
          summary: undefined,
          abstract: EN,
          arxiv_id: "2601.00017",
          COMMENT: "Fits.",
          RELEVANCE: 9,
        },
      }),
      "output.json",
    );
    expect(papers).toMatchObject([
      {
        abstract: { en: EN },
        comment: null,
        details: [
          { label: "COMMENT", text: "Fits." },
          { label: "RELEVANCE", text: "9" },
        ],
      },
    ]);
  });
});
