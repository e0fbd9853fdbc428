import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { unpackKeys } from "../core/library/packed-keys.ts";
import { exportFileName, safeFileName } from "../core/library/export/export-file-name.ts";
import { HOME, questionOf, type Address } from "../platform/address.ts";
import { copyText, download } from "../platform/download.ts";
import type { ExportFormat } from "../platform/worker/library-api.ts";
import { inBoundary, library } from "./library-client.ts";

export type { ExportFormat };

/** File extension and media type of each format. */
const FORMATS: Record<ExportFormat, { ending: string; type: string }> = {
  bibtex: { ending: "bib", type: "application/x-bibtex" },
  ris: { ending: "ris", type: "application/x-research-info-systems" },
  csl: { ending: "json", type: "application/vnd.citationstyles.csl+json" },
  markdown: { ending: "md", type: "text/markdown" },
  csv: { ending: "csv", type: "text/csv" },
};

export const EXPORT_FORMATS: readonly ExportFormat[] = ["bibtex", "ris", "csl", "markdown", "csv"];

/** Keys of all saved papers; undefined until they are known. */
export function useSavedKeys(): readonly string[] | undefined {
  const question = questionOf({ ...HOME, view: "saved" });
  const { data } = useQuery({
    queryKey: ["list", "saved keys"],
    queryFn: async () => {
      const { keys } = await library.ask((remote) => remote.list(question, NO_WORDS));
      return unpackKeys(keys).all();
    },
  });
  return data;
}

/** Titles of papers by their keys; undefined while loading. */
export function useTitles(keys: readonly string[]): ReadonlyMap<string, string> | undefined {
  const { data } = useQuery({
    queryKey: ["rows", "titles", keys],
    queryFn: () =>
      library.ask((remote) => remote.rows(keys, { terms: [], own: NO_WORDS, reasons: false })),
    gcTime: 0,
  });
  return useMemo(() => data && new Map(data.map(({ key, title }) => [key, title])), [data]);
}

const NO_WORDS = { want: [], avoid: [] } as const;

/** The papers in the format; undefined until they are written. */
export function useExportText(keys: readonly string[], format: ExportFormat): string | undefined {
  const { data } = useQuery({
    ...inBoundary,
    queryKey: ["export", format, keys],
    queryFn: () => library.ask((remote) => remote.exportPapers(keys, format)),
    gcTime: 0,
  });
  return data;
}

/** The file extension of a format, with its dot. */
export const endingOf = (format: ExportFormat): string => `.${FORMATS[format].ending}`;

/** A name for the file, without extension: for the open list, or for all saved papers. */
export function proposedName({ view, facets }: Address, allSaved: boolean): string {
  // The Swedish locale formats dates like ISO 8601, in the reader's time zone.
  const today = new Date().toLocaleDateString("sv");
  const { topic = [], date = [] } = allSaved ? {} : facets;
  return exportFileName({ view: allSaved ? "saved" : view, topics: topic, dates: date }, today);
}

export function downloadExport(text: string, format: ExportFormat, name: string): void {
  const safe = safeFileName(name, "duidu");
  download(text, `${safe}${endingOf(format)}`, `${FORMATS[format].type};charset=utf-8`);
}

export const copyExport = copyText;
