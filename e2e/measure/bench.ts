import { existsSync } from "node:fs";
import { join } from "node:path";

import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from "@playwright/test";
import { preview } from "vite";

import { findBrowser } from "../../scripts/find-browser.mjs";

/** One measurement of the built site; each is a file in this folder. */
export type Measure = {
  /** What it measures, in one line for the list. */
  about: string;
  /** Its arguments with their defaults: `PAPERS=2000 RUNS=5`. */
  usage?: string;
  run: (bench: Bench) => Promise<void>;
};

type Cell = string | number | boolean;

/** What every measure needs: the served site, browsers, its arguments and a place for results. */
export type Bench = {
  /** The address of the served site. */
  address: string;
  args: readonly string[];
  /** A fresh context of a browser that all contexts share. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A browser of its own, with its profile in a folder. */
  launch: (profile: string) => Promise<BrowserContext>;
  /** Prints results; a number that is not finite means that nothing was measured. */
  table: (rows: readonly Readonly<Record<string, Cell>>[]) => void;
  /** Reports that the site did something wrong, or that it could not be measured. */
  fail: (what: string) => void;
};

/** A numeric argument by position, or its default. */
export function numberFrom({ args }: Bench, at: number, otherwise: number): number {
  const value = Number(args[at] ?? otherwise);
  if (!Number.isFinite(value)) throw new Error(`Argument ${at + 1} is not a number: ${args[at]}`);
  return value;
}

const ROOT = join(import.meta.dirname, "../..");
const DIST = process.env["E2E_DIST"] ?? "dist";

/**
 * Serves the build (`E2E_DIST`, else `dist`), runs a measure, and closes everything.
 *
 * @returns what went wrong; empty if all was measured
 */
export async function runMeasure(measure: Measure, args: readonly string[]): Promise<string[]> {
  const failures: string[] = [];
  const executablePath = await findBrowser();
  if (executablePath === null) return ["No browser: run `node scripts/set-up.mjs --browser`."];
  if (!existsSync(join(ROOT, DIST, "index.html")))
    return [`${DIST} holds no built site: run \`npx vite build\`.`];
  const server = await serveBuild();
  const address = server.resolvedUrls?.local[0];
  const options = { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] };
  const shared: { browser?: Promise<Browser> } = {};
  try {
    if (address === undefined) throw new Error("The build is not served.");
    await measure.run({
      address,
      args,
      async newContext(given) {
        const browser = await (shared.browser ??= chromium.launch(options));
        return prepared(await browser.newContext({ baseURL: address, locale: "en-US", ...given }));
      },
      launch: async (profile) =>
        prepared(
          await chromium.launchPersistentContext(profile, {
            ...options,
            baseURL: address,
            locale: "en-US",
          }),
        ),
      table(rows) {
        console.table(rows);
        if (rows.length === 0) failures.push("There are no results.");
        for (const [name, cell] of rows.flatMap(Object.entries))
          if (typeof cell === "number" && !Number.isFinite(cell))
            failures.push(`${name} could not be measured.`);
      },
      fail: (what) => failures.push(what),
    });
  } catch (error) {
    failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await (await shared.browser)?.close();
    await server.close();
  }
  return failures;
}

/** tsx wraps functions in `__name`, even those that run in the page. */
async function prepared(context: BrowserContext): Promise<BrowserContext> {
  await context.addInitScript("globalThis.__name = (named) => named");
  return context;
}

function serveBuild() {
  return preview({
    root: ROOT,
    build: { outDir: DIST },
    preview: { host: "127.0.0.1", port: 0 },
    logLevel: "warn",
  });
}
