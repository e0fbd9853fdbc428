import type { Page } from "@playwright/test";

import { realDigests } from "../../scripts/real-digests.ts";
import { duidu } from "../support/duidu.ts";
import { chooseFiles, landmarks, localFile } from "../support/files.ts";
import { serveSlowly, type SlowHost } from "../support/slow-host.ts";
import { numberFrom, type Bench, type Measure } from "./bench.ts";
import { showSteps, type Steps } from "./steps.ts";

export const slowNetwork: Measure = {
  about: "the first visit over a slow line, until the first paper of a file can be read",
  usage: "KBIT_A_SECOND=400 ROUND_TRIP_MS=400 RUNS=3 SHOW_FILES=0",
  async run(bench) {
    const bytesPerSecond = (1000 / 8) * numberFrom(bench, 0, 400);
    const roundTrip = numberFrom(bench, 1, 400);
    const runs = numberFrom(bench, 2, 3);
    const results: Steps[] = [];
    for (let run = 0; run < runs; run += 1) {
      const host = await serveSlowly(bytesPerSecond, roundTrip);
      try {
        results.push(await visit(bench, host));
      } finally {
        await host.close();
      }
    }
    showSteps(bench, "first visit", results);
  },
};

async function visit(bench: Bench, host: SlowHost): Promise<Steps> {
  const context = await bench.newContext({ baseURL: host.address });
  try {
    const page = await context.newPage();
    const [seed] = realDigests("seed").filter(({ name }) => name === "R1_Reasoning.txt");
    const file = seed === undefined ? await landmarks() : localFile(seed.name, seed.bytes);
    const begun = performance.now();
    const steps: Steps["steps"] = [];
    const reached = (name: string) => steps.push({ name, at: performance.now() - begun });
    await page.goto("./", { waitUntil: "commit" });
    await duidu(page).openFiles.first().waitFor({ timeout: 120_000 });
    reached("the welcome page");
    await chooseFiles(page, [file]);
    await duidu(page).paperLinks.first().waitFor({ timeout: 120_000 });
    reached("the list");
    await firstAbstract(page);
    reached("the first paper can be read");
    if (numberFrom(bench, 3, 0) === 1) showFiles(host, begun);
    return { steps, longTasks: [] };
  } finally {
    await context.close();
  }
}

async function firstAbstract(page: Page): Promise<void> {
  const { article } = duidu(page);
  if (!(await article().isVisible())) await duidu(page).paperLinks.first().click();
  await article().locator("[lang=en]").first().waitFor({ timeout: 120_000 });
}

function showFiles({ sent }: SlowHost, begun: number): void {
  for (const { path, bytes, asked, done } of sent) {
    const times = [asked, done].map((time) => String(Math.round(time - begun)).padStart(6));
    console.log(`${times.join(" to")} ${String(bytes).padStart(7)} ${path}`);
  }
}
