import type { ArxivId } from "./paper.ts";

/** `arxiv.org/abs/2505.23766v1`, `papers.cool/arxiv/2505.23766`, `arxiv.org/pdf/cs/0112017v2.pdf` */
const ID_IN_ADDRESS =
  /^https?:\/\/(?:[a-z]+\.)?(?:arxiv\.org\/(?:abs|pdf|html)|papers\.cool\/arxiv|alphaxiv\.org\/abs)\/((?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7}))(?:v(\d{1,3}))?(?!\d)/i;

/** `2505.23766v2`, `hep-th/9901001` */
const BARE_ID = /^((?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7}))(?:v(\d{1,3}))?$/;

/** The id that an address of arXiv or papers.cool names, or `null`. */
export function arxivIdInUrl(url: string): ArxivId | null {
  return toId(ID_IN_ADDRESS.exec(url.trim()));
}

/** An id as arXiv writes it, with or without version, or `null`. */
export function parseArxivId(text: string): ArxivId | null {
  return toId(BARE_ID.exec(text.trim()));
}

function toId(match: RegExpExecArray | null): ArxivId | null {
  const id = match?.[1];
  if (id === undefined) return null;
  const version = match?.[2];
  return { id, version: version === undefined ? null : Number(version) };
}
