/**
 * Screens real digests of twenty papers by keyboard, one key a paper:
 *
 *     npx vite build && npx tsx e2e/measure/screening.ts [DIGESTS]
 *
 * Tells, for DIGESTS (5) digests of twenty papers, how many keys it took to decide about all papers,
 * and the time from each key to the frame on which the next paper stands: the
 * decision is on the disk by then. `E2E_DIST` names another folder of a build.
 */
import { chromium, type Page } from "@playwright/test";

import { hasRealDigests, realDigests, withoutRealDigests } from "../../scripts/real-digests.ts";
import { duidu } from "../support/duidu.ts";
import { dropFiles, landmarks, localFile, type LocalFile } from "../support/files.ts";
import { browserHere, serveSite } from "./served-site.ts";
import { besidePlain, plainKeys } from "./yardstick.ts";

const digests = Number(process.argv[2] ?? 5);
const PAPERS = 20;

/** The pace of somebody who has looked at the first paper and decides quickly then. */
const READING_MS = 1500;
const BETWEEN_KEYS_MS = 250;

/** What the page notes of one key. */
type Screened = { ms: number };

const site = await serveSite();
const browser = await chromium.launch(await browserHere());
try {
  const times: number[] = [];
  let [keys, papers, screened] = [0, 0, 0];
  for (const file of await digestsToScreen()) {
    if (screened === digests) break;
    const outcome = await screen(file);
    if (outcome === null) continue;
    screened += 1;
    times.push(...outcome.times);
    keys += outcome.keys;
    papers += outcome.papers;
  }
  const plain = await plainKeys(await browser.newContext());
  console.log(`${papers} papers screened with ${keys} keys`);
  console.log(`key to the next paper painted: ${besidePlain(times, plain)}`);
} finally {
  await browser.close();
  await site.close();
}

/** Real digests where there are any, else the project's own. */
async function digestsToScreen(): Promise<LocalFile[]> {
  const real = [...realDigests("seed"), ...realDigests("markdown")].map(({ name, bytes }) =>
    localFile(name, bytes),
  );
  if (real.length > 0) return real;
  console.log(`On the project's own digest: ${withoutRealDigests}.`);
  return [await landmarks()];
}

/**
 * Decides about all papers of a digest, at the pace of somebody who has read enough;
 * null for a real digest of another number of papers.
 */
async function screen(file: LocalFile) {
  const context = await browser.newContext({
    locale: "en-US",
    viewport: { width: 1440, height: 900 },
  });
  await context.addInitScript("globalThis.__name = (named) => named");
  const page = await context.newPage();
  await page.goto(site.address);
  const app = duidu(page);
  await app.openFiles.first().waitFor();
  await dropFiles(page, [file]);
  await app.importReport.getByText("1 of 1 file").waitFor();
  const told = await app.papers
    .getByRole("listitem")
    .first()
    .getAttribute("aria-setsize", { timeout: 2000 })
    .catch(() => null);
  const there = Number(told);
  if (there === 0 || (hasRealDigests && there !== PAPERS)) {
    await context.close();
    return null;
  }
  await page.keyboard.press("j");
  await app.article().waitFor();
  await page.waitForTimeout(READING_MS);
  const times: number[] = [];
  let keys = 0;
  for (; keys < there; keys += 1) {
    const last = keys + 1 === there;
    if (!last) await page.evaluate(watchKey);
    await page.keyboard.press(keys % 3 === 0 ? "s" : "d");
    if (!last) times.push((await painted(page)).ms);
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  await page.getByText(`${there} of ${there} screened`).waitFor();
  await context.close();
  return { times, keys, papers: there };
}

function painted(page: Page): Promise<Screened> {
  return page.evaluate(() => (window as unknown as { screened: Promise<Screened> }).screened);
}

/** From the key to the frame after another paper stands in the reader. */
function watchKey(): void {
  const before = document.querySelector("article")?.dataset["key"];
  const screened = new Promise<Screened>((resolve) => {
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        const look = () => {
          const article = document.querySelector<HTMLElement>("article[data-key]");
          if (!article || article.dataset["key"] === before) return requestAnimationFrame(look);
          // A message sent in a frame arrives when that frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve({ ms: performance.now() - timeStamp }));
          port1.start();
          port2.postMessage(null);
          return 0;
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { screened });
}
