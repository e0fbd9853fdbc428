import { localFile, type LocalFile } from "./files.ts";
import type { Payload } from "./hostile-payloads.ts";

/** Puts a payload into every place of a digest with one paper; `n` distinguishes the digests. */
type Carrier = (payload: Payload, n: number) => LocalFile;

const idOf = (n: number) => `2401.${10_000 + n}`;
const oneLine = (text: string) => text.replaceAll(/[\n\r]/g, " ");
const titleOf = ({ text }: Payload, n: number) => `Harmless paper ${n} ${oneLine(text)}`;

function markdown(payload: Payload, n: number): string {
  const text = oneLine(payload.text);
  return `---
title: Hostile ${n}
date: 2025-06-01 00:00:00
categories: "${text.replaceAll(/["\\]/g, "")}"
---

# 2025-06-01 更新

## ${titleOf(payload, n)}

**Authors:Ann Author, ${text}, Bob Writer**

The abstract of paper ${n} begins plainly. Then it says ${text} and ends with 3 words.

> 第${n}篇论文的摘要平淡地开始。然后它说 ${text} ，最后是三个词。

**论文及项目相关链接**

[PDF](http://arxiv.org/abs/${idOf(n)}v1) NeurIPS 2025. Code: ${payload.url} ${text}

**Summary**

总结：${text}

**Key Takeaways**

1. 第一点 ${text}
2. [链接](${payload.url}) 第二点

**[Cool Papers](${payload.url})**

<details>
  <summary>点此查看论文截图</summary>
<img src="${payload.url}" align="middle">
</details>
`;
}

function body(payload: Payload, n: number): string {
  const { text, url } = payload;
  return `<h1 id="2025-06-01-更新">2025-06-01 更新</h1>
<h2 id="${url}">${titleOf(payload, n)}</h2>
<p><strong>Authors:Ann Author, ${text}, Bob Writer</strong></p>
<p>The abstract of paper ${n} begins plainly. Then it says ${text} and ends with 3 words.</p>
<blockquote><p>第${n}篇论文的摘要平淡地开始。然后它说 ${text} ，最后是三个词。</p></blockquote>
<p><strong>论文及项目相关链接</strong></p>
<p><a href="http://arxiv.org/abs/${idOf(n)}v1">PDF</a> NeurIPS 2025. Code: <a href="${url}">${url}</a></p>
<p><strong>Summary</strong></p><p>总结：${text}</p>
<p><strong>Key Takeaways</strong></p>
<ol><li onclick="${url}">第一点 ${text}</li><li><a href="${url}">第二点</a></li></ol>
<p><strong><a href="${url}">Cool Papers</a></strong></p>
<details><summary>点此查看论文截图</summary><img src="${url}" align="middle"></details>
`;
}

function page(payload: Payload, n: number): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Hostile ${n}</title>
${payload.text}</head><body><div id="articleContent">${body(payload, n)}</div>${payload.text}</body></html>`;
}

/** A page in a MIME message, its text in base64. */
function message(payload: Payload, n: number): string {
  const lines = Buffer.from(page(payload, n)).toString("base64").replaceAll(/.{76}/g, "$&\r\n");
  return [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://example.org/",
    "MIME-Version: 1.0",
    `Content-Type: multipart/related; type="text/html"; boundary="--b${n}"`,
    "",
    `----b${n}`,
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "Content-Location: https://example.org/",
    "",
    lines,
    `----b${n}--`,
    "",
  ].join("\r\n");
}

function plainText(payload: Payload, n: number): string {
  const text = oneLine(payload.text);
  return `2025-06-01 更新
${titleOf(payload, n)}
Authors:Ann Author, Bob Writer, ${text}
The abstract of paper ${n} begins plainly. Then it says ${text} and ends with 3 words.
第${n}篇论文的摘要平淡地开始。然后它说 ${text} ，最后是三个词。
论文及项目相关链接
PDF NeurIPS 2025. Code: ${payload.url} ${text}
Summary
总结：${text}
Key Takeaways
- 第一点 ${text}
- 第二点 ${payload.url}
点此查看论文截图
`;
}

function jsonLine(payload: Payload, n: number): string {
  const { text, url } = payload;
  const record = {
    id: `${idOf(n)}v1`,
    pdf: url,
    abs: url,
    authors: ["Ann Author", text],
    title: titleOf(payload, n),
    categories: [text, "cs.CL"],
    comment: `NeurIPS 2025. Code: ${url} ${text}`,
    summary: `The abstract of paper ${n} begins plainly. Then it says ${text}.`,
    code_url: url,
    AI: { tldr: `总结：${text}`, motivation: text, method: url, result: text, conclusion: text },
  };
  // Written as text, because an object literal would set the prototype instead of the key.
  return `${JSON.stringify(record).slice(0, -1)},"__proto__":{"title":"x"},"constructor":[],"toString":1}\n`;
}

function daily(payload: Payload, n: number): string {
  const text = oneLine(payload.text);
  return `<div id=toc></div>

# cs.CL [[Back]](#toc)

### [1] [${titleOf(payload, n)}](https://arxiv.org/abs/${idOf(n)})
*Ann Author,${text}*

Main category: ${text}

TL;DR: 总结：${text}

<details>
  <summary>Details</summary>
Motivation: ${text}

Method: ${payload.url}

Abstract: The abstract of paper ${n} begins plainly. Then it says ${text}.

</details>
`;
}

const fragment: Carrier = (payload, n) =>
  localFile(
    `pasted ${n}.html`,
    `<html><body><!--StartFragment-->${body(payload, n)}<!--EndFragment-->`,
  );

/** Every carrier that takes free text. */
export const carriers: readonly Carrier[] = [
  (payload, n) => localFile(`${n}_<img src=x onerror=alert(1)>.md`, markdown(payload, n)),
  (payload, n) => localFile(`hostile ${n}.html`, page(payload, n)),
  (payload, n) => localFile(`hostile ${n}.jsonl`, jsonLine(payload, n)),
  (payload, n) => localFile(`hostile ${n}.txt`, plainText(payload, n)),
  (payload, n) => localFile(`hostile ${n}.mhtml`, message(payload, n)),
  fragment,
  (payload, n) => localFile(`__proto__ ${n}.md`, daily(payload, n)),
];

const calm: Payload = { family: "bomb", text: "x", url: "https://example.org/x" };

/** A digest that is harmless except for its abstract and translation. */
export const withAbstract = {
  markdown: (text: string, n: number) => swell(markdown(calm, n), text),
  page: (text: string, n: number) => swell(page(calm, n), text),
  line: (text: string, n: number) => swell(jsonLine(calm, n), text),
};

function swell(digest: string, text: string): string {
  return digest.replaceAll(
    /(Then it says |然后它说 )x/g,
    (_whole, before: string) => before + text,
  );
}
