/**
 * Whether fields hold what an input method types into them; a matter of paces and loads,
 * of which the tests try one only:
 *
 *     npx vite build && npx tsx e2e/measure/input-method.ts [FIELD...]
 *
 * Types seven Chinese words in pinyin into each field (or those named: note, tag, search,
 * want, avoid, own, rename, forget; `plain` is a note typed without input method), at four paces, with the processor as it is and
 * throttled fourfold, and prints the fields that read as typed, also after a reload where
 * their text is kept. `E2E_DIST` names another folder of a build.
 */
import { chromium, type Locator, type Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { longSequences } from "../support/files.ts";
import { InputMethod, PINYIN, textOfWords } from "../support/input-method.ts";
import { openDigest } from "../support/open-digest.ts";
import { browserHere, serveSite } from "./served-site.ts";

const PACES_MS = [30, 80, 150, 300];
const THROTTLES = [1, 4];

const chinese = textOfWords(PINYIN);
const plain = "A state that is selected, word after word.";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

type Field = {
  /** Brings the field onto the page. */
  open: (page: Page) => Promise<Locator>;
  /** What is kept of the text after a reload; null where nothing is. */
  kept: ((page: Page, field: Locator) => Promise<string>) | null;
  isPlain?: boolean;
};

const textOf = async (_page: Page, field: Locator): Promise<string> => field.inputValue();
const onPaper = (find: (page: Page) => Locator) => async (page: Page) => {
  await duidu(page).paperLink(mamba).click();
  return find(page);
};
const note = onPaper((page) => page.getByRole("textbox", { name: "Notes" }));
const inSettings = (name: string | RegExp) => async (page: Page) => {
  await duidu(page).libraryLink("Settings").click();
  return page.getByRole("textbox", { name });
};

const fields: Record<string, Field> = {
  note: { open: note, kept: textOf },
  plain: { open: note, kept: textOf, isPlain: true },
  tag: {
    open: onPaper((page) => page.getByRole("combobox", { name: "Add a tag" })),
    kept: async (page) => {
      const name = await page
        .getByRole("button", { name: /^Remove the tag/ })
        .getAttribute("aria-label");
      return (name ?? "").replace("Remove the tag ", "");
    },
  },
  search: { open: async (page) => duidu(page).search, kept: textOf },
  want: { open: inSettings(/^Highlight words/), kept: textOf },
  avoid: { open: inSettings(/^Mute words/), kept: textOf },
  own: {
    open: async (page) => {
      await page.getByRole("button", { name: "Your words" }).click();
      return page.getByRole("textbox", { name: "Highlight words" });
    },
    kept: null,
  },
  rename: {
    open: async (page) => {
      await duidu(page).paperLink(mamba).click();
      await page.getByRole("combobox", { name: "Add a tag" }).fill("state,");
      await page.getByRole("button", { name: "Remove the tag state" }).waitFor();
      await duidu(page).libraryLink("Settings").click();
      return page.getByRole("textbox", { name: /^Rename the tag/ });
    },
    kept: textOf,
  },
  forget: {
    open: async (page) => {
      await duidu(page).libraryLink("Settings").click();
      await page.getByText("Delete all data", { exact: true }).first().click();
      return page.getByRole("textbox", { name: /to confirm/ });
    },
    kept: null,
  },
};

/** Types into one field of a fresh profile; what it reads, and what is kept of it. */
async function typeInto(field: Field, page: Page, pace: number, throttle: number) {
  await openDigest(page, await longSequences());
  const box = await field.open(page);
  await box.fill("");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  if (field.isPlain === true) await page.keyboard.type(plain, { delay: pace });
  else await (await InputMethod.of(page, pace)).type(PINYIN);
  const reads = await box.inputValue();
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  if (field.kept === null) return [reads];
  await box.blur();
  await page.getByText("Writing…").waitFor({ state: "hidden" });
  // Tags and settings are written when their field is left.
  await page.waitForTimeout(1000);
  await page.reload();
  await box.waitFor();
  await page.waitForTimeout(1000);
  return [reads, await field.kept(page, box)];
}

const chosen = process.argv.slice(2);
const site = await serveSite();
const browser = await chromium.launch(await browserHere());
try {
  for (const [name, field] of Object.entries(fields)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const cells: string[] = [];
    const wrong: string[] = [];
    for (const throttle of THROTTLES) {
      let right = 0;
      for (const pace of PACES_MS) {
        const context = await browser.newContext({ baseURL: site.address, locale: "en-US" });
        // tsx marks functions with their names by this, also those that run in the page.
        await context.addInitScript("globalThis.__name = (named) => named");
        const read = await typeInto(field, await context.newPage(), pace, throttle);
        await context.close();
        const typed = field.isPlain === true ? plain : chinese;
        const others = read.filter((text) => text !== typed);
        if (others.length === 0) right += 1;
        else wrong.push(`    ${pace} ms, throttled ${throttle}: ${others.join(" · ")}`);
      }
      cells.push(`${right} of ${PACES_MS.length} right, throttled ${throttle}`);
    }
    console.log([`${name.padEnd(8)}${cells.join("; ")}`, ...wrong].join("\n"));
  }
} finally {
  await browser.close();
  await site.close();
}
