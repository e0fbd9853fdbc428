import type { Page } from "@playwright/test";

import { hasRealDigests, realDigests, withoutRealDigests } from "../../scripts/real-digests.ts";
import { duidu } from "../support/duidu.ts";
import { dropFiles, landmarks, localFile, type LocalFile } from "../support/files.ts";
import { numberFrom, type Bench, type Measure } from "./bench.ts";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Of one paper: what is in sight without scrolling; null for a part that it does not have. */
type Sight = {
  translated: boolean;
  summary: boolean | null;
  takeaways: boolean | null;
  abstract: boolean | null;
  /** From the top of the page to the summary, in pixels. */
  summaryAt: number | null;
};

export const sight: Measure = {
  about:
    "what of each paper is in sight without scrolling, on a desktop and a phone; Tab stops to Save",
  usage: "PAPERS=100",
  async run(bench) {
    const most = numberFrom(bench, 0, 100);
    if (!hasRealDigests) console.log(`On the project's own digest: ${withoutRealDigests}.`);
    const seed = await read(bench, DESK, filesOf("seed"), most);
    const others = await read(bench, DESK, filesOf("markdown"), most);
    const phone = await read(bench, PHONE, filesOf("markdown"), most);
    const own =
      seed.length + others.length > 0 ? [] : await read(bench, DESK, [await landmarks()], most);
    const desktop = [...seed, ...others, ...own];
    bench.table([
      rowOf(
        "with translation",
        desktop.filter(({ translated }) => translated),
      ),
      rowOf(
        "without",
        desktop.filter(({ translated }) => !translated),
      ),
    ]);
    const tops = phone.flatMap(({ summaryAt }) => summaryAt ?? []).sort((a, b) => a - b);
    if (tops.length > 0)
      bench.table([
        {
          "papers on a phone": tops.length,
          "summary at, median": tops[tops.length >> 1] ?? NaN,
          p90: tops[Math.floor(0.9 * tops.length)] ?? NaN,
        },
      ]);
  },
};

/** The digests of a folder as Markdown, newest first. */
function filesOf(folder: string): LocalFile[] {
  return realDigests(folder)
    .filter(({ name }) => /^[^.]*\.md$/.test(name))
    .map(({ name, bytes }) => localFile(name, bytes))
    .reverse();
}

function rowOf(kind: string, papers: readonly Sight[]) {
  const share = (part: "summary" | "takeaways" | "abstract") => {
    const there = papers.flatMap((paper) => paper[part] ?? []);
    return `${there.filter(Boolean).length} of ${there.length}`;
  };
  return {
    papers: `${papers.length} ${kind}`,
    summary: share("summary"),
    "all takeaways": share("takeaways"),
    "first line of the abstract": share("abstract"),
  };
}

/** Opens one paper after the other and looks at each. */
async function read(
  bench: Bench,
  viewport: typeof DESK,
  files: readonly LocalFile[],
  most: number,
): Promise<Sight[]> {
  if (files.length === 0) return [];
  const context = await bench.newContext({ viewport });
  const page = await context.newPage();
  await page.goto("./");
  const app = duidu(page);
  await app.openFiles.first().waitFor();
  await dropFiles(page, files);
  await app.paperLinks.first().waitFor();
  await page.goto("./#/unscreened");
  await page.getByText(/^0 of \d+ screened$/).waitFor();
  const seen: Sight[] = [];
  const titles = new Set<string>();
  await app.paperLinks.first().click();
  while (seen.length < most) {
    await app.article().locator('[aria-busy="true"]').waitFor({ state: "detached" });
    const title = (await app.article().getByRole("heading", { level: 1 }).textContent()) ?? "";
    if (titles.has(title)) break;
    titles.add(title);
    seen.push(await page.evaluate(look));
    await page.keyboard.press("j");
    const isNext = app.article().filter({ hasNotText: title });
    await isNext.waitFor({ timeout: 3000 }).catch(() => undefined);
  }
  if (viewport === DESK)
    bench.table([{ "Tab stops from the search box to Save": await tabStops(page) }]);
  await context.close();
  return seen;
}

async function tabStops(page: Page): Promise<number> {
  await duidu(page).search.focus();
  for (let stops = 1; stops < 100; stops += 1) {
    await page.keyboard.press("Tab");
    const reached = await duidu(page).save.evaluate((save) => save === document.activeElement);
    if (reached) return stops;
  }
  return NaN;
}

/** What of the open paper can be seen. */
function look(): Sight {
  const article = document.querySelector('article[data-ahead="false"]');
  // The notice at its foot stays in sight above the text.
  const bottom = article?.lastElementChild?.getBoundingClientRect().top ?? 0;
  const partOf = (name: string) =>
    [...(article?.querySelectorAll("section") ?? [])].find(
      (section) => section.querySelector("h2")?.textContent === name,
    );
  const isWhole = (name: string) => {
    const part = partOf(name);
    return part === undefined ? null : part.getBoundingClientRect().bottom <= bottom;
  };
  const text = partOf("Abstract")?.querySelector('[lang="en"]');
  const lines = text?.getClientRects()[0];
  const height = text ? parseFloat(getComputedStyle(text).lineHeight) : 0;
  return {
    translated: document.querySelector('[role="radiogroup"]') !== null,
    summary: isWhole("Summary"),
    takeaways: isWhole("Key takeaways"),
    abstract: lines === undefined ? null : lines.top + height <= bottom,
    summaryAt: partOf("Summary")?.getBoundingClientRect().top ?? null,
  };
}
