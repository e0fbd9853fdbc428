import { existsSync, readFileSync } from "node:fs";

/**
 * How many tests passed and failed, from Vitest's JSON report. A file that could not be
 * loaded counts as one failure; so does a failed run that names none.
 */
export function readVitestReport(path, endedWell) {
  const report = readReport(path);
  if (report === null) return { passed: 0, failed: 1 };
  const files = report.testResults ?? [];
  const broken = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(isFailed),
  );
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: atLeastOneUnless(endedWell, failed) };
}

/**
 * The same from Playwright's JSON report, whose `errors` belong to no test. A test that
 * passed on a retry has passed: the report lists it as flaky.
 */
export function readPlaywrightReport(path, endedWell) {
  const report = readReport(path);
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  const failed = unexpected + report.errors.length;
  return { passed: expected + flaky, failed: atLeastOneUnless(endedWell, failed) };
}

function readReport(path) {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // Truncated while being written.
  }
}

const isFailed = (test) => test.status === "failed";

const atLeastOneUnless = (endedWell, failed) => (endedWell ? failed : Math.max(failed, 1));
