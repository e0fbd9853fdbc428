import {
  CHAT_LINES,
  hasCool,
  isOld,
  NOTICE,
  type PrintedPaper,
  type PrintStyle,
} from "./print-digest.ts";
import { wrap } from "./wrap-lines.ts";

/** Text as an extractor takes it from the page: no ids, no addresses, `- ` before items. */
export function printText(papers: readonly PrintedPaper[], style: PrintStyle): string {
  const lines = [...NOTICE, `${style.date} 更新`];
  for (const paper of papers) {
    lines.push(paper.title, `Authors:${paper.authors.join(", ")}`, paper.en);
    if (!isOld(style)) lines.push(...(paper.zh === null ? [] : [paper.zh]), "论文及项目相关链接");
    if (paper.comment !== "") lines.push(`PDF ${paper.comment}`);
    lines.push(style.summaryHeading, paper.summary, style.takeawaysHeading);
    lines.push(...paper.takeaways.map((item) => `- ${item}`));
    // The heading of this section is a link alone: extractors drop it.
    if (isOld(style)) lines.push(...CHAT_LINES.map((line) => `- ${line}`));
    lines.push("点此查看论文截图", ...paper.images.map(() => ""));
  }
  return `${lines.join("\n")}\n`;
}

/** The plain text of "select all, copy": Chromium has no marks, Firefox indents by four spaces. */
export function printCopy(
  papers: readonly PrintedPaper[],
  style: PrintStyle,
  browser: "chromium" | "firefox",
): string {
  const indent = browser === "firefox" ? "    " : "";
  const lines = [
    "Talk2Paper",
    "首页",
    "标签",
    style.topic,
    style.topic,
    `发布日期:   ${style.date}`,
  ];
  lines.push(...NOTICE.map((line) => indent + line), "", `${style.date} 更新`);
  for (const paper of papers) {
    lines.push(
      paper.title,
      ...(indent === "" ? [] : [""]),
      `Authors:${paper.authors.join(", ")}`,
      "",
      paper.en,
      "",
    );
    if (!isOld(style) && paper.zh !== null) lines.push(indent + paper.zh, "");
    if (!isOld(style)) lines.push("论文及项目相关链接", "");
    lines.push(
      `PDF ${paper.comment}`.trim(),
      "",
      style.summaryHeading,
      "",
      paper.summary,
      "",
      style.takeawaysHeading,
      "",
    );
    lines.push(...paper.takeaways.map((item) => indent + item), ...(indent === "" ? [] : [""]));
    if (isOld(style))
      lines.push("ChatPaperFree", "", ...CHAT_LINES.map((line) => indent + line), "");
    if (hasCool(style)) lines.push("Cool Papers", "");
    lines.push("点此查看论文截图");
  }
  lines.push(
    "文章作者:X",
    `文章链接:https://x.example/Paper/${style.date}/T/`,
    "Copyright © 2025 X",
    "",
  );
  return lines.join("\n");
}

/** Text wrapped at a column, with blank lines between paragraphs and numbered items. */
export function printWrapped(
  papers: readonly PrintedPaper[],
  style: PrintStyle,
  columns: number,
): string {
  const lines: string[] = [...NOTICE.map((line) => `    ${line}`), "", ` ${style.date} 更新`, ""];
  const add = (text: string, indent = "", mark = ""): void => {
    lines.push(
      ...wrap(text, columns - indent.length).map(
        (line, i) => (i === 0 && mark !== "" ? mark : indent) + line,
      ),
    );
  };
  for (const paper of papers) {
    add(paper.title, " ");
    lines.push("");
    add(`Authors:${paper.authors.join(", ")}`);
    lines.push("");
    add(paper.en);
    lines.push("");
    if (!isOld(style) && paper.zh !== null) add(paper.zh, "    ");
    lines.push("", ...(isOld(style) ? [] : ["论文及项目相关链接", ""]));
    add(`PDF ${paper.comment}`);
    lines.push("", style.summaryHeading, "");
    add(paper.summary);
    lines.push("", style.takeawaysHeading, "");
    paper.takeaways.forEach((item, i) => add(item, "    ", `${String(i + 1).padStart(2)}. `));
    lines.push("", ...(hasCool(style) ? ["Cool Papers", ""] : []), "点此查看论文截图", "", "");
  }
  return lines.join("\n");
}
