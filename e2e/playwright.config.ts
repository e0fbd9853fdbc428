import { join } from "node:path";

import { defineConfig } from "@playwright/test";

import { findBrowser } from "../scripts/find-browser.mjs";

const root = join(import.meta.dirname, "..");
// Not Vite's default port: tests never talk to a server left running.
const port = Number(process.env["E2E_PORT"] ?? 41_731);
const address = `http://127.0.0.1:${port}/`;
/** Folder of the build that is tested. */
const built = process.env["E2E_DIST"] ?? "dist";

const browser = await findBrowser();
if (browser === null) throw new Error("No browser: run `node scripts/set-up.mjs --browser`.");

const quietFlags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
// Chromium's sandbox does not work for root, which containers use.
const sandboxFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: ".",
  outputDir: join(root, "test-results"),
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  // Generous: the machines that run these are shared and sometimes slow.
  expect: { timeout: 15_000 },
  // Retries only on shared machines; the report names the tests that needed them.
  retries: process.env["CI"] === undefined ? 0 : 2,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: join(root, ".cache", "e2e.json") }]],
  use: {
    baseURL: address,
    locale: "en-US",
    actionTimeout: 15_000,
    // Tracing makes every test half as slow again.
    trace: "on-first-retry",
    launchOptions: { executablePath: browser, args: [...quietFlags, ...sandboxFlags] },
  },
  webServer: {
    // Vite itself rather than npx, so that the process started here is the one ended here.
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --outDir "${built}" --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: root,
    url: address,
    reuseExistingServer: false,
  },
});
