import { join } from "node:path";

import { preview } from "vite";

import { findBrowser } from "../../scripts/find-browser.mjs";

const root = join(import.meta.dirname, "../..");

/** Serves the built site (`E2E_DIST`, else `dist`) on a free port of this machine. */
export async function serveSite(): Promise<{ address: string; close: () => Promise<void> }> {
  const server = await preview({
    root,
    build: { outDir: process.env["E2E_DIST"] ?? "dist" },
    preview: { host: "127.0.0.1", port: 0 },
    logLevel: "warn",
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("The built site is not served.");
  return { address, close: () => server.close() };
}

/** The browser, and what it is started with here. */
export async function browserHere(): Promise<{ executablePath: string; args: string[] }> {
  const executablePath = await findBrowser();
  if (executablePath === null)
    throw new Error("No browser: run `node scripts/set-up.mjs --browser`.");
  return { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] };
}
