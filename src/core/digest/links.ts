import type { BlockLink } from "./block.ts";
import type { ArxivId, Link, LinkKind } from "./paper.ts";
import { cutUrl } from "./url.ts";

/**
 * An address in running text. Some authors leave the scheme out; that is only
 * trusted for hosts of code and project pages: `aigc3d.github.io/VideoMV/`.
 */
const ADDRESS =
  /https?:\/\/[^\s<>"]{1,1000}|(?<![\w./@-])(?:(?:www\.)?(?:github|gitlab|huggingface)\.(?:com|co)\/[\w.-]{1,100}|(?:[\w-]{1,60}\.){1,3}github\.io(?![\w.]*@))[^\s<>"]{0,500}/gi;

/** The words before an address, read from the nearest backwards, that tell what it is. */
const KIND_WORDS: readonly (readonly [LinkKind, RegExp])[] = [
  ["code", /\b(?:source[\s-]?)?codes?\b|\bimplementations?\b|\bgithub\b|\brepo(?:sitory)?\b|代码/i],
  ["project", /\bproject\b|\b(?:web|home)?[\s-]?(?:page|site)s?\b|\bwebsite\b|\bhomepage\b|项目|主页/i],
  ["video", /\bvideos?\b|视频/i],
  ["demo", /\bdemos?\b|\bdemonstrations?\b|演示/i],
  ["data", /\bdata(?:sets?|bases?)?\b|\bbenchmarks?\b|\bcorpus\b|数据/i],
];

const HOSTS: readonly (readonly [LinkKind, RegExp])[] = [
  ["data", /^https?:\/\/(?:huggingface\.co\/datasets\/|(?:www\.)?zenodo\.org|(?:www\.)?kaggle\.com)/i],
  ["demo", /^https?:\/\/huggingface\.co\/spaces\//i],
  ["code", /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket|gitee)\.(?:com|org)\//i],
  ["code", /^https?:\/\/(?:anonymous\.4open\.science|code\.[\w-]+\.)/i],
  ["video", /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com|bilibili\.com)\//i],
  ["project", /^https?:\/\/[\w.-]+\.(?:github|gitlab)\.io(?:\/|$)/i],
  ["project", /^https?:\/\/sites\.google\.com\//i],
];

/** As far back as the words that belong to an address reach. */
const WINDOW = 90;

/**
 * The addresses that a comment or an abstract names, each with what it leads
 * to: from the words before it, else from its host. `linksOf` are the targets of
 * marked-up links in the same text; only those whose text is no address count.
 */
export function mineLinks(text: string, linksOf: readonly BlockLink[] = []): Link[] {
  const links: Link[] = [];
  let from = 0;
  if (text.includes("/")) {
    for (const match of text.matchAll(ADDRESS)) {
      const written = match[0].includes("://") ? match[0] : `https://${match[0]}`;
      const url = cutUrl(written);
      if (url === null) continue;
      const words = text.slice(Math.max(from, match.index - WINDOW), match.index);
      links.push({ kind: kindOf(words, url), url });
      from = match.index + match[0].length;
    }
  }
  for (const link of linksOf) {
    const url = link.text.includes("/") ? null : cutUrl(link.url);
    if (url !== null) links.push({ kind: kindOf(link.text, url), url });
  }
  return links;
}

/** The links that follow from an arXiv id; `https://arxiv.org/abs/2505.23766` and its PDF. */
export function arxivLinks(arxiv: ArxivId): Link[] {
  return [
    { kind: "abs", url: `https://arxiv.org/abs/${arxiv.id}` },
    { kind: "pdf", url: `https://arxiv.org/pdf/${arxiv.id}` },
  ];
}

/** The same links without those that lead where an earlier one leads. */
export function distinctLinks(links: readonly Link[]): Link[] {
  const seen = new Set<string>();
  return links.filter((link) => {
    const target = link.url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
    if (seen.has(target)) return false;
    seen.add(target);
    return true;
  });
}

function kindOf(words: string, url: string): LinkKind {
  const host = HOSTS.find(([, pattern]) => pattern.test(url))?.[0];
  const sentence = words.slice(Math.max(words.lastIndexOf(". "), words.lastIndexOf("。")) + 1);
  const told = KIND_WORDS.filter(([, pattern]) => pattern.test(sentence)).map(([kind]) => kind);
  if (host !== undefined && (told.length !== 1 || told.includes(host))) return host;
  return told[0] ?? "other";
}
