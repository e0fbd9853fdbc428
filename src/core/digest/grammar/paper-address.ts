import { statedArxivId } from "../arxiv-id.ts";

/** Where papers stand besides arXiv: preprint servers, proceedings, DOIs. */
const OTHER_PLACES =
  /^https?:\/\/(?:www\.)?(?:(?:bio|med)rxiv\.org\/content\/|chemrxiv\.org\/|openreview\.net\/(?:forum|pdf)|aclanthology\.org\/\w|papers\.cool\/venue\/|(?:dx\.)?doi\.org\/10\.|proceedings\.mlr\.press\/|openaccess\.thecvf\.com\/|papers\.(?:nips|neurips)\.cc\/|dl\.acm\.org\/doi\/|ieeexplore\.ieee\.org\/(?:abstract\/)?document\/|(?:www\.)?nature\.com\/articles\/|link\.springer\.com\/(?:article|chapter)\/)/i;
const ADDRESS = /https?:\/\/[^\s<>"()[\]]{1,1000}/gi;

/** Whether a text names a paper: by an arXiv id, or by an address of arXiv or another place of papers. */
export function isPaperAddress(text: string): boolean {
  if (statedArxivId(text) !== null) return true;
  return (text.match(ADDRESS) ?? []).some(
    (address) => statedArxivId(address) !== null || OTHER_PLACES.test(address),
  );
}
