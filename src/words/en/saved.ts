import type { FailureCode } from "../../platform/failure.ts";
import type { ExportFormat } from "../../platform/worker/library-api.ts";

const papers = (n: number) => `${n.toLocaleString("en")} ${n === 1 ? "paper" : "papers"}`;

/** The words of taking papers out and of keeping them safe, in English. */
export const savedEn = {
  whatToExport: "What to export",
  these: (n: number) => `These ${papers(n)}`,
  allSaved: (n: number) => `All saved (${n.toLocaleString("en")})`,
  choosePapers: (n: number, of: number) => (n === of ? "Select papers" : `Selected: ${n} of ${of}`),
  chooseAll: "All",
  chooseNone: "None",
  chooseHint: "Shift-click selects a range.",
  tooManyToChoose: (most: number) => `Narrow the list to ${papers(most)} to select among them.`,

  fileName: "File name",
  formatHints: {
    bibtex: "LaTeX, JabRef",
    ris: "Zotero, EndNote, Mendeley",
    csl: "Pandoc, Zotero",
    markdown: "Obsidian and other note apps",
    csv: "spreadsheets",
  } as Record<ExportFormat, string>,

  noteNotSaved: (title: string, code: FailureCode) =>
    `The note on “${title}” could not be saved yet: ${noteFailure(code)}. Trying again.`,
  thisNoteNotSaved: (code: FailureCode) => `Not saved yet: ${noteFailure(code)}. Trying again.`,
  noteMerged:
    "This note was also changed in another tab. Both texts are kept, one below the other.",

  backUpNow: "Back up now",
  later: "Later",
};

const NOTE_FAILURES: Partial<Record<FailureCode, string>> = {
  "storage-full": "the disk space for this site is full",
  "storage-refused": "the browser refuses storage here",
  "storage-blocked": "other tabs of Duidu have to be closed first",
  "storage-replaced": "a newer Duidu is open in another tab; reload this one",
  "part-missing": "a part of Duidu could not be loaded; reload the page",
  "library-died": "the library was interrupted",
  "paper-unknown": "this paper is no longer in the library",
};

function noteFailure(code: FailureCode): string {
  return NOTE_FAILURES[code] ?? "the browser could not write it to the disk";
}

export type SavedWords = typeof savedEn;
