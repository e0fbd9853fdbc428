import type { Locator, Page } from "@playwright/test";

import { duidu } from "../support/duidu.ts";
import { longSequences } from "../support/files.ts";
import { InputMethod, PINYIN, textOfWords } from "../support/input-method.ts";
import { openDigest } from "../support/open-digest.ts";
import type { Bench, Measure } from "./bench.ts";

const PACES_MS = [30, 80, 150, 300];
const THROTTLES = [1, 4];

const chinese = textOfWords(PINYIN);
const plain = "A state that is selected, word after word.";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

type Field = {
  /** Shows the field. */
  open: (page: Page) => Promise<Locator>;
  /** The text after a reload; null if the field is not stored. */
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
      await duidu(page).filter.click();
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

/** Types into one field in a fresh profile; returns what it reads, and what is stored. */
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
  // Tags and settings are written when their field loses focus.
  await page.waitForTimeout(1000);
  await page.reload();
  await box.waitFor();
  await page.waitForTimeout(1000);
  return [reads, await field.kept(page, box)];
}

export const inputMethod: Measure = {
  about: "whether fields keep what an input method types, at four paces and two speeds",
  usage: `FIELD...=${Object.keys(fields).join(" ")}`,
  async run(bench) {
    const unknown = bench.args.filter((name) => !(name in fields));
    if (unknown.length > 0) bench.fail(`There is no field ${unknown.join(", ")}.`);
    const rows = [];
    for (const [name, field] of Object.entries(fields)) {
      if (bench.args.length > 0 && !bench.args.includes(name)) continue;
      for (const throttle of THROTTLES) {
        const right = await rightPaces(bench, name, field, throttle);
        rows.push({ field: name, throttle, right, of: PACES_MS.length });
      }
    }
    bench.table(rows);
  },
};

/** At how many paces the field reads as typed. */
async function rightPaces(bench: Bench, name: string, field: Field, throttle: number) {
  let right = 0;
  for (const pace of PACES_MS) {
    const context = await bench.newContext();
    const read = await typeInto(field, await context.newPage(), pace, throttle);
    await context.close();
    const typed = field.isPlain === true ? plain : chinese;
    const others = read.filter((text) => text !== typed);
    if (others.length === 0) right += 1;
    else bench.fail(`${name}, ${pace} ms, throttled ${throttle}: ${others.join(" · ")}`);
  }
  return right;
}
