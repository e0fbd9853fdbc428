import type { BrowserContext, Page } from "@playwright/test";

import { realDigests } from "../../scripts/real-digests.ts";
import { chooseFiles, landmarks, localFile, textOf, type LocalFile } from "../support/files.ts";
import { indexStored } from "../support/stored.ts";
import { numberFrom, type Measure } from "./bench.ts";
import { takeLongTasks, watchLongTasks } from "./long-tasks.ts";
import { manyPapers } from "./many-papers.ts";
import { mixedPapers } from "./mixed-papers.ts";
import { plainKeys, besidePlain } from "./plain-page.ts";
import { quantile, rounded } from "./quantile.ts";
import { typeQuestions } from "./typed-keys.ts";

const RELOADS = 5;
const PATIENCE_MS = 900_000;

export const keys: Measure = {
  about: "from a key in the search box to the painted list, and from a reload to the list",
  usage: "PAPERS=0 (0: every real digest) SLOWER=1 (times that the main thread is slower)",
  async run(bench) {
    const files = await filesOf(numberFrom(bench, 0, 0));
    const context = await bench.newContext();
    await watchLongTasks(context);
    await watchList(context);
    const page = await context.newPage();
    await page.goto("./");
    const began = performance.now();
    await chooseFiles(page, files);
    await page
      .getByText(`${files.length} of ${files.length} file`)
      .waitFor({ timeout: PATIENCE_MS });
    const stored = performance.now() - began;
    await indexStored(page, PATIENCE_MS);
    const indexed = performance.now() - began;
    console.log(`${await page.getByRole("status").textContent()} in ${files.length} files`);
    await page.getByRole("button", { name: "Close" }).click();
    await takeLongTasks(page);
    const slower = numberFrom(bench, 1, 1);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const times = await typeQuestions(page);
    const tasks = await takeLongTasks(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    // The plain page is not slowed down: it tells what the machine does meanwhile.
    bench.table([besidePlain(times, await plainKeys(context))]);
    await page.getByRole("searchbox").fill("");
    const reloads = await reloadsToList(page);
    bench.table([
      {
        "stored s": rounded(stored / 1000),
        "indexed s": rounded(indexed / 1000),
        "long tasks while typing": tasks.length,
        "longest ms": Math.max(0, ...tasks),
        "reload to list ms": rounded(quantile(reloads, 0.5)),
        "slowest reload ms": rounded(quantile(reloads, 1)),
      },
    ]);
  },
};

async function filesOf(papers: number): Promise<LocalFile[]> {
  const real = ["markdown", "html", "jsonl"].flatMap((folder) => realDigests(folder));
  if (real.length === 0) return [manyPapers(textOf(await landmarks()), papers || 2000)];
  return papers > 0 ? mixedPapers(papers) : real.map(({ name, bytes }) => localFile(name, bytes));
}

/** Records the first frame with a paper in the list. */
async function watchList(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const look = () => {
      if (document.querySelector("ul[aria-label='Papers'] a") === null) requestAnimationFrame(look);
      else requestAnimationFrame((now) => (document.body.dataset["listed"] = String(now)));
    };
    requestAnimationFrame(look);
  });
}

async function reloadsToList(page: Page): Promise<number[]> {
  const reloads: number[] = [];
  for (let nth = 0; nth < RELOADS; nth += 1) {
    await page.reload();
    await page.waitForFunction(() => document.body.dataset["listed"] !== undefined);
    reloads.push(await page.evaluate(() => Number(document.body.dataset["listed"])));
  }
  return reloads;
}
