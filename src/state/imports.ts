import { create } from "zustand";
import type { FileReport } from "../platform/worker/library-api.ts";

export type { FileReport };

/** One file that was dropped; `report` is null until its turn comes. */
export type ImportedFile = { job: number; at: number; name: string; report: FileReport | null };

type ImportState = {
  files: ImportedFile[];
  /** Jobs that still run, oldest first. */
  running: number[];
  shown: boolean;
};

export const useImports = create<ImportState>()(() => ({ files: [], running: [], shown: false }));

let lastJob = 0;

/** Begins a job; its files join the report that is running, else start a new one. */
export function beginImport(names: readonly string[]): number {
  const job = ++lastJob;
  const added = names.map((name, at): ImportedFile => ({ job, at, name, report: null }));
  useImports.setState(({ files, running }) => ({
    files: running.length > 0 ? [...files, ...added] : added,
    running: [...running, job],
    shown: true,
  }));
  return job;
}

/** Files that came out of an archive join their job. */
export function addFiles(job: number, names: readonly string[]): void {
  useImports.setState(({ files }) => {
    const first = files.filter((file) => file.job === job).length;
    const added = names.map((name, n): ImportedFile => ({
      job,
      at: first + n,
      name,
      report: null,
    }));
    return { files: [...files, ...added] };
  });
}

/** A later report on the same file replaces the earlier one. */
export function takeFileReport(job: number, at: number, report: FileReport): void {
  useImports.setState(({ files }) => ({
    files: files.map((file) => (file.job === job && file.at === at ? { ...file, report } : file)),
  }));
}

export function endImport(job: number): void {
  useImports.setState(({ running }) => ({ running: running.filter((other) => other !== job) }));
}

export function closeReport(): void {
  useImports.setState({ shown: false });
}
