import { forgive, prefixWorker } from "./support/faulty-worker.ts";
import { expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, localFile, longSequences, textOf } from "./support/files.ts";
import {
  deviceFiles,
  evict,
  linesIn,
  putInFolder,
  removeFromFolder,
  standInForPicker,
} from "./support/home-folder.ts";
import { goToAll, openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";
import type { Duidu } from "./support/duidu.ts";
import type { Page } from "@playwright/test";

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const choose = (page: Page) => page.getByRole("button", { name: "Choose a folder" });

test.beforeEach(({ context }) => standInForPicker(context));

/** Chooses a folder with one digest on the first visit. */
async function openFolder(page: Page, app: Duidu): Promise<void> {
  await page.goto("./");
  await putInFolder(page, "sub/2025-02-03_Long Sequences.md", textOf(await longSequences()));
  await choose(page).click();
  await expectPapers(app, 3);
}

/** The text of this device's file, once it says so much. */
async function ownFile(page: Page, part: string): Promise<string> {
  await expect.poll(async () => Object.values(await deviceFiles(page)).join("")).toContain(part);
  return Object.values(await deviceFiles(page)).join("");
}

test("digests of a folder are read as they arrive, and what is decided is written there", async ({
  page,
  app,
}) => {
  await openFolder(page, app);
  await app.paperLink(mamba).click();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  const text = await ownFile(page, '"saved"');
  expect(linesIn(text)).toContainEqual(
    expect.objectContaining({ v: 1, paper: "2312.00752", set: { decision: "saved" } }),
  );
  await putInFolder(page, "2025-01-01_Landmarks.md", textOf(await landmarks()));
  await expectPapers(app, 15);
  await page.reload();
  await expectPapers(app, 15);
  await app.libraryLink("Settings").click();
  await expect(page.getByText("Connected to papers: 2 digests.")).toBeVisible();
});

test("after the browser has lost everything the folder brings all of it back", async ({
  page,
  app,
}) => {
  await openFolder(page, app);
  await app.paperLink(mamba).click();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("textbox", { name: "Notes" }).fill("Read the scan again.\n扫描");
  await page.getByRole("combobox", { name: "Add a tag" }).fill("scan,");
  await ownFile(page, "Read the scan again");
  await ownFile(page, '"add":["scan"]');
  await app.libraryLink("Settings").click();
  await page.getByRole("button", { name: "Another colour for scan" }).click();
  await ownFile(page, '"tag":"scan","hue":');
  await evict(page);
  await page.goto("./");
  await choose(page).click();
  await expectPapers(app, 3);
  await app.paperLink(mamba).click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("textbox", { name: "Notes" })).toHaveValue(
    "Read the scan again.\n扫描",
  );
  await expect(app.article(mamba)).toContainText("scan");
  await app.libraryLink("Settings").click();
  const tag = page.getByRole("listitem").filter({
    has: page.getByRole("button", { name: "Another colour for scan" }),
  });
  await expect(tag.locator("span").first()).toHaveAttribute("style", /oklch/);
});

test("another device's decisions come in through the folder, and by hand", async ({
  page,
  app,
}) => {
  await openFolder(page, app);
  const at = (count: string) => `2026-01-05T08:00:00.000Z-${count}-other1`;
  const lines = [
    { v: 1, at: at("0000"), device: { name: "Laptop", lab: false } },
    { v: 1, at: at("0001"), paper: "2312.00752", ids: {}, set: { decision: "saved" } },
  ];
  const elsewhere = { ...lines[1], at: at("0003"), paper: "2501.00007" };
  const written = [...lines, elsewhere].map((line) => `${JSON.stringify(line)}\n`).join("");
  await putInFolder(page, ".duidu/other1.jsonl", written);
  await app.paperLink(mamba).click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Settings").click();
  await expect(page.getByText("Laptop: 2 papers")).toBeVisible();
  await page.getByText("Saved on another device, but in no digest here (1)").click();
  await expect(page.getByRole("link", { name: "2501.00007" })).toBeVisible();

  const later = { ...lines[1], at: at("0002"), set: { decision: "dismissed" } };
  await dropFiles(page, [localFile("laptop.jsonl", `${written}${JSON.stringify(later)}\n`)]);
  await expect(page.getByText("Merged 2 papers from another device")).toBeVisible();
  await app.libraryLink("Dismissed").click();
  await expect(app.paperLink(mamba)).toBeVisible();
});

test("a renamed file changes nothing, a changed one replaces its digest, a removed one is reported", async ({
  page,
  app,
}) => {
  await openFolder(page, app);
  const text = textOf(await longSequences());
  await putInFolder(page, "renamed.md", text);
  await removeFromFolder(page, "sub");
  await app.libraryLink("Settings").click();
  await expect(page.getByText("Connected to papers: 1 digest.")).toBeVisible();
  await putInFolder(
    page,
    "renamed.md",
    text.replace("Linear-Time Sequence", "Linear Time Sequence"),
  );
  await app.libraryLink("Digests").click();
  await expect(page.getByText("renamed.md")).toBeVisible();
  await app.libraryLink("All papers").click();
  await expectPapers(app, 3);
  await removeFromFolder(page, "renamed.md");
  const gone = page.getByText("1 digest no longer in the folder. It is kept here.");
  await expect(gone).toBeVisible();
  await expectPapers(app, 3);
  await page.getByRole("button", { name: "Remove 1 digest" }).click();
  await expect(page.getByText("Drop digests here")).toBeVisible();
  await expect(gone).toBeHidden();
});

test("this device's file carries decisions to a browser that has no folder", async ({
  page,
  app,
  browser,
  baseURL,
}) => {
  await openDigest(page, await longSequences());
  await app.paperLink(mamba).click();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Settings").click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save this device's file" }).click();
  const file = await (await saving).createReadStream();
  const text = Buffer.concat(await file.toArray()).toString();
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const other = await context.newPage();
  await other.goto("./");
  await dropFiles(other, [localFile("first.jsonl", text), await longSequences()]);
  await goToAll(other);
  await other.getByRole("link", { name: mamba }).first().click();
  await expect(other.getByRole("button", { name: "Save" }).first()).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await context.close();
});

test("a lab sees what its members have saved, and how far they agree", async ({ page, app }) => {
  await openFolder(page, app);
  const at = (count: number) => `2026-01-05T08:00:00.000Z-000${count}-other1`;
  const decide = (count: number, paper: string, decision: string) => ({
    v: 1,
    at: at(count),
    paper,
    ids: {},
    set: { decision },
  });
  const lines = [
    { v: 1, at: at(0), device: { name: "Ada", lab: true } },
    decide(1, "2312.00752", "saved"),
    decide(2, "2307.08621", "dismissed"),
  ];
  await putInFolder(
    page,
    ".duidu/other1.jsonl",
    lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
  );
  await app.paperLink(mamba).click();
  await expect(app.article(mamba)).toContainText("Also saved by Ada");
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
  await app.search.fill("by:ada");
  await expectPapers(app, 1);
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Overview").click();
  const row = page.getByRole("row", { name: /You · Ada/ });
  await expect(row.getByRole("cell")).toHaveText(["1", "1", "–"]);
});

test("what a colleague's file says, merged by hand, is there after a reload", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  const lines = [
    { v: 1, at: "2026-01-05T08:00:00.000Z-0000-other1", device: { name: "Ada", lab: true } },
    {
      v: 1,
      at: "2026-01-05T08:00:00.000Z-0001-other1",
      paper: "2312.00752",
      ids: {},
      set: { decision: "saved" },
    },
  ];
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  await dropFiles(page, [localFile("duidu-Ada.jsonl", text)]);
  await app.paperLink(mamba).click();
  await expect(app.article(mamba)).toContainText("Also saved by Ada");
  await page.reload();
  await expect(app.article(mamba)).toContainText("Also saved by Ada");
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
});

const refusals = {
  "the browser asks again": {
    code: `FileSystemHandle.prototype.queryPermission = async () => "prompt";`,
    says: "The browser needs your permission for papers again.",
  },
  "the folder is read-only": {
    code: `FileSystemFileHandle.prototype.createWritable = async () => {
      throw new DOMException("no", "NotAllowedError");
    };`,
    says: "papers is read-only. Decisions stay in this browser.",
  },
  "the disk is full": {
    code: `FileSystemFileHandle.prototype.createWritable = async () => {
      throw new DOMException("full", "QuotaExceededError");
    };`,
    says: "The disk with papers is full. Decisions stay in this browser until there is space.",
  },
};

test.describe("while the folder refuses", () => {
  // The worker is changed on its way, and not to be kept so.
  test.use({ serviceWorkers: "block" });
  // A blocked service worker gives answers that no browser gives, which may confuse the page.
  test.afterEach(({ complaints }) => forgive(complaints, /reading 'waiting'/));
  for (const [name, { code, says }] of Object.entries(refusals)) {
    test(`${name}: one line says so, and what was decided is written later`, async ({
      page,
      app,
      context,
    }) => {
      await openFolder(page, app);
      let isRefusing = true;
      await prefixWorker(context, code, () => isRefusing);
      await page.reload();
      await expectPapers(app, 3);
      await app.paperLink(mamba).click();
      await app.save.click();
      await expect(app.save).toHaveAttribute("aria-pressed", "true");
      await expect(page.getByText(says)).toHaveCount(1);
      await expect(app.alert).toHaveCount(0);
      isRefusing = false;
      await page.reload();
      await expect(page.getByText(says)).toHaveCount(0);
      await ownFile(page, '"saved"');
    });
  }
});

test("the folder is found without anything in the browser's quick storage", async ({
  page,
  app,
}) => {
  await openFolder(page, app);
  await page.evaluate(() => window.localStorage.clear());
  await putInFolder(page, "2025-01-01_Landmarks.md", textOf(await landmarks()));
  await page.reload();
  await expectPapers(app, 15);
});

test("no database of a folder is made for a reader who has none", async ({ page, app }) => {
  await openDigest(page);
  await page.reload();
  await app.paperLinks.first().waitFor();
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(names).toContain("duidu");
  expect(names).not.toContain("duidu-folder");
});

test("a device's file that was deleted from the folder is written again", async ({ page, app }) => {
  await openFolder(page, app);
  await app.paperLink(mamba).click();
  await app.save.click();
  await ownFile(page, '"saved"');
  const look = () => page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await look();
  await removeFromFolder(page, ".duidu");
  await look();
  await ownFile(page, '"saved"');
});

test("a missing folder is reported, and decisions made meanwhile are written when it is back", async ({
  page,
  app,
}) => {
  await openFolder(page, app);
  await removeFromFolder(page, "");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  const missing = page.getByText("papers cannot be found. Decisions stay in this browser until");
  await expect(missing).toBeVisible();
  await app.paperLink(mamba).click();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await putInFolder(page, "2025-01-01_Landmarks.md", textOf(await landmarks()));
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(missing).toBeHidden();
  await ownFile(page, '"saved"');
  await expectPapers(app, 15);
});
