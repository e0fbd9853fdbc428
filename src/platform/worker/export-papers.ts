import type { ExportPaper } from "../../core/library/export/citation.ts";
import { loadPart } from "../load-part.ts";
import type { ExportFormat } from "./library-api.ts";
import type { LibraryContext } from "./library-context.ts";

/** Papers in the format of another program. The writers are loaded on first use. */
export async function exportPapers(
  { papers, holdings }: LibraryContext,
  keys: readonly string[],
  format: ExportFormat,
): Promise<string> {
  const found: ExportPaper[] = [];
  for (const key of keys) {
    const paper = await papers.paper(key);
    const { tags, note } = holdings.markOf(key);
    if (paper !== null) found.push({ ...holdings.named(paper), tags, note });
  }
  const write = await loadPart(writers[format]);
  return write(found);
}

const writers: Record<ExportFormat, () => Promise<(papers: readonly ExportPaper[]) => string>> = {
  bibtex: async () => (await import("../../core/library/export/export-bibtex.ts")).exportBibtex,
  ris: async () => (await import("../../core/library/export/export-ris.ts")).exportRis,
  csl: async () => (await import("../../core/library/export/export-csl.ts")).exportCsl,
  markdown: async () =>
    (await import("../../core/library/export/export-markdown.ts")).exportMarkdown,
  csv: async () => (await import("../../core/library/export/export-csv.ts")).exportCsv,
};

/** Papers as context objects of OpenURL, which reference managers find on a page. */
export async function coinsOf(
  { papers }: LibraryContext,
  keys: readonly string[],
): Promise<string[]> {
  const { coins } = await loadPart(() => import("../../core/library/export/coins.ts"));
  const found = await Promise.all(keys.map((key) => papers.paper(key)));
  return found.flatMap((paper) => (paper === null ? [] : coins(paper)));
}
