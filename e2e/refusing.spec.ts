import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { giveSmallDisk, largeDigest } from "./support/disk.ts";
import { expectOneAlert, expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, localFile, longSequences, textOf } from "./support/files.ts";
import { hostileMarkdown, hostilePage, TRACE } from "./support/hostile.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const photo = (page: Page, type: "png" | "jpeg") => page.screenshot({ type });

const refused: {
  what: string;
  name: string;
  bytes: (page: Page) => Promise<Uint8Array> | Uint8Array | string;
  says: RegExp;
}[] = [
  {
    what: "a photo (PNG)",
    name: "holiday.png",
    bytes: (page) => photo(page, "png"),
    says: /^holiday\.png isn't a digest: it is an image or another binary file\.$/,
  },
  {
    what: "a photo (JPEG) that calls itself Markdown",
    name: "holiday.md",
    bytes: (page) => photo(page, "jpeg"),
    says: /^holiday\.md isn't a digest: it is an image/,
  },
  { what: "an empty file", name: "empty.txt", bytes: () => "", says: /^empty\.txt is empty/ },
  {
    what: "a file of blanks",
    name: "blank.txt",
    bytes: () => "\uFEFF \r\n\t\n\u3000\n",
    says: /^blank\.txt is empty/,
  },
  {
    what: "text that is not a digest",
    name: "letter.txt",
    bytes: () => "Dear Ann,\n\nthe weather is fine, and there are no papers here.\n\nYours, Bob\n",
    says: /^letter\.txt isn't a digest: Duidu reads Talk2Paper digests, .*papers\.cool and similar tools\.$/,
  },
  {
    what: "JSON that is not a digest",
    name: "package.json",
    bytes: () => JSON.stringify({ name: "x", title: "A title", authors: "nobody", papers: [] }),
    says: /^package\.json isn't a digest/,
  },
  {
    what: "50 MB of zeros",
    name: "zeros.txt",
    bytes: () => new Uint8Array(50_000_000),
    says: /^zeros\.txt isn't a digest/,
  },
];

for (const { what, name, bytes, says } of refused) {
  test(`${what} is refused in one sentence, and nothing changes`, async ({ page, app }) => {
    await openDigest(page, await longSequences());
    const titles = await app.paperLinks.allTextContents();
    await dropFiles(page, [localFile(name, await bytes(page))]);
    await expectOneAlert(app, says);
    await expectPapers(app, 3);
    expect(await app.paperLinks.allTextContents()).toEqual(titles);
    await page.reload();
    await expectPapers(app, 3);
    await app.libraryLink("Digests").click();
    await expect(page.getByRole("button", { name: /^Remove digest/ })).toHaveCount(1);
  });
}

test("an unreadable file among many does not affect the others", async ({ page, app }) => {
  await page.goto("./");
  await app.openFiles.waitFor();
  await dropFiles(page, [
    localFile("holiday.png", await photo(page, "png")),
    await longSequences(),
    localFile("empty.md", ""),
    await landmarks(),
  ]);
  await expectPapers(app, 15);
  await expect(app.alert).toHaveText([/^holiday\.png isn't a digest/, /^empty\.md is empty/]);
  await expect(app.importReport).toContainText("4 of 4 files");
});

test("on the first page a refused file is reported, and the page stays", async ({ page, app }) => {
  await page.goto("./");
  await app.openFiles.waitFor();
  await dropFiles(page, [localFile("holiday.png", await photo(page, "png"))]);
  await expectOneAlert(app, /^holiday\.png isn't a digest/);
  await expect(page.getByText("Drop digests here")).toBeVisible();
});

for (const [what, hostile] of [
  ["page with scripts and handlers", hostilePage],
  ["Markdown with links to scripts", hostileMarkdown],
] as const) {
  test(`nothing in a ${what} runs, and only web links are shown`, async ({ page, app }) => {
    let dialogs = 0;
    page.on("dialog", (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await openDigest(page, await hostile());
    await expectPapers(app, 3);
    const count = await app.paperLinks.count();
    for (let at = 0; at < count; at += 1) {
      const link = app.paperLinks.nth(at);
      await link.click();
      await expect(app.article((await link.textContent()) ?? "")).toBeVisible();
      await expect(app.heading("Links")).toBeVisible();
      for (const shown of await app.article().getByRole("link").all()) {
        await expect(shown).toHaveAttribute("href", /^https?:\/\//);
        await expect(shown).toHaveAttribute("rel", /noopener/);
      }
      await expect(app.article().getByRole("img")).toHaveCount(0);
    }
    expect(dialogs).toBe(0);
    expect(await page.evaluate((trace) => trace in window, TRACE)).toBe(false);
    expect(new URL(page.url()).hostname).toBe("127.0.0.1");
  });
}

test("a digest cut in the middle of a paper gives the papers before the cut, and says so", async ({
  page,
  app,
}) => {
  const whole = textOf(await landmarks());
  const cut = whole.slice(0, whole.indexOf("## Adam: A Method") + 400);
  await openDigest(page, localFile("cut.md", cut));
  for (const title of [
    "Attention Is All You Need",
    "LoRA: Low-Rank Adaptation of Large Language Models",
  ]) {
    await expect(app.paperLink(title)).toBeVisible();
  }
  await app.importLine.click();
  await app.importReport.getByText("1 problem", { exact: true }).click();
  await expect(app.importReport).toContainText("the digest is cut off here");
});

test("two digests glued together give the papers of both", async ({ page, app }) => {
  const glued = textOf(await landmarks()) + textOf(await longSequences());
  await openDigest(page, localFile("glued.md", glued));
  await expectPapers(app, 15);
});

test("a digest glued to itself gives each paper once", async ({ page, app }) => {
  const text = textOf(await landmarks());
  await openDigest(page, localFile("twice.md", text + text));
  await expectPapers(app, 12);
});

test("a file deleted between drop and read is reported, and nothing changes", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  const folder = await mkdtemp(join(tmpdir(), "duidu-"));
  const path = join(folder, "gone.md");
  await writeFile(path, (await landmarks()).bytes);
  // A file on the disk, held by the page as after a drop.
  const holder = await page.evaluateHandle(() => {
    const input = document.createElement("input");
    input.type = "file";
    return input;
  });
  await holder.setInputFiles(path);
  await rm(folder, { recursive: true });
  await holder.evaluate(({ files }) => {
    const dataTransfer = new DataTransfer();
    for (const file of files ?? []) dataTransfer.items.add(file);
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer }));
  });
  await expectOneAlert(app, /^gone\.md could not be read: it may have been moved or deleted/);
  await expectPapers(app, 3);
});

test("when the disk is full, a digest is refused as a whole and the old ones stay", async ({
  page,
  app,
}) => {
  const disk = await giveSmallDisk(page);
  await openDigest(page, await longSequences());
  await dropFiles(page, [await largeDigest()]);
  await expectOneAlert(app, /could not be stored: the disk space for this site is full\. Remove/);
  await expectPapers(app, 3);
  await page.reload();
  await expectPapers(app, 3);

  await disk.free();
  await dropFiles(page, [await landmarks()]);
  await expectPapers(app, 15);
});

test("when the disk is full, a decision is not shown as made", async ({ page, app }) => {
  const disk = await giveSmallDisk(page);
  await openDigest(page, await longSequences());
  await app.paperLinks.first().click();
  await disk.fill();
  await dropFiles(page, [await largeDigest()]);
  await expect(app.alert).toHaveText(/could not be stored/);
  await page.getByRole("button", { name: "Close" }).click();

  await app.save.click();
  await expectOneAlert(app, /^Your decision could not be stored: the disk space/);
  await expect(app.save).toHaveAttribute("aria-pressed", "false");
});
