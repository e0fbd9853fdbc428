import type { ArxivId } from "./paper.ts";

/** TeX commands that only set the type: `\textbf{Fast}` is `Fast`. */
const TYPE_COMMAND =
  /\\(?:text(?:bf|it|rm|sf|tt|sc|up|normal)?|emph|math(?:bf|cal|rm|it|bb|sf|tt|frak)|bm|boldsymbol|underline|uline|mbox|it|bf|rm|em|tt|sc)(?![A-Za-z])/g;

/** `&amp;`: left undecoded by some carriers. */
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/gi;

const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;

/**
 * A short hash of a title that is the same in every carrier. It ignores all differences
 * between a text, its Markdown and its HTML page: compatibility forms, case, accents,
 * quotes and dashes, markup, TeX escapes and everything else that isn't a letter or digit.
 * Two titles that differ in a word or a number have different fingerprints.
 *
 * `titleFingerprint("Don’t  **Stop**")` equals `titleFingerprint("Don't stop")`.
 */
export function titleFingerprint(title: string): string {
  const folded = foldTitle(title);
  return hash53(folded === "" ? title : folded)
    .toString(36)
    .padStart(11, "0");
}

/** The key of a paper: the arXiv id without version, else `t-` and the title's fingerprint. */
export function paperKey(arxiv: ArxivId | null, title: string): string {
  return arxiv === null ? `t-${titleFingerprint(title)}` : arxiv.id;
}

function foldTitle(title: string): string {
  return title
    .replace(ENTITY, " ")
    .replace(TYPE_COMMAND, " ")
    .normalize("NFKD")
    .toLowerCase()
    .replace(NOT_LETTER_OR_DIGIT, "");
}

/**
 * A 53-bit hash of the text's UTF-16 units (two 32-bit multiply-xor streams):
 * among 100,000 titles a collision is expected once in a million libraries.
 */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
