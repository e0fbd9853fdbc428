/** `cs.CV`, `cond-mat.mtrl-sci`, `physics.app-ph`, and the archives without parts; the names at https://arxiv.org/category_taxonomy */
const CATEGORY =
  /(?<![\w.-])(?:(?:astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)\.[A-Za-z]{2,6}(?:-[a-z]{2,4})?|astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph)(?![\w-]|\.\w)/g;

/** The arXiv categories that a text names, in its order, each once: `"**cs.RO**; cs.AI"` names two. */
export function arxivCategories(text: string): string[] {
  return [...new Set(text.match(CATEGORY) ?? [])];
}
