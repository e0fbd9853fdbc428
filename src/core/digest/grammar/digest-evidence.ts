import type { Draft } from "./paper-draft.ts";
import type { GrammarReading } from "./read-blocks.ts";
import { isChinese } from "../markup/plain-text.ts";

/**
 * Whether what the grammar read is a digest. A title with `Authors:` below it
 * also stands in READMEs, notes and minutes: a digest has its own notice or date,
 * an abstract with Chinese beside it, or several entries with the addresses of
 * their papers.
 */
export function isDigest({ announced, drafts }: GrammarReading): boolean {
  return announced || drafts.some(isBilingual) || drafts.filter(isAddressed).length > 1;
}

function isBilingual({ abstract, translation, summary, takeaways, details }: Draft): boolean {
  if (abstract === "") return false;
  return [translation, summary, ...takeaways, ...details.map(({ text }) => text)].some(isChinese);
}

function isAddressed({ arxiv, authors, abstract }: Draft): boolean {
  return arxiv !== null && authors.length > 0 && abstract !== "";
}
