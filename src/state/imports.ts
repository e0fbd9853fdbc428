import { create } from "zustand";
import { whenIdle } from "../platform/after-load.ts";
import type { FileReport } from "../platform/worker/library-api.ts";

export type { FileReport };

/** One file that was dropped; `report` is null until its turn comes. */
export type ImportedFile = { job: number; at: number; name: string; report: FileReport | null };

type ImportState = {
  files: readonly ImportedFile[];
  /** Running jobs, oldest first. */
  running: readonly number[];
  shown: boolean;
};

export const useImports = create<ImportState>()(() => ({ files: [], running: [], shown: false }));

/** The totals of an import: digests and new papers, finished files, and problems. */
export type ImportTotals = {
  done: number;
  digests: number;
  fresh: number;
  /** Papers that were here before, counted once for each digest that repeats them. */
  seen: number;
  refused: number;
  /** Files that could not be opened, and digests with problems. */
  problems: number;
};

export function importTotals(files: readonly ImportedFile[]): ImportTotals {
  const totals = { done: 0, digests: 0, fresh: 0, seen: 0, refused: 0, problems: 0 };
  for (const { report } of files) {
    if (report === null || report.kind === "reading") continue;
    totals.done += 1;
    if (report.kind === "refused") totals.refused += 1;
    if (report.kind === "refused" || report.kind === "cancelled") totals.problems += 1;
    if (report.kind !== "opened" && report.kind !== "known") continue;
    totals.digests += 1;
    totals.fresh += report.fresh;
    totals.seen += report.seen;
    if (report.entry.problems.length > 0) totals.problems += 1;
  }
  return totals;
}

let lastJob = 0;

/** Starts a job; its files join the current report, or start a new one. */
export function beginImport(names: readonly string[]): number {
  const job = ++lastJob;
  publish();
  useImports.setState(({ files, running }) => ({
    files: [...(running.length > 0 ? files : []), ...filesOf(job, 0, names)],
    running: [...running, job],
    shown: true,
  }));
  return job;
}

/** Files from an archive join their job. */
export function addFiles(job: number, names: readonly string[]): void {
  publish();
  useImports.setState(({ files }) => {
    const first = files.filter((file) => file.job === job).length;
    return { files: [...files, ...filesOf(job, first, names)] };
  });
}

function filesOf(job: number, first: number, names: readonly string[]): ImportedFile[] {
  return names.map((name, n) => ({ job, at: first + n, name, report: null }));
}

/** Updates not shown yet: the last report on each file, and the jobs that have ended. */
const reports = new Map<string, FileReport>();
const ended = new Set<number>();

const nameOf = ({ job, at }: Pick<ImportedFile, "job" | "at">) => `${job}:${at}`;

/** A later report on the same file replaces the earlier one. */
export function takeFileReport(job: number, at: number, report: FileReport): void {
  reports.set(nameOf({ job, at }), report);
  publishSoon();
}

export function endImport(job: number): void {
  ended.add(job);
  publishSoon();
}

/** The longest delay of a report, in milliseconds. */
const LONGEST_WAIT = 500;
let scheduled = false;

/**
 * Reports come faster than they can be read, and each update makes the page restart the
 * rendering of the list, so they wait until the page is idle.
 */
function publishSoon(): void {
  if (scheduled) return;
  scheduled = true;
  void whenIdle(LONGEST_WAIT).then(publish);
}

function publish(): void {
  scheduled = false;
  if (reports.size === 0 && ended.size === 0) return;
  useImports.setState(({ files, running }) => ({
    files: files.map((file) => {
      const report = reports.get(nameOf(file));
      return report === undefined ? file : { ...file, report };
    }),
    running: running.filter((job) => !ended.has(job)),
  }));
  reports.clear();
  ended.clear();
}

export function closeReport(): void {
  useImports.setState({ shown: false });
}
