/**
 * A new-style id, whole or half-typed (`2505.23766`, `2505.2`), with or without version or
 * `arxiv:` before it.
 */
const newId = /^(?:arxiv:)?(\d{4}\.\d{1,5})(?:v\d*)?$/;
/** An id from before April 2007: `cs/0112017`, `hep-th/9901001v2`, `math.AG/0601001`. */
const oldId = /^(?:arxiv:)?([a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})(?:v\d*)?$/;
/**
 * An id in an address: `arxiv.org/abs/2505.23766v1`, `…/pdf/2505.23766.pdf`,
 * `papers.cool/arxiv/cs/0112017`.
 */
const idInAddress =
  /(?:arxiv\.org\/(?:abs|pdf|html|format|e-print)|\/arxiv|10\.48550\/arxiv\.?)\/?(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})/;

/**
 * The arXiv id (without version) that a word of a normalised question is, or
 * the beginning of one while it is typed; `null` for any other word.
 *
 * @example readArxivId("https://arxiv.org/pdf/2505.23766v1") // "2505.23766"
 */
export function readArxivId(word: string): string | null {
  const bare = newId.exec(word) ?? oldId.exec(word) ?? idInAddress.exec(word);
  return bare?.[1] ?? null;
}
