/** Tests by outcome; skipped ones are neither. */
export type Counts = { passed: number; failed: number };

/** Counts from Vitest's JSON report; see test-reports.mjs. */
export function readVitestReport(path: string, endedWell: boolean): Counts;

/** Counts from Playwright's JSON report; see test-reports.mjs. */
export function readPlaywrightReport(path: string, endedWell: boolean): Counts;
