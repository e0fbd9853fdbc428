import type { Page } from "@playwright/test";
import { zipSync } from "fflate";

import { duidu } from "./duidu.ts";
import { dropFiles, localFile, longSequences, type LocalFile } from "./files.ts";

const settings = (page: Page) => duidu(page).libraryLink("Settings").click();
const digests = (page: Page) => duidu(page).libraryLink("Digests").click();

async function exportAs(page: Page, format: string): Promise<void> {
  await duidu(page).export.click();
  await page.getByRole("radio", { name: format }).check();
}

/** What Ada has written into the folder of a lab. */
function adasFile(): LocalFile {
  const at = (count: number) => `2026-01-05T08:00:00.000Z-000${count}-adas1`;
  const lines = [
    { v: 1, at: at(0), device: { name: "Ada", lab: true } },
    { v: 1, at: at(1), paper: "1706.03762", ids: {}, set: { decision: "saved" } },
  ];
  return localFile("ada.jsonl", lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/**
 * Paths through the app from a paper open beside its list. Each ends with the action that
 * loads one more part of the app; together they reach every part.
 */
export const journeys: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "open the settings": settings,
  "open the overview": (page) => duidu(page).libraryLink("Overview").click(),
  "open the digests": digests,
  "show the keys": async (page) => {
    await duidu(page).article().click();
    await page.keyboard.press("?");
  },
  "export as BibTeX": (page) => duidu(page).export.click(),
  "export as RIS": (page) => exportAs(page, "RIS"),
  "export as CSL": (page) => exportAs(page, "CSL-JSON"),
  "export as Markdown": (page) => exportAs(page, "Markdown"),
  "export as CSV": (page) => exportAs(page, "CSV"),
  "screen the last paper": async (page) => {
    await duidu(page).article().click();
    await page.keyboard.press("s");
  },
  "add a tag": async (page) => {
    await page.getByRole("combobox", { name: "Add a tag" }).fill("later");
    await page.keyboard.press("Enter");
  },
  "drop a file": async (page) => dropFiles(page, [await longSequences()]),
  "drop an archive": async (page) => {
    const archive = zipSync({ "long.md": (await longSequences("text")).bytes });
    await dropFiles(page, [localFile("long.zip", archive)]);
  },
  "drop a large file": (page) =>
    dropFiles(page, [localFile("large.txt", "No digest, line after line.\n".repeat(700_000))]),
  "show a source": async (page) => {
    await digests(page);
    await page.getByRole("button", { name: "Show source" }).first().click();
  },
  "read a digest again": async (page) => {
    await digests(page);
    await page.getByRole("button", { name: "Read again" }).first().click();
  },
  "remove a digest": async (page) => {
    await digests(page);
    await page.getByRole("button", { name: "Remove digest" }).first().click();
  },
  "read the licences": async (page) => {
    await settings(page);
    await page.getByText("Open-source licences").click();
  },
  "back up": async (page) => {
    await settings(page);
    await duidu(page).backUp.click();
  },
  restore: async (page) => {
    await settings(page);
    const chooser = page.waitForEvent("filechooser");
    await duidu(page).restore.click();
    const bytes = Buffer.from("no backup");
    await (
      await chooser
    ).setFiles({ name: "backup.json", mimeType: "application/json", buffer: bytes });
  },
  "dismiss the rest": async (page) => {
    await duidu(page).article().click();
    await page.keyboard.press("Shift+X");
  },
  "select a paper": async (page) => {
    await duidu(page).article().click();
    await page.keyboard.press("x");
  },
  "tag what is selected": async (page) => {
    await duidu(page).article().click();
    await page.keyboard.press("x");
    await page.getByRole("group", { name: "Selected papers" }).waitFor();
    await page.keyboard.press("t");
  },
  "drop the file of somebody who has saved the paper": (page) => dropFiles(page, [adasFile()]),
  "filter the list": (page) => duidu(page).filter.click(),
  "open the commands": (page) => page.keyboard.press("Control+k"),
  "write a note in the bar": async (page) => {
    await duidu(page).article().click();
    await page.keyboard.press("e");
  },
  "change the language": async (page) => {
    await settings(page);
    await duidu(page).language.selectOption({ label: "简体中文" });
  },
  "forget everything": async (page) => {
    await settings(page);
    await page.getByText("Delete all data", { exact: true }).first().click();
    await page.getByRole("textbox", { name: /^Type/ }).fill("forget");
    await page.getByRole("button", { name: "Delete all data" }).click();
  },
};
