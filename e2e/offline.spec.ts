import { expectPapers } from "./support/expectations.ts";
import { dropFiles, landmarks, longSequences } from "./support/files.ts";
import { serveCopy, type Site } from "./support/site.ts";
import { afterFirstVisit, expect, test } from "./support/test.ts";

const attention = "Attention Is All You Need";

test.describe("offline after one visit", () => {
  test.beforeEach(async ({ page, context }) => {
    await page.goto("./");
    await afterFirstVisit(page);
    await context.setOffline(true);
    await page.reload();
  });

  test("the sample can be opened, read with formulas, found and saved, and persists", async ({
    page,
    app,
  }) => {
    await page.getByRole("button", { name: "Open Landmarks 2025-01-01" }).click();
    await expectPapers(app, 12);
    await app.paperLink(attention).click();
    const formula = app.article(attention).locator(".katex").first();
    await expect(formula).toBeVisible();
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === "error").length;
    });
    expect(fonts, "fonts that did not load").toBe(0);
    await app.search.fill("attention");
    await expect(app.paperLink(attention)).toBeVisible();
    await app.save.click();
    await expect(app.save).toHaveAttribute("aria-pressed", "true");
    await page.reload();
    await expect(app.search).toHaveValue("attention");
    await expect(app.save).toHaveAttribute("aria-pressed", "true");
  });

  test("files can be dropped and exported as usual", async ({ page, app }) => {
    await app.openFiles.waitFor();
    await dropFiles(page, [await landmarks(), await longSequences("page")]);
    await expectPapers(app, 15);
    await app.libraryLink("Settings").click();
    const download = page.waitForEvent("download");
    await app.backUp.click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
    await app.libraryLink("Overview").click();
    await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
    await app.libraryLink("Digests").click();
    await expect(page.getByText("Long Sequences", { exact: false }).first()).toBeVisible();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  });

  test("the licences of the app's dependencies are there", async ({ page, app }) => {
    await page.goto("./#/settings");
    await page.getByText("Open-source licences").click();
    const katex = page.getByRole("listitem").filter({ hasText: /^katex [\d.]+ MIT/ });
    await katex.getByText(/^katex/).click();
    await expect(katex.getByText(/Permission is hereby granted/)).toBeVisible();
    await expect(app.alert).toHaveCount(0);
  });

  test("the other language is there too", async ({ page, app }) => {
    await app.language.selectOption({ label: "简体中文" });
    await expect(page.getByRole("button", { name: "打开文件" })).toBeVisible();
  });
});

test.describe("on a host of its own, in a nested folder", () => {
  test.skip(process.env["E2E_OFFLINE"] === "1", "the host is reached");
  let site: Site;
  test.beforeEach(async ({ page }) => {
    site = await serveCopy();
    await page.goto(site.address);
    await afterFirstVisit(page);
  });
  test.afterEach(({ context }) => site.close(context));

  test("a new version waits, is announced, and is activated without losing the screen", async ({
    page,
    app,
  }) => {
    await dropFiles(page, [await landmarks()]);
    await app.search.fill("attention");
    await app.paperLink(attention).click();
    await expect(app.article(attention)).toBeVisible();
    const screen = page.url();

    await site.change("index.html", (html) => html.replace("<title>Duidu", "<title>New Duidu"));
    await site.change("service-worker.js", withNewPage);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    const notice = page.getByText("A new version of Duidu is ready.");
    await expect(notice).toBeVisible();
    await expect(page, "the old one goes on until then").not.toHaveTitle(/New/);

    await page.getByRole("button", { name: "Use it now" }).click();
    await expect(page).toHaveTitle(/New Duidu/, { timeout: 60_000 });
    expect(page.url()).toBe(screen);
    await expect(app.search).toHaveValue("attention");
    await expect(app.article(attention)).toBeVisible();
    await expect(notice).toBeHidden();
  });

  test("it works completely offline, with a digest opened once", async ({ page, context, app }) => {
    await site.close();
    await context.setOffline(true);
    await page.goto(`${site.address}index.html#/digests`);
    await page.getByRole("button", { name: "Open Landmarks 2025-01-01" }).click();
    await app.libraryLink("All papers").click();
    await expectPapers(app, 12);
    site = await serveCopy();
  });

  test("files and text that another app shares are opened", async ({ page, app }) => {
    const { bytes } = await landmarks();
    const text = new TextDecoder().decode(bytes);
    await page.evaluate((shared) => {
      const form = new FormData();
      form.append("files", new File([shared], "shared.md"));
      form.append("text", "A remark that isn't a digest");
      return fetch("./share", { method: "POST", body: form, redirect: "manual" }).then(() => true);
    }, text);
    await page.goto(`${site.address}#/all`);
    await page.reload();
    await expectPapers(app, 12);
    await expect(app.importReport).toContainText("shared.md");
    await expect(app.importReport).toContainText("shared.txt isn't a digest");
    await page.reload();
    await expectPapers(app, 12);
    await expect(app.importReport, "each share is opened once").toBeHidden();
  });

  for (const [policy, question] of [
    ["origin", /^127\.0\.0\.1:\d+ sent 2 files\. Open\?/],
    ["no-referrer", /^Another page sent 2 files\. Open\?/],
  ] as const) {
    test(`files that another site posts wait for confirmation (referrer: ${policy})`, async ({
      page,
      app,
    }) => {
      const digest = new TextDecoder().decode((await landmarks()).bytes);
      const other = await serveCopy();
      await other.write(
        "post.html",
        `<meta name="referrer" content="${policy}">
        <form method="post" enctype="multipart/form-data" action="${site.address}share">
          <input type="file" name="files" multiple><button>Send</button>
        </form>`,
      );
      const send = async () => {
        await page.goto(`${other.address}post.html`);
        const files = [digest, digest.replace("# ", "# A ")].map((text, n) => ({
          name: `${n}.md`,
          mimeType: "text/markdown",
          buffer: Buffer.from(text),
        }));
        await page.locator("input").setInputFiles(files);
        await page.getByRole("button", { name: "Send" }).click();
        await expect(app.alert).toContainText(question);
        expect(page.url()).toContain(site.address);
      };

      await send();
      await page.getByRole("button", { name: "Discard" }).click();
      await expect(app.alert).toHaveCount(0);
      await page.reload();
      await expect(app.openFiles.first()).toBeVisible();
      await expect(app.importReport).toBeHidden();

      await send();
      await page.getByRole("button", { name: "Open", exact: true }).click();
      await expectPapers(app, 12);
      await other.close();
    });
  }

  test("the manifest's paths are relative to its own location", async ({ page }) => {
    const link = page.locator('link[rel="manifest"]');
    const manifest = await page.evaluate(
      async (address) => (await fetch(address)).json(),
      (await link.getAttribute("href")) ?? "",
    );
    const inFolder = (path: string) => new URL(path, site.address).href.startsWith(site.address);
    const addresses = [
      manifest.start_url,
      manifest.scope,
      manifest.share_target.action,
      ...[...manifest.icons, ...manifest.shortcuts].map((part) => part.src ?? part.url),
      ...manifest.file_handlers.map((handler: { action: string }) => handler.action),
    ];
    expect(addresses.filter((address) => !inFolder(address))).toEqual([]);
    expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain("maskable");
    expect(manifest.shortcuts.map(({ url }: { url: string }) => url)).toEqual([
      "./#/unscreened",
      "./#/saved",
    ]);
    const kinds = Object.values(manifest.file_handlers[0].accept).flat();
    expect(kinds).toEqual(
      expect.arrayContaining([".md", ".txt", ".html", ".mhtml", ".jsonl", ".zip"]),
    );
  });
});

/** A new build: the revision of index.html in the worker's list of files differs. */
function withNewPage(worker: string): string {
  return worker.replace(/[0-9a-f]{32}(?=[^0-9a-f]{1,20}index\.html)/, (old) => `${old.slice(1)}0`);
}
