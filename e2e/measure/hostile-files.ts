import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { closeReport } from "../support/open-digest.ts";
import { dropFiles, landmarks } from "../support/files.ts";
import { HOSTILE_FILES, type HostileFile, type Pieces } from "../support/hostile-files.ts";
import type { Bench, Measure } from "./bench.ts";
import { watchMemory } from "./memory.ts";

const PATIENCE_MS = 600_000;

export const hostileFiles: Measure = {
  about: "bombs, archives and large files: the right report, time and peak memory",
  usage: "WHAT= (part of a description)",
  async run(bench) {
    const wanted = bench.args[0] ?? "";
    const rows = [];
    for (const file of HOSTILE_FILES.filter(({ what }) => what.includes(wanted))) {
      const row = await measure(bench, file);
      if (!row.right) bench.fail(`wrong report: ${row.what}`);
      if (!row["works after"]) bench.fail(`the library no longer works after: ${row.what}`);
      rows.push(row);
    }
    bench.table(rows);
  },
};

async function measure(bench: Bench, { what, name, make, says }: HostileFile) {
  const folder = await mkdtemp(join(tmpdir(), "duidu-hostile-"));
  const profile = join(folder, "profile");
  await writePieces(join(folder, name), await make());
  const context = await bench.launch(profile);
  const memory = watchMemory(profile, 250);
  try {
    const tab = context.pages()[0] ?? (await context.newPage());
    await tab.goto("./");
    const began = Date.now();
    await choose(tab, join(folder, name));
    const report = duidu(tab).importReport;
    await report.getByRole("button", { name: "Close" }).waitFor({ timeout: PATIENCE_MS });
    const ms = Date.now() - began;
    // One line without problems names no file.
    for (const line of await report.locator("[aria-expanded=false]").all()) await line.click();
    const right = says.test(await report.innerText());
    // The next file has a report of its own.
    await closeReport(tab);
    await dropFiles(tab, [await landmarks()]);
    const works = await report
      .getByText(/12 new/)
      .waitFor({ timeout: 60_000 })
      .then(() => true)
      .catch(() => false);
    const { page, browser } = memory.peak;
    return { what, right, "works after": works, ms, "page MB": page, "browser MB": browser };
  } finally {
    memory.stop();
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
