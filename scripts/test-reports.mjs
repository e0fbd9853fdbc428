import { existsSync, readFileSync } from "node:fs";

/**
 * How many tests passed and failed, from Vitest's JSON report. A file that could
 * not be loaded is one failure; so is a run that ended badly without naming any.
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
 * passed at a later try has passed: the report of the run names it as flaky.
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
    return null; // Cut off while it was written.
  }
}

const isFailed = (test) => test.status === "failed";

const atLeastOneUnless = (endedWell, failed) => (endedWell ? failed : Math.max(failed, 1));
