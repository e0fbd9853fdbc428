import { useQuery } from "@tanstack/react-query";
import { create } from "zustand";
import { copyText, download } from "../platform/download.ts";
import type { ExportFormat } from "../platform/worker/library-api.ts";
import { library } from "./library-client.ts";

export type { ExportFormat };

/** File name ending and media type of each format. */
const FORMATS: Record<ExportFormat, { ending: string; type: string }> = {
  bibtex: { ending: "bib", type: "application/x-bibtex" },
  ris: { ending: "ris", type: "application/x-research-info-systems" },
  csl: { ending: "json", type: "application/vnd.citationstyles.csl+json" },
  markdown: { ending: "md", type: "text/markdown" },
  csv: { ending: "csv", type: "text/csv" },
};

export const EXPORT_FORMATS: readonly ExportFormat[] = ["bibtex", "ris", "csl", "markdown", "csv"];

/** Keys of the papers whose export is open; null when none is. */
export const useExport = create<{ keys: readonly string[] | null }>()(() => ({ keys: null }));

export function openExport(keys: readonly string[]): void {
  useExport.setState({ keys });
}

export function closeExport(): void {
  useExport.setState({ keys: null });
}

/** The papers in the format; undefined until they are written. */
export function useExported(keys: readonly string[], format: ExportFormat): string | undefined {
  const { data } = useQuery({
    queryKey: ["export", format, keys],
    queryFn: () => library.ask((remote) => remote.exportPapers(keys, format)),
    gcTime: 0,
  });
  return data;
}

export function downloadExport(text: string, format: ExportFormat): void {
  const { ending, type } = FORMATS[format];
  download(text, `duidu.${ending}`, `${type};charset=utf-8`);
}

export const copyExport = copyText;
