import { describe, expect, it } from "vitest";
import {
  DATE,
  WHOLE,
  WITH_IDS,
  entries,
  everyLine,
  first,
  markdownOf,
  read,
  second,
  textOf,
  whole,
  wholeOf,
} from "./layouts.fixture.ts";
import { fieldsOf } from "./testing/fields-of.ts";

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
    expect(read(`On Thursday Ada wrote:\n\n${mail}`).papers.map(fieldsOf)).toEqual(whole());
  });

  it("reads a callout", () => {
    const callout = everyLine(markdownOf(), (line) => `> ${line}`);
    expect(read(`> [!note] Papers\n${callout}`).papers.map(fieldsOf)).toEqual(whole());
  });

  it("reads a callout for each part", () => {
    const text = markdownOf()
      .replace(first.en, `> [!abstract]- Abstract\n> ${first.en}`)
      .replace(`>${first.zh}`, `> [!quote] 翻译\n> ${first.zh}`);
    expect(wholeOf(text)).toEqual(WITH_IDS);
  });

  it("reads the list of an outliner", () => {
    const lines = everyLine(markdownOf(), (line) => (line === "" ? "" : `- ${line}`));
    expect(read(lines).papers.map(fieldsOf)).toEqual(whole());
  });

  it.each(["# My reading list\n\n", "# 阅读\n## 四月\n", "# Notes #papers\n", "#note\n\n"])(
    "reads text below %j as text",
    (note) => {
      expect(read(note + textOf()).papers.map(fieldsOf)).toEqual(whole());
      expect(read(note + markdownOf()).papers.map(fieldsOf)).toEqual(whole());
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
    expect(reading.papers.map(fieldsOf)).toEqual(whole());
  });

  it("reads short entries without translation, blank lines and heading of the links", () => {
    const body = entries.map(({ title, authors, en, summary }) =>
      [title, `Authors:${authors.join(", ")}`, en, "PDF 8 pages", "Summary", summary, ""].join(
        "\n",
      ),
    );
    const { papers } = read(`${DATE}\n${body.join("\n")}`);
    expect(papers.map(fieldsOf)).toEqual(
      whole().map((paper) => ({ ...paper, zh: null, takeaways: [], comment: "8 pages" })),
    );
  });

  it("reads a bare date as a heading only if there is no other one", () => {
    const text = textOf({ date: "2026-04-02" }, [first]) + textOf({ date: "2026-04-03" }, [second]);
    expect(read(text).papers.map(({ date }) => date)).toEqual(["2026-04-02", "2026-04-03"]);
  });

  it("keeps a date heading out of the title below it", () => {
    const page = `<h1>2026-04-02&nbsp;更新</h1>\n${everyLine(textOf().split("\n").slice(2).join("\n"), (line) => `<p>${line}</p>`)}`;
    expect(read(page).papers.map(fieldsOf)).toEqual(whole());
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
    expect(papers.map(fieldsOf)).toEqual(whole());
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
    expect(papers.map(fieldsOf)).toEqual(whole());
    expect(papers.map(({ arxiv }) => arxiv)).toEqual(entries.map(({ id }) => ({ id, version: 2 })));
  });
});
