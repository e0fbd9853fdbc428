import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readPlaywrightReport, readVitestReport } from "./test-reports.mjs";

let folder = "";
let path = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reports-"));
  path = join(folder, "report.json");
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const write = (report: unknown): Promise<void> => writeFile(path, JSON.stringify(report));

describe("readVitestReport", () => {
  const passing = { status: "passed", assertionResults: [{ status: "passed" }] };
  const failing = { status: "failed", assertionResults: [{ status: "failed" }] };
  const unloadable = { status: "failed", assertionResults: [] };

  it("counts tests", async () => {
    await write({ numPassedTests: 3, numFailedTests: 1, testResults: [passing, failing] });
    expect(readVitestReport(path, false)).toEqual({ passed: 3, failed: 1 });
  });

  it("counts a file that could not be loaded as one failure", async () => {
    await write({ numPassedTests: 3, numFailedTests: 0, testResults: [passing, unloadable] });
    expect(readVitestReport(path, false)).toEqual({ passed: 3, failed: 1 });
  });

  it("counts a failed run that names no test as one failure", async () => {
    await write({ numPassedTests: 3, numFailedTests: 0, testResults: [passing] });
    expect(readVitestReport(path, false)).toEqual({ passed: 3, failed: 1 });
  });

  it("counts a missing or broken report as one failure, however the run ended", async () => {
    expect(readVitestReport(join(folder, "none.json"), true)).toEqual({ passed: 0, failed: 1 });
    await writeFile(path, '{"numPassed');
    expect(readVitestReport(path, true)).toEqual({ passed: 0, failed: 1 });
  });
});

describe("readPlaywrightReport", () => {
  it("counts unexpected outcomes and errors outside of tests as failures, second tries not", async () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    await write({ stats, errors: [{ message: "The server did not start." }] });
    expect(readPlaywrightReport(path, false)).toEqual({ passed: 6, failed: 2 });
  });

  it("finds no failure if all went well", async () => {
    await write({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] });
    expect(readPlaywrightReport(path, true)).toEqual({ passed: 5, failed: 0 });
  });
});
