import type { Page } from "@playwright/test";

import { hasRealDigests, realDigests, withoutRealDigests } from "../../scripts/real-digests.ts";
import { duidu } from "../support/duidu.ts";
import { dropFiles, landmarks, localFile, type LocalFile } from "../support/files.ts";
import { standInForPicker } from "../support/home-folder.ts";
import { numberFrom, type Bench, type Measure } from "./bench.ts";
import { besidePlain, plainKeys } from "./plain-page.ts";

const PAPERS = 20;

/** The pace of a reader who reads the first paper and then decides quickly. */
const READING_MS = 1500;
const BETWEEN_KEYS_MS = 250;

/** What the page records about one key. */
type Screened = { ms: number };

export const screening: Measure = {
  about: "screening digests of twenty papers by keyboard: keys, and time to the next paper",
  usage: "DIGESTS=5 FOLDER=0 (1: each also with a home folder, which decisions are written to)",
  async run(bench) {
    const digests = numberFrom(bench, 0, 5);
    const besideFolder = numberFrom(bench, 1, 0) === 1;
    const [times, withFolder]: [number[], number[]] = [[], []];
    let [keys, papers, screened] = [0, 0, 0];
    for (const file of await digestsToScreen()) {
      if (screened === digests) break;
      const outcome = await screen(bench, file);
      if (outcome === null) continue;
      screened += 1;
      times.push(...outcome.times);
      keys += outcome.keys;
      papers += outcome.papers;
      if (besideFolder) withFolder.push(...((await screen(bench, file, true))?.times ?? []));
    }
    if (screened === 0) bench.fail("No digest could be screened.");
    const plain = await plainKeys(await bench.newContext());
    bench.table([{ digests: screened, papers, keys }]);
    bench.table([
      { folder: false, ...besidePlain(times, plain) },
      ...(besideFolder ? [{ folder: true, ...besidePlain(withFolder, plain) }] : []),
    ]);
  },
};

/** Real digests if there are any, else the project's own. */
async function digestsToScreen(): Promise<LocalFile[]> {
  const real = [...realDigests("seed"), ...realDigests("markdown")].map(({ name, bytes }) =>
    localFile(name, bytes),
  );
  if (real.length > 0) return real;
  console.log(`On the project's own digest: ${withoutRealDigests}.`);
  return [await landmarks()];
}

/** Decides about all papers of a digest; null for a real digest with another number of papers. */
async function screen(bench: Bench, file: LocalFile, inFolder = false) {
  const context = await bench.newContext({ viewport: { width: 1440, height: 900 } });
  if (inFolder) await standInForPicker(context);
  const page = await context.newPage();
  await page.goto("./");
  const app = duidu(page);
  await app.openFiles.first().waitFor();
  if (inFolder) await page.getByRole("button", { name: "Choose a folder" }).click();
  await dropFiles(page, [file]);
  await app.importReport.getByText("1 of 1 file").waitFor();
  const size = await app.papers
    .getByRole("listitem")
    .first()
    .getAttribute("aria-setsize", { timeout: 2000 })
    .catch(() => null);
  const there = Number(size);
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

/** Measures from the key to the frame after another paper is open. */
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
