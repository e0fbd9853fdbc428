import type { Page } from "@playwright/test";

import type { Duidu } from "./support/duidu.ts";
import { expectPapers } from "./support/expectations.ts";
import { longSequences, textOf } from "./support/files.ts";
import { deviceFiles, putInFolder, standInForPicker } from "./support/home-folder.ts";
import { expect, test } from "./support/test.ts";

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const stamp = (count: number) => `2026-01-05T08:00:00.000Z-000${count}-other1`;
const jsonLines = (lines: readonly object[]) =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join("");
const savedBy = (name: string, lab: boolean) =>
  jsonLines([
    { v: 1, at: stamp(0), device: { name, lab } },
    { v: 1, at: stamp(1), paper: "2312.00752", ids: {}, set: { decision: "saved" } },
  ]);

test.beforeEach(({ context }) => standInForPicker(context));

/** A tab that has a folder with one digest, and a second tab that has not. */
async function openTwoTabs(page: Page, app: Duidu): Promise<Page> {
  await page.goto("./");
  await putInFolder(page, "Long Sequences.md", textOf(await longSequences()));
  await page.getByRole("button", { name: "Choose a folder" }).click();
  await expectPapers(app, 3);
  await app.libraryLink("Settings").click();
  await expect(page.getByText("Connected to papers: 1 digest.")).toBeVisible();
  const second = await page.context().newPage();
  await second.goto("./#/settings");
  await expect(second.getByText("Connected to papers in another tab of Duidu.")).toBeVisible();
  return second;
}

test("a folder that one tab chooses or leaves is chosen or left by all", async ({ page, app }) => {
  const second = await openTwoTabs(page, app);
  await second.evaluate(() => {
    window.showDirectoryPicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle("others", { create: true });
    };
  });
  await second.getByRole("button", { name: "Choose another folder" }).click();
  await expect(page.getByText("Connected to others: 0 digests.")).toBeVisible();
  await expect(second.getByText("Connected to others in another tab of Duidu.")).toBeVisible();
  await second.getByRole("button", { name: "Disconnect" }).click();
  for (const tab of [page, second]) await expect(tab.getByText("No folder chosen.")).toBeVisible();
});

test("a name that a second tab gives the device is written into the folder", async ({
  page,
  app,
}) => {
  const second = await openTwoTabs(page, app);
  const field = second.getByRole("textbox", { name: "Name of this device" });
  await field.fill("Desk");
  await field.blur();
  await expect
    .poll(async () => Object.values(await deviceFiles(page)).join(""))
    .toContain('"name":"Desk"');
});

test("a second tab, too, shows what the others of a lab have saved", async ({ page, app }) => {
  const second = await openTwoTabs(page, app);
  await putInFolder(page, ".duidu/other1.jsonl", savedBy("Ada", true));
  await second.evaluate(() => window.dispatchEvent(new Event("focus")));
  await second.goto("./#/all");
  await second.getByRole("link", { name: mamba }).first().click();
  await expect(second.getByRole("article", { name: mamba })).toContainText("Also saved by Ada");
});

test("a second tab that takes the folder over does not call another device's decisions its own", async ({
  page,
  app,
}) => {
  const second = await openTwoTabs(page, app);
  await putInFolder(page, ".duidu/other1.jsonl", savedBy("Laptop", false));
  await expect(second.getByRole("link", { name: /^Saved/ })).toContainText("1");
  await second.goto("./#/all");
  await second.getByRole("link", { name: mamba }).first().click();
  await second.getByRole("combobox", { name: "Add a tag" }).fill("scan,");
  await expect
    .poll(async () => Object.values(await deviceFiles(page)).join(""))
    .toContain('"add":["scan"]');
  await page.close();
  await second.goto("./#/settings");
  await expect(second.getByText("Connected to papers: 1 digest.")).toBeVisible();
  await second.goto("./#/all");
  await second.getByRole("link", { name: mamba }).first().click();
  await second.getByRole("combobox", { name: "Add a tag" }).fill("later,");
  const own = async () =>
    Object.entries(await deviceFiles(second))
      .filter(([name]) => name !== "other1.jsonl")
      .map(([, text]) => text)
      .join("");
  await expect.poll(own).toContain('"add":["later"]');
  expect(await own()).not.toContain('"decision"');
});
