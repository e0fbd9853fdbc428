import type { BlockLink } from "./block.ts";
import type { ArxivId, Link, LinkKind } from "../paper.ts";
import { cutUrl } from "../url.ts";

/** `https://a.example/b` in running text, up to a space or a quote */
const ADDRESS = /https?:\/\/[^\s<>"]{1,1000}/gi;
/**
 * Some authors leave the scheme out; that is only trusted for hosts of code and
 * project pages: `aigc3d.github.io/VideoMV/`, `github.com/a/b`.
 */
const BARE_ADDRESS =
  /(?<![\w./@-])(?:(?:www\.)?(?:github|gitlab|huggingface)\.(?:com|co)\/[\w.-]{1,100}|(?:[\w-]{1,60}\.){1,3}github\.io(?![\w.]*@))[^\s<>"]{0,500}/gi;
const BARE_HOST = /github\.(?:com|io)|gitlab\.com|huggingface\.co/i;

/** The words before an address, nearest first, that say what it is. */
const KIND_WORDS: readonly (readonly [LinkKind, RegExp])[] = [
  ["code", /\b(?:source[\s-]?)?codes?\b|\bimplementations?\b|\bgithub\b|\brepo(?:sitory)?\b|代码/i],
  [
    "project",
    /\bproject\b|\b(?:web|home)?[\s-]?(?:page|site)s?\b|\bwebsite\b|\bhomepage\b|项目|主页/i,
  ],
  ["video", /\bvideos?\b|视频/i],
  ["demo", /\bdemos?\b|\bdemonstrations?\b|演示/i],
  ["data", /\bdata(?:sets?|bases?)?\b|\bbenchmarks?\b|\bcorpus\b|数据/i],
];

const HOSTS: readonly (readonly [LinkKind, RegExp])[] = [
  [
    "data",
    /^https?:\/\/(?:huggingface\.co\/datasets\/|(?:www\.)?zenodo\.org|(?:www\.)?kaggle\.com)/i,
  ],
  ["demo", /^https?:\/\/huggingface\.co\/spaces\//i],
  ["code", /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket|gitee)\.(?:com|org)\//i],
  ["code", /^https?:\/\/(?:anonymous\.4open\.science|code\.[\w-]+\.)/i],
  ["video", /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com|bilibili\.com)\//i],
  ["project", /^https?:\/\/[\w.-]+\.(?:github|gitlab)\.io(?:\/|$)/i],
  ["project", /^https?:\/\/sites\.google\.com\//i],
];

/** How far back to look for words that describe an address. */
const WINDOW = 90;

/**
 * The addresses that a comment or an abstract names, each with what it leads
 * to: from the words before it, else from its host. `linksOf` are the targets of
 * marked-up links in the same text; only those whose text isn't an address count.
 */
export function readLinks(text: string, linksOf: readonly BlockLink[] = []): Link[] {
  const links: Link[] = [];
  let from = 0;
  for (const { start, written } of addresses(text)) {
    const url = cutUrl(written.includes("://") ? written : `https://${written}`);
    if (url === null) continue;
    links.push({ kind: kindOf(text.slice(Math.max(from, start - WINDOW), start), url), url });
    from = start + written.length;
  }
  for (const link of linksOf) {
    const url = link.text.includes("/") ? null : cutUrl(link.url);
    if (url !== null) links.push({ kind: kindOf(link.text, url), url });
  }
  return links;
}

type Found = { start: number; written: string };

/** More addresses than any abstract names. */
const MOST = 50;

function addresses(text: string): Found[] {
  const whole = text.includes("://") ? found(text, ADDRESS) : [];
  const rest = whole.length > 0 ? text.replace(ADDRESS, " ") : text;
  if (!BARE_HOST.test(rest)) return whole;
  const bare = found(text, BARE_ADDRESS).filter(
    ({ start }) =>
      !whole.some((other) => start >= other.start && start < other.start + other.written.length),
  );
  return bare.length === 0 ? whole : [...whole, ...bare].sort((a, b) => a.start - b.start);
}

function found(text: string, pattern: RegExp): Found[] {
  const matches: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    if (matches.push({ start: match.index, written: match[0] }) === MOST) break;
  }
  return matches;
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
  const stated = KIND_WORDS.filter(([, pattern]) => pattern.test(sentence)).map(([kind]) => kind);
  if (host !== undefined && (stated.length !== 1 || stated.includes(host))) return host;
  return stated[0] ?? "other";
}
