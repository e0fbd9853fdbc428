import { toBase64, toQuotedPrintable } from "./transfer-encoding.ts";

/**
 * Prints digests for tests: a known list of papers in every carrier and generation, as the
 * site, browsers and other tools write them. Reading the output must give the list back.
 */
export type PrintedPaper = {
  title: string;
  authors: string[];
  en: string;
  zh: string | null;
  id: string;
  version: number;
  comment: string;
  summary: string;
  takeaways: string[];
  images: string[];
};

/** What differs between digests of one carrier. */
export type PrintStyle = {
  generation: "G1a" | "G1b" | "G2" | "G3" | "G4";
  date: string;
  topic: string;
  /** The heading above the summary and the one above the takeaways. */
  summaryHeading: string;
  takeawaysHeading: string;
  /** `1.`, `-`, `*` in Markdown; `ol` for numbers, else `ul` in HTML. */
  listMark: "1." | "-" | "*";
};

export const NOTICE = [
  "⚠️ 以下所有内容总结都来自于 大语言模型的能力，如有错误，仅供参考，谨慎使用",
  "🔴 请注意：千万不要用于严肃的学术场景，只能用于论文阅读前的初筛！",
];

export const CHAT_LINES = [
  "Title: 一个题目",
  "Authors: Nobody Here, Someone Else",
  "Keywords: 甲, 乙",
];

export function isOld({ generation }: PrintStyle): boolean {
  return generation === "G1a" || generation === "G1b";
}

export function hasCool({ generation }: PrintStyle): boolean {
  return generation === "G3" || generation === "G4";
}

function absUrl(paper: PrintedPaper): string {
  return `http://arxiv.org/abs/${paper.id}v${paper.version}`;
}

/** Hexo Markdown with front matter, the site's own source. */
export function printMarkdown(papers: readonly PrintedPaper[], style: PrintStyle): string {
  const head = ["---", `title: ${style.topic}`, `date: ${style.date} 00:00:00`, "toc:", "---", ""];
  const notice = NOTICE.map((line) => `>${line}`);
  const body = papers.flatMap((paper) => markdownPaper(paper, style));
  return [...head, ...notice, "", `# ${style.date} 更新`, "", "", ...body].join("\n");
}

function markdownPaper(paper: PrintedPaper, style: PrintStyle): string[] {
  const old = isOld(style);
  return [
    `## ${paper.title}`,
    "",
    `**Authors:${paper.authors.join(", ")}**`,
    "",
    `${paper.en} `,
    "",
    ...(old || paper.zh === null ? [] : [`>${paper.zh}`, ""]),
    ...(old ? [] : ["**论文及项目相关链接**", ""]),
    `[PDF](${absUrl(paper)}) ${paper.comment}`,
    "",
    `**${style.summaryHeading}**`,
    ...(old ? [] : [""]),
    paper.summary,
    "",
    `**${style.takeawaysHeading}**`,
    ...(old ? [] : [""]),
    ...paper.takeaways.map(
      (item, i) => `${style.listMark === "1." ? `${i + 1}.` : style.listMark} ${item}`,
    ),
    "",
    ...(old
      ? [
          "**[ChatPaperFree](https://huggingface.co/spaces/x/ChatPaperFree)**",
          "",
          ...chatMarkdown(style),
          "",
        ]
      : []),
    ...(hasCool(style) ? [`**[Cool Papers](https://papers.cool/arxiv/${paper.id})** `, ""] : []),
    "<details>",
    "  <summary>点此查看论文截图</summary>",
    ...paper.images.map((url) => `<img src="${url}" align="middle">`),
    "</details>",
    "",
    "",
    ...(hasCool(style) ? ["# ", ""] : []),
  ];
}

function chatMarkdown({ generation }: PrintStyle): string[] {
  return generation === "G1a"
    ? ["<ol>", ...CHAT_LINES.map((line) => `<li><p>${line}</p></li>`), "</ol>"]
    : CHAT_LINES.map((line, i) => `${i + 1}. ${line}\n`);
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("/", "&#x2F;");
}

/** The published page as Hexo renders it. */
export function printHtml(papers: readonly PrintedPaper[], style: PrintStyle): string {
  const notice = `<blockquote>\n<p>${NOTICE.map(escape).join("<br>")}</p>\n</blockquote>`;
  return [
    `<!DOCTYPE HTML>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>${style.topic} | Talk2Paper</title>\n</head>\n<body>`,
    `<header><a href="/Talk2Paper/">Talk2Paper</a></header><h1 class="post-title">${style.topic}</h1>`,
    `<div class="post-date">发布日期:&nbsp;&nbsp;\n${style.date}\n</div>`,
    `<div id="articleContent">\n${notice}`,
    `<h1 id="${style.date}-更新"><a href="#x" class="headerlink" title="${style.date} 更新"></a>${style.date} 更新</h1>`,
    ...papers.map((paper) => htmlPaper(paper, style)),
    "</div>\n<footer>Copyright&nbsp;&copy; 2025 X</footer>\n</body>\n</html>\n",
  ].join("");
}

function htmlPaper(paper: PrintedPaper, style: PrintStyle): string {
  const old = isOld(style);
  const list = style.listMark === "1." ? "ol" : "ul";
  const summary = `<strong>${style.summaryHeading}</strong>`;
  const parts = [
    `<h2 id="s"><a href="#s" class="headerlink" title="${escape(paper.title)}"></a>${escape(paper.title)}</h2><p><strong>Authors:${escape(paper.authors.join(", "))}</strong></p>`,
    `<p>${escape(paper.en)} </p>`,
    old || paper.zh === null ? "" : `<blockquote>\n<p>${escape(paper.zh)}</p>\n</blockquote>`,
    old ? "" : "<p><strong>论文及项目相关链接</strong></p>",
    `<p><a target="_blank" rel="noopener" href="${absUrl(paper)}">PDF</a> ${escape(paper.comment)}</p>`,
    old
      ? `<p>${summary}<br>${escape(paper.summary)}</p>`
      : `<p>${summary}</p>\n<p>${escape(paper.summary)}</p>`,
    `<p><strong>${style.takeawaysHeading}</strong></p>`,
    `<${list}>\n${paper.takeaways.map((item) => `<li>${escape(item)}</li>`).join("\n")}\n</${list}>`,
    old
      ? `<p><strong><a href="https://huggingface.co/x">ChatPaperFree</a></strong></p>\n<ol>\n${CHAT_LINES.map((line) => `<li>${line}</li>`).join("\n")}\n</ol>`
      : "",
    hasCool(style)
      ? `<p><strong><a href="https://papers.cool/arxiv/${paper.id}">Cool Papers</a></strong> </p>`
      : "",
    `<details>\n  <summary>点此查看论文截图</summary>\n${paper.images.map((url) => `<img src="${url}" align="middle">`).join("\n")}\n</details>`,
    hasCool(style) ? '\n<h1 id=""><a href="#" class="headerlink" title=""></a></h1>' : "",
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/**
 * A selection of the page as browsers put it on the clipboard, styles written out; Windows
 * adds a header.
 */
export function printClipboard(
  papers: readonly PrintedPaper[],
  style: PrintStyle,
  header: boolean,
): string {
  const page = printHtml(papers, style);
  const inside = page
    .slice(page.indexOf("<header>"), page.indexOf("</body>"))
    .replaceAll(
      "<p>",
      '<p style="color: rgb(0, 0, 0); font-family: &quot;Times New Roman&quot;;">',
    );
  const start = header
    ? "Version:0.9\nStartHTML:0000000105\nEndHTML:0000099999\nStartFragment:0000000141\nEndFragment:0000099963\n"
    : "";
  return `${start}<meta charset='utf-8'>${header ? "<!--StartFragment-->" : ""}${inside}${header ? "<!--EndFragment-->" : ""}`;
}

/** Markdown that a web clipper makes of the page: headings with anchors, pictures in one line. */
export function printClipped(papers: readonly PrintedPaper[], style: PrintStyle): string {
  const anchored = (title: string, slug: string) => `## [](#${slug} "${title}")${title}`;
  const old = isOld(style);
  const body = papers.flatMap((paper, at) => [
    anchored(paper.title, `paper-${at}`),
    `**Authors:${paper.authors.join(", ")}**`,
    paper.en,
    ...(old || paper.zh === null ? [] : [`> ${paper.zh}`]),
    ...(old ? [] : ["**论文及项目相关链接**"]),
    `[PDF](${absUrl(paper)}) ${linked(paper.comment)}`.trim(),
    `**${style.summaryHeading}**`,
    paper.summary,
    `**${style.takeawaysHeading}**`,
    paper.takeaways
      .map((item, i) => (style.listMark === "1." ? `${i + 1}.  ${item}` : `*   ${item}`))
      .join("\n"),
    ...(old
      ? [
          "**[ChatPaperFree](https://huggingface.co/spaces/x/ChatPaperFree)**",
          CHAT_LINES.map((line, i) => `${i + 1}.  ${line}`).join("\n"),
        ]
      : []),
    ...(hasCool(style) ? [`**[Cool Papers](https://papers.cool/arxiv/${paper.id})**`] : []),
    `点此查看论文截图 ${paper.images.map((url) => `![](${url})`).join(" ")}`,
    ...(hasCool(style) ? [`## [](#-${at})`] : []),
  ]);
  const notice = NOTICE.map((line) => `> ${line}`).join("  \n");
  return `${[notice, anchored(`${style.date} 更新`, `${style.date}-更新`), ...body].join("\n\n")}\n`;
}

/** Addresses as links that show themselves. */
function linked(comment: string): string {
  return comment.replace(/https?:\/\/\S+/g, (url) => `[${url}](${url})`);
}

/** The page as one file: quoted-printable or base64. */
export function printMhtml(
  papers: readonly PrintedPaper[],
  style: PrintStyle,
  encoding: "quoted-printable" | "base64",
): string {
  const bytes = new TextEncoder().encode(printHtml(papers, style));
  const body = encoding === "base64" ? toBase64(bytes) : toQuotedPrintable(bytes);
  const head = `From: <Saved by Blink>\r\nSubject: ${style.topic}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B----"\r\n\r\n\r\n`;
  const part = `------B----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
  return `${head}${part}------B----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------B------\r\n`;
}
