import type { Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";

import { makeZip } from "../src/platform/worker/zip.fixture.ts";
import { gb18030 } from "./support/encodings.ts";
import { expectOneAlert, expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, localFile, longSequences, textOf } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { expect, test } from "./support/test.ts";

const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

test("an archive is read to any depth, and each digest in it is reported", async ({
  page,
  app,
}) => {
  await page.goto("./");
  await app.openFiles.first().waitFor();
  const archive = zipSync({
    "a/b/c/d/e/long.md": (await longSequences()).bytes,
    "a/landmarks.md": (await landmarks()).bytes,
    "a/holiday.txt": strToU8("no digest"),
    "__MACOSX/a/._long.md": strToU8("x"),
    "a/.hidden/secret.md": strToU8("x"),
    "empty folder/": new Uint8Array(),
  });
  await dropFiles(page, [localFile("digests.zip", archive)]);
  await expectPapers(app, 15);
  await expect(app.importReport).toContainText("4 of 4 files");
  await expect(app.importReport).toContainText("unpacked");
  await expect(app.importReport).toContainText("digests.zip/a/b/c/d/e/long.md");
  await expectOneAlert(app, /^digests\.zip\/a\/holiday\.txt isn't a digest/);
});

test("names that old Chinese Windows wrote into an archive can be read", async ({ page, app }) => {
  const name = "论文/2025-02-04_长序列.md";
  const encoded = Buffer.from(gb18030(name));
  // The packer gets one-byte letters, which are then replaced by the bytes.
  const place = "#".repeat(encoded.length);
  const archive = Buffer.from(zipSync({ [place]: (await longSequences("text")).bytes }));
  for (let at = archive.indexOf(place); at >= 0; at = archive.indexOf(place))
    encoded.copy(archive, at);
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, [localFile("old.zip", archive)]);
  await expectPapers(app, 3);
  await app.importLine.click();
  await expect(app.importReport).toContainText(`old.zip/${name}`);
});

test("a nested archive is unpacked too", async ({ page, app }) => {
  const inner = zipSync({ "long.md": (await longSequences()).bytes });
  const outer = zipSync({ "inner.zip": inner, "landmarks.md": (await landmarks()).bytes });
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, [localFile("outer.zip", outer)]);
  await expectPapers(app, 15);
  await app.importLine.click();
  await expect(app.importReport).toContainText("outer.zip/inner.zip/long.md");
});

test("endlessly nested archives are refused at some depth", async ({ page, app }) => {
  let archive = zipSync({ "long.md": (await longSequences()).bytes });
  for (let depth = 0; depth < 60; depth += 1) archive = zipSync({ "a.zip": archive });
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, [localFile("deep.zip", archive), await landmarks()]);
  await expectPapers(app, 12);
  await expectOneAlert(app, /^deep\.zip.* is an archive nested inside four others/);
});

test("a damaged archive is reported in one sentence", async ({ page, app }) => {
  const archive = zipSync({ "long.md": (await longSequences()).bytes });
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, [
    localFile("cut.zip", archive.slice(0, archive.length >> 1)),
    localFile("empty.zip", zipSync({})),
    await landmarks(),
  ]);
  await expectPapers(app, 12);
  await expect(app.alert).toHaveText([
    /^cut\.zip is a damaged archive/,
    /^empty\.zip is (?:a damaged archive|an archive with no readable files)/,
  ]);
});

test("each kind of archive that cannot be opened is reported for what it is", async ({
  page,
  app,
}) => {
  const digest = (await landmarks()).bytes;
  const whole = new Uint8Array(digest);
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, [
    localFile("bomb.zip", makeZip([{ name: "a.md", content: whole, size: 3_000_000_000 }])),
    localFile("locked.zip", makeZip([{ name: "a.md", content: whole, flags: 0x801 }])),
    localFile("lzma.zip", makeZip([{ name: "a.md", content: whole, method: 14 }])),
    localFile("lying.zip", makeZip([{ name: "a.md", content: whole, size: 10 }])),
    localFile("report.docx", makeZip([{ name: "[Content_Types].xml", content: whole }])),
    localFile("sound.zip", makeZip([{ name: "./a.md", content: whole, zip64: true }])),
  ]);
  await expectPapers(app, 12);
  await expect(app.importReport).toContainText("sound.zip/a.md");
  await expect(app.alert).toHaveText([
    /^bomb\.zip is too large an archive/,
    /^report\.docx isn't a digest: it is an image or another binary file/,
    /^locked\.zip\/a\.md is password-protected/,
    /^lzma\.zip\/a\.md uses a compression method that browsers cannot unpack/,
    /^lying\.zip\/a\.md is a damaged archive/,
  ]);
});

test("an archive of four thousand files is opened, and listed in portions", async ({
  page,
  app,
}) => {
  test.setTimeout(240_000);
  const digest = (await landmarks()).bytes;
  const names = Array.from({ length: 4000 }, (_, n) => `${n}.txt`);
  const files = Object.fromEntries(names.map((name) => [name, strToU8(`Not a digest: ${name}`)]));
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, [localFile("many.zip", zipSync({ "first.md": digest, ...files }))]);
  await expect(app.importReport).toContainText("4002 of 4,002 files", { timeout: 200_000 });
  await expectPapers(app, 12);
  await expect(app.alert).toHaveCount(200);
  await app.importReport.getByRole("button", { name: "Show more (3,802 left)" }).click();
  await expect(app.alert).toHaveCount(400);
});

async function paste(page: Page, kinds: Record<string, string>, into = "body"): Promise<void> {
  await page.evaluate(
    ([given, target]) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
      document
        .querySelector(target)
        ?.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
        );
    },
    [kinds, into] as const,
  );
}

test("a paste is read as markup rather than plain text", async ({ page, app }) => {
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await paste(page, {
    "text/plain": textOf(await longSequences("text")),
    "text/html": textOf(await longSequences("page")),
  });
  await expectPapers(app, 3);
  await app.paperLink(mamba).click();
  await expect(page.getByRole("link", { name: "arxiv.org/abs/2312.00752" })).toBeVisible();
  await expect(app.heading("Figures")).toBeVisible();
});

test("plain text can be pasted, but not into the page from a text field", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  const plain = { "text/plain": textOf(await longSequences("text")) };
  await paste(page, plain, "input[type=search]");
  await expectPapers(app, 12);
  await paste(page, plain);
  await expectPapers(app, 15);
});

test("when an import of 30 files is cancelled, only whole digests stay", async ({ page, app }) => {
  test.setTimeout(120_000);
  const text = textOf(await longSequences());
  const papers = text.slice(text.indexOf("## "));
  const files = Array.from({ length: 30 }, (_, file) => {
    const parts = Array.from({ length: 40 }, (_, part) =>
      papers
        .replaceAll(/^## /gm, `## Part ${file}.${part}. `)
        .replaceAll(
          /(\d{4})\.\d{5}/g,
          (_all, month: string) => `${month}.${10_000 + file * 40 + part}`,
        ),
    );
    return localFile(`${file}.md`, text.slice(0, text.indexOf("## ")) + parts.join("\n"));
  });
  await page.goto("./");
  await app.openFiles.first().waitFor();
  await dropFiles(page, files);
  await app.paperLinks.first().waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(app.importReport.getByRole("button", { name: "Close" })).toBeVisible();
  await app.importLine.click();
  const whole = await app.importReport.getByRole("listitem").filter({ hasText: "120 new" }).count();
  const cancelled = await app.importReport.getByText("Cancelled", { exact: true }).count();
  expect(whole).toBeGreaterThan(0);
  expect(cancelled).toBeGreaterThan(0);
  expect(whole + cancelled).toBe(30);

  const all = new RegExp(`^${(whole * 120).toLocaleString("en")} papers`);
  await expect(app.status).toHaveText(all);
  await page.reload();
  await expect(app.status).toHaveText(all);
  await app.libraryLink("Digests").click();
  await expect(page.getByRole("button", { name: "Remove digest" })).toHaveCount(whole);

  await dropFiles(page, files.slice(0, 8));
  await expect(app.importReport).toContainText("8 of 8 files", { timeout: 60_000 });
  await expect(app.alert).toHaveCount(0);
});

test("the source of a digest is shown, and lines that were not understood are marked", async ({
  page,
  app,
}) => {
  const stray = "A line of somebody else that belongs to no paper at all.";
  const heading = "# 2025-02-03 更新\n";
  const text = textOf(await longSequences()).replace(heading, `${heading}\n${stray}\n`);
  await openDigest(page, localFile("stray.md", text));
  await app.libraryLink("Digests").click();
  await page.getByRole("main").getByText("1 unrecognized line").click();
  await expect(page.getByRole("main").getByText("Line 19:")).toBeVisible();
  await page.getByRole("button", { name: "Show source" }).click();
  const source = page.getByRole("dialog", { name: "Source of stray.md" });
  await expect(source.locator("[data-unread]")).toHaveText([stray]);
  await expect(source).toContainText("**Authors:Albert Gu, Tri Dao**");
});

test("a digest that is read again keeps its papers and what was decided", async ({ page, app }) => {
  await openDigest(page, await longSequences());
  await app.paperLink(mamba).click();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await app.libraryLink("Digests").click();
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(page.getByRole("button", { name: "Read again" })).toHaveCount(1);
  await app.libraryLink("Saved").click();
  await expectPapers(app, 1);
  await app.libraryLink("All papers").click();
  await expectPapers(app, 3);
  await expect(app.alert).toHaveCount(0);
});

test.describe("Open a link", () => {
  const address = "https://digests.example/2025-02-03/Long%20Sequences.md";

  test("names the host, sends no request before the button, and then one", async ({
    page,
    app,
    context,
  }) => {
    const body = textOf(await longSequences());
    const asked: Record<string, string>[] = [];
    await context.route("https://digests.example/**", async (route) => {
      asked.push(route.request().headers());
      await route.fulfill({ body, headers: { "access-control-allow-origin": "*" } });
    });
    await openDigest(page, await landmarks());
    await app.libraryLink("Digests").click();
    await page.getByRole("textbox", { name: "Open a link" }).fill(address);
    await expect(page.getByText("Downloads this file from digests.example, once.")).toBeVisible();
    expect(asked).toHaveLength(0);
    await page.getByRole("button", { name: "Download" }).click();
    await expect(app.importReport).toContainText("3 new");
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toHaveProperty("cookie");
    expect(asked[0]).not.toHaveProperty("referer");
    await app.libraryLink("All papers").click();
    await expectPapers(app, 15);
  });

  for (const refused of [
    "http://digests.example/a.md",
    "ftp://digests.example/a.md",
    "javascript:alert(1)",
    "data:text/plain,x",
    "https://name:word@digests.example/a.md",
    "digests.example/a.md",
  ]) {
    test(`refuses ${refused}`, async ({ page, app }) => {
      await openDigest(page, await longSequences());
      await app.libraryLink("Digests").click();
      const field = page.getByRole("textbox", { name: "Open a link" });
      await field.fill(refused);
      await expect(page.getByRole("button", { name: "Download" })).toBeDisabled();
      await field.press("Enter");
      await expect(page.getByText("The https:// link of a digest.")).toBeVisible();
    });
  }

  test("says when the host answers with an error", async ({ page, app, context, complaints }) => {
    await context.route("https://digests.example/**", (route) =>
      route.fulfill({ status: 404, headers: { "access-control-allow-origin": "*" } }),
    );
    await openDigest(page, await longSequences());
    await app.libraryLink("Digests").click();
    await page.getByRole("textbox", { name: "Open a link" }).fill(address);
    await page.getByRole("button", { name: "Download" }).click();
    await expectOneAlert(app, /could not be downloaded: the host is unreachable/);
    // The browser itself logs failed requests to its console.
    complaints.splice(0);
  });
});
