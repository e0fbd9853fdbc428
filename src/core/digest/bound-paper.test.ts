import { describe, expect, it } from "vitest";
import { boundPaper, PAPER_BOUNDS } from "./bound-paper.ts";
import type { Paper } from "./paper.ts";
import { readDigest } from "./read-digest.ts";

const words = (letters: number) =>
  "word "
    .repeat(Math.ceil(letters / 5))
    .slice(0, letters)
    .trim();

const paper: Paper = {
  key: "2504.00001",
  title: "Looms that learn",
  authors: ["Ada Lovelace"],
  abstract: { en: "We weave.", zh: "我们织布。" },
  summary: "织布。",
  takeaways: ["快。"],
  arxiv: { id: "2504.00001", version: 1 },
  categories: ["cs.CV"],
  comment: {
    raw: "12 pages",
    venue: null,
    year: null,
    status: null,
    track: null,
    award: null,
    pages: 12,
    figures: null,
    tables: null,
    notes: null,
  },
  links: [{ kind: "abs", url: "https://arxiv.org/abs/2504.00001" }],
  figures: [{ url: "https://figures.example/1.png" }],
  details: [{ label: "Method", text: "A loom." }],
  lines: [1, 9],
};

const longList = Array.from({ length: 30_000 }, (_, n) => `entry ${n}`);
const longAddress = `https://figures.example/${"a/".repeat(2000)}`;

describe("boundPaper", () => {
  it("returns the paper itself when nothing is too long", () => {
    expect(boundPaper(paper)).toBe(paper);
  });

  it.each<[string, Partial<Paper>]>([
    ["title", { title: words(1_000_000) }],
    ["author", { authors: [words(1_000_000)] }],
    ["list of authors", { authors: longList }],
    ["list of long authors", { authors: longList.map((name) => words(180) + name) }],
    ["abstract", { abstract: { en: words(5_000_000), zh: null } }],
    ["translation", { abstract: { en: "a", zh: "织布机。".repeat(100_000) } }],
    ["summary", { summary: words(100_000) }],
    ["takeaway", { takeaways: [words(100_000)] }],
    ["list of takeaways", { takeaways: longList }],
    ["category", { categories: [words(1000)] }],
    ["list of categories", { categories: longList }],
    ["comment", { comment: { ...comment(), raw: words(100_000) } }],
    ["venue", { comment: { ...comment(), venue: words(100_000) } }],
    [
      "list of links",
      { links: longList.map((name) => ({ kind: "other", url: `https://${name}` })) },
    ],
    ["address", { links: [{ kind: "code", url: longAddress }], figures: [{ url: longAddress }] }],
    ["list of figures", { figures: longList.map((url) => ({ url })) }],
    ["list of details", { details: longList.map((text) => ({ label: null, text })) }],
    ["detail", { details: [{ label: words(1000), text: words(100_000) }] }],
    ["run of marks", { title: "。".repeat(900) }],
  ])("bounds a %s, and leaves the rest as it is", (_, part) => {
    const bound = boundPaper({ ...paper, ...part });
    expect(bound).not.toEqual({ ...paper, ...part });
    expect(bound).toEqual({ ...paper, ...pick(bound, Object.keys(part)) });
    expect(JSON.stringify(bound).length).toBeLessThan(200_000);
    expect(boundPaper(bound)).toBe(bound);
  });

  it("keeps the longest author lists in physics", () => {
    const authors = Array.from({ length: 5154 }, (_, n) => `A. B. Physicist-${n}`);
    expect(boundPaper({ ...paper, authors }).authors).toEqual(authors);
  });
});

describe("readDigest", () => {
  const record = (fields: object) =>
    JSON.stringify({ id: "2504.00001", authors: ["Ada"], summary: "We weave.", ...fields });
  const read = (...records: object[]) =>
    readDigest(new TextEncoder().encode(records.map(record).join("\n")), "a.jsonl");

  it("reports which paper was too long, with its line and title", () => {
    const title = "An endless loom";
    const { papers, problems } = read({ title: "A loom" }, { title, summary: words(20_000) });
    expect(papers.map(({ abstract }) => abstract.en.length)).toEqual([9, PAPER_BOUNDS.abstract]);
    expect(problems).toEqual([{ code: "too-long", line: 2, text: title }]);
  });

  it("derives the key of a paper without an id from the shortened title", () => {
    const long = {
      id: "",
      abs: "https://openreview.net/forum?id=a1b2c3",
      title: `A loom ${"。".repeat(5000)} with an end`,
    };
    const [first] = read(long).papers;
    const [second] = read({ ...long, title: first?.title }).papers;
    expect(first?.key).toBe(second?.key);
    expect(first?.title).toMatch(/^A loom 。{99}… with an end$/);
  });
});

function comment() {
  if (paper.comment === null) throw new Error("The paper of these tests has a comment");
  return paper.comment;
}

function pick(from: Paper, fields: readonly string[]): Partial<Paper> {
  return Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field)));
}
