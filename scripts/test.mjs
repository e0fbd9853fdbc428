/**
 * Every check in one command: `npm test`. All parts run, even after one has failed; the
 * last line counts unit and end-to-end tests together, and each other failed part as one
 * failure.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

import { readPlaywrightReport, readVitestReport } from "./test-reports.mjs";

const root = join(import.meta.dirname, "..");
const unitReport = join(root, ".cache", "unit.json");
const e2eReport = join(root, ".cache", "e2e.json"); // Also named in e2e/playwright.config.ts.

let passed = 0;
let failed = 0;
const failedParts = [];

/** Runs one script of package.json, passing its output through. */
function npmRun(name, args = []) {
  const npm = process.env.npm_execpath;
  const words = ["run", "--silent", name, ...(args.length > 0 ? ["--", ...args] : [])];
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  const child = npm?.endsWith(".js")
    ? spawn(process.execPath, [npm, ...words], options)
    : spawn("npm", words, { ...options, shell: process.platform === "win32" });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

function failPart(name, failures) {
  failed += failures;
  failedParts.push(name);
}

async function part(name, work) {
  console.log(`\n== ${name}`);
  const start = process.hrtime.bigint();
  const result = await work();
  const seconds = Number((process.hrtime.bigint() - start) / 100_000_000n) / 10;
  console.log(`== ${name}: ${result ? "ok" : "FAILED"}, ${seconds} s`);
  return result;
}

/** A part that passes or fails as a whole. */
async function check(name, args) {
  const ok = await part(name, () => npmRun(name, args));
  if (!ok) failPart(name, 1);
  return ok;
}

/** A part whose report counts tests. */
async function tests(name, args, report, read) {
  rmSync(report, { force: true });
  await part(name, async () => {
    const endedWell = await npmRun(name, args);
    const counts = read(report, endedWell);
    passed += counts.passed;
    if (counts.failed > 0) failPart(name, counts.failed);
    return counts.failed === 0;
  });
}

await check("types");
await check("lint");
await check("format");
await check("unused");
await check("digests", ["--check"]);
const unitReporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
await tests("unit", unitReporters, unitReport, readVitestReport);
if (await check("build", ["--logLevel", "warn"])) {
  await tests("e2e", [], e2eReport, readPlaywrightReport);
  await check("other-browsers");
} else {
  console.log("\n== e2e: not run, because there is no build");
}

if (failedParts.length > 0) console.log(`\nFailed: ${failedParts.join(", ")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
