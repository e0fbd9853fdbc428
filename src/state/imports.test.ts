import { beforeEach, expect, it, vi } from "vitest";
import type { FileReport } from "../platform/worker/library-api.ts";
import {
  addFiles,
  beginImport,
  endImport,
  importTotals,
  takeFileReport,
  useImports,
} from "./imports.ts";

const idle = vi.hoisted(() => ({ now: [] as (() => void)[] }));
vi.mock("../platform/after-load.ts", () => ({
  whenIdle: () => new Promise<void>((resolve) => idle.now.push(resolve)),
}));

/** Lets the page become idle, so that pending reports are shown. */
async function becomeIdle(): Promise<void> {
  for (const resolve of idle.now.splice(0)) resolve();
  await Promise.resolve();
}

const refused: FileReport = { kind: "refused", name: "a.pdf", code: "not-a-digest" };
const reading: FileReport = { kind: "reading", name: "a.pdf" };

const names = () => useImports.getState().files.map(({ name }) => name);
const kinds = () => useImports.getState().files.map(({ report }) => report?.kind ?? null);

beforeEach(async () => {
  for (const job of useImports.getState().running) endImport(job);
  await becomeIdle();
  useImports.setState({ files: [], running: [], shown: false });
});

it("joins the files of a second drop to the report while the first is being read", () => {
  beginImport(["a.md"]);
  beginImport(["b.md"]);
  expect(names()).toEqual(["a.md", "b.md"]);
  expect(useImports.getState().running).toHaveLength(2);
});

it("starts a new report when everything before has ended", () => {
  endImport(beginImport(["a.md"]));
  beginImport(["b.md"]);
  expect(names()).toEqual(["b.md"]);
});

it("shows reports when the page is idle, the last one on each file", async () => {
  const job = beginImport(["a.pdf", "b.md"]);
  takeFileReport(job, 0, reading);
  takeFileReport(job, 0, refused);
  expect(kinds()).toEqual([null, null]);
  await becomeIdle();
  expect(kinds()).toEqual(["refused", null]);
});

it("numbers the files of an archive after those of their own job", async () => {
  const job = beginImport(["a.zip"]);
  beginImport(["other.md"]);
  addFiles(job, ["a.pdf"]);
  takeFileReport(job, 1, refused);
  await becomeIdle();
  expect(names()).toEqual(["a.zip", "other.md", "a.pdf"]);
  expect(kinds()).toEqual([null, null, "refused"]);
});

it("counts refused and cancelled files as problems, and unfinished ones not at all", () => {
  const files = [refused, reading, null, { kind: "cancelled", name: "c.md" } as const];
  const totals = importTotals(files.map((report, at) => ({ job: 1, at, name: `${at}`, report })));
  expect(totals).toEqual({ done: 2, digests: 0, fresh: 0, seen: 0, refused: 1, problems: 2 });
});
