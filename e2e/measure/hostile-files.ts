/**
 * Bombs, archives and large files, in the built site:
 *
 *     npx vite build && npx tsx e2e/measure/hostile-files.ts [WHAT]
 *
 * For each file (those whose description holds WHAT): whether its report is the expected one,
 * the time until then in milliseconds, and the most memory, in megabytes, that the page with
 * its workers and that all of the browser held meanwhile (Linux). A digest that is opened
 * afterwards shows that the library still works.
 */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { dropFiles, landmarks } from "../support/files.ts";
import { HOSTILE_FILES, type HostileFile, type Pieces } from "../support/hostile-files.ts";
import { commandOf, familyOf, proportionalMegabytes } from "./processes.ts";
import { browserHere, serveSite } from "./served-site.ts";

const PATIENCE_MS = 600_000;

const [wanted = ""] = process.argv.slice(2);
const site = await serveSite();
const browser = await browserHere();
const rows = [];
try {
  for (const file of HOSTILE_FILES.filter(({ what }) => what.includes(wanted)))
    rows.push(await measure(file));
} finally {
  await site.close();
}
console.table(rows);
const wrong = rows.filter(({ right, after }) => !right || !after).length;
console.log(
  `${rows.length} files: ${wrong} harmful or reported wrongly, most memory of the page ` +
    `${Math.max(...rows.map(({ page }) => page))} MB, of the browser ` +
    `${Math.max(...rows.map(({ all }) => all))} MB; load ${loadavg()[0]?.toFixed(1)}`,
);

async function measure({ what, name, make, says }: HostileFile) {
  const folder = await mkdtemp(join(tmpdir(), "duidu-hostile-"));
  const profile = join(folder, "profile");
  await writePieces(join(folder, name), await make());
  const context = await chromium.launchPersistentContext(profile, { ...browser, locale: "en-US" });
  let [page, all] = [0, 0];
  const watch = setInterval(() => {
    const family = familyOf(profile);
    all = Math.max(all, proportionalMegabytes(family));
    const pages = family.filter((pid) => commandOf(pid).includes("--type=renderer"));
    page = Math.max(page, ...pages.map((pid) => proportionalMegabytes([pid])));
  }, 250);
  try {
    const tab = context.pages()[0] ?? (await context.newPage());
    // tsx marks functions with their names by this, also those that run in the page.
    await tab.addInitScript("globalThis.__name = (named) => named");
    await tab.goto(site.address);
    const began = Date.now();
    await choose(tab, join(folder, name));
    const report = duidu(tab).importReport;
    await report.getByRole("button", { name: "Close" }).waitFor({ timeout: PATIENCE_MS });
    const ms = Date.now() - began;
    const right = says.test(await report.innerText());
    await dropFiles(tab, [await landmarks()]);
    const after = await report
      .getByText(/12 new/)
      .waitFor({ timeout: 60_000 })
      .then(() => true)
      .catch(() => false);
    return { what, right, after, ms, page, all };
  } finally {
    clearInterval(watch);
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function choose(page: Page, path: string): Promise<void> {
  await duidu(page).openFiles.first().waitFor();
  const chooser = page.waitForEvent("filechooser");
  await duidu(page).openFiles.first().click();
  await (await chooser).setFiles(path);
}

async function writePieces(path: string, pieces: Pieces): Promise<void> {
  const out = createWriteStream(path);
  for (const { bytes, times } of pieces)
    for (let n = 0; n < times; n += 1) if (!out.write(bytes)) await once(out, "drain");
  out.end();
  await once(out, "finish");
}
