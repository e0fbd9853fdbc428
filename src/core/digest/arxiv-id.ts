import type { ArxivId } from "./paper.ts";

/** `2505.23766`, `hep-th/9901001`, `math.GT/0309136` */
const ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})`;
const VERSION = String.raw`(?:v(\d{1,3}))?`;

/** The paths under which arXiv and its mirrors and readers name papers by their arXiv id. */
const PLACES = [
  String.raw`(?:(?:www|export|browse|[a-z]{2})\.)?arxiv\.org\/(?:abs|pdf|html|format|ps|e-print|src)`,
  String.raw`ar5iv(?:\.labs\.arxiv)?\.org\/(?:abs|html)`,
  String.raw`(?:www\.)?papers\.cool\/arxiv`,
  String.raw`(?:www\.)?alphaxiv\.org\/(?:[a-z]{2}\/)?(?:abs|pdf|overview)`,
  String.raw`(?:www\.)?(?:huggingface\.co|hf\.co)\/papers`,
  String.raw`(?:dx\.)?doi\.org\/10\.48550\/arxiv\.`,
].join("|");

/** `arxiv.org/abs/2505.23766v1`, `papers.cool/arxiv/2505.23766`, `arxiv.org/pdf/cs/0112017v2.pdf` */
const ID_IN_ADDRESS = new RegExp(
  String.raw`^https?:\/\/(?:${PLACES})\/?${ID}${VERSION}(?!\d)`,
  "i",
);

/** `2505.23766v2`, `hep-th/9901001` */
const BARE_ID = new RegExp(`^${ID}${VERSION}$`);

/**
 * The id in an address of arXiv or of a mirror or reader of it (papers.cool, alphaXiv,
 * ar5iv), or `null`.
 */
export function arxivIdInUrl(url: string): ArxivId | null {
  return toId(ID_IN_ADDRESS.exec(url.trim()));
}

/** Parses an id as arXiv writes it, with or without version; `null` if it isn't one. */
export function parseArxivId(text: string): ArxivId | null {
  return toId(BARE_ID.exec(text.trim()));
}

/** The id that a field states in any form: `2505.23766v1`, `arXiv:2505.23766 [cs.CL]`, an address. */
export function statedArxivId(text: string): ArxivId | null {
  const stated = text
    .trim()
    .replace(/^arxiv\s?:\s?/i, "")
    .replace(/\s*\[[a-z.-]{2,20}\]$/i, "");
  return parseArxivId(stated) ?? arxivIdInUrl(stated);
}

function toId(match: RegExpExecArray | null): ArxivId | null {
  const id = match?.[1];
  if (id === undefined) return null;
  const version = match?.[2];
  return { id, version: version === undefined ? null : Number(version) };
}
