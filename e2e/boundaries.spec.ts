import type { Page } from "@playwright/test";

import { expectPapers } from "./support/expectations.ts";
import { forgive, libraryWorker, prefixWorker } from "./support/faulty-worker.ts";
import { landmarks } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { ownDigest, type OwnPaper } from "./support/own-digest.ts";
import { expect, test } from "./support/test.ts";

/** A paper that is not prefetched on landing. */
const diffusion = "Denoising Diffusion Probabilistic Models";
const adam = "Adam: A Method for Stochastic Optimization";
const broken = "Something went wrong here. The rest of Duidu still works.";

const loom: OwnPaper = {
  title: "Drawings of a Loom",
  id: "1804.00002",
  en: "The loom reads its pattern from cards. We draw two of them.",
  zh: "织布机从卡片上读取图案。我们画出其中两张。",
  figures: ["https://figures.example/card-1.png", "https://figures.example/card-2.png"],
};

/**
 * Makes calls to the library fail, as Comlink reports it, while the predicate holds for
 * their name and arguments.
 */
const failingCalls = `addEventListener("message", (event) => {
  const { id, path = [], argumentList = [] } = event.data ?? {};
  if (!globalThis.fails?.(path[0], JSON.stringify(argumentList))) return;
  event.stopImmediatePropagation();
  const value = { isError: true, value: { name: "Error", message: "planted", stack: "" } };
  postMessage({ id, type: "HANDLER", name: "throw", value });
})`;

/** The calls that fail from now on: those with this name and this text among their arguments. */
async function failCalls(page: Page, name: string | null, argument = ""): Promise<void> {
  const worker = await libraryWorker(page);
  await worker.evaluate(
    ([failing, text]) => {
      const fails = (call: string, given: string) => call === failing && given.includes(text);
      Object.assign(globalThis, { fails });
    },
    [name, argument] as const,
  );
}

test.use({ serviceWorkers: "block" });
test.beforeEach(({ context }) => prefixWorker(context, failingCalls));
test.afterEach(async ({ context, complaints }) => {
  await context.unrouteAll({ behavior: "ignoreErrors" });
  forgive(complaints, /planted|reading 'waiting'/);
});

test("a paper that cannot be loaded says so and is retried, and nothing else stops", async ({
  page,
  app,
}) => {
  await openDigest(page, await landmarks());
  await failCalls(page, "paper");
  await app.paperLink(diffusion).click();
  await expect(app.alert).toHaveText(broken);
  await app.search.fill(adam);
  await expectPapers(app, 1);
  await failCalls(page, null);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(app.article(diffusion)).toBeVisible();
  await expect(app.alert).toHaveCount(0);
});

test("another paper is shown after one that could not be", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  await failCalls(page, "paper", "2006.11239");
  await app.paperLink(diffusion).click();
  await expect(app.alert).toHaveText(broken);
  await app.paperLink(adam).click();
  await expect(app.article(adam)).toBeVisible();
  await expect(app.alert).toHaveCount(0);
});

test("a list that fails leaves the search box usable", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  await failCalls(page, "list", "planted");
  await app.search.fill("planted");
  await expect(app.alert).toHaveText(broken);
  await app.search.fill(adam);
  await expectPapers(app, 1);
  await expect(app.paperLink(adam)).toBeVisible();
  await expect(app.alert).toHaveCount(0);
});

test("a broken section of a paper leaves the others", async ({ page, app }) => {
  await openDigest(page, ownDigest("2025-02-04", "Looms", [loom]));
  await page.evaluate(() => {
    URL.canParse = () => {
      throw new Error("planted");
    };
  });
  await app.paperLink(loom.title).click();
  await expect(app.article(loom.title).getByRole("alert")).toHaveText(broken);
  await expect(app.heading("Summary")).toBeVisible();
  await expect(app.heading("Links")).toBeVisible();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
});

test("a figure with an invalid address is left out and reported, after a reload too", async ({
  page,
  app,
}) => {
  await openDigest(page, ownDigest("2025-02-04", "Looms", [loom]));
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        indexedDB.open("duidu").addEventListener("success", ({ target }) => {
          if (!(target instanceof IDBOpenDBRequest)) return;
          const db = target.result;
          const tx = db.transaction("chunks", "readwrite");
          tx.objectStore("chunks")
            .openCursor()
            .addEventListener("success", (event) => {
              const { result: cursor } = event.target as IDBRequest<IDBCursorWithValue | null>;
              if (cursor === null) return;
              for (const paper of cursor.value) paper.figures[0].url = "https://[card";
              cursor.update(cursor.value);
              cursor.continue();
            });
          tx.addEventListener("complete", () => {
            db.close();
            resolve();
          });
          tx.addEventListener("abort", () => reject(tx.error));
        });
      }),
  );
  await page.reload();
  await app.paperLink(loom.title).click();
  for (const _ of ["opened", "reloaded"]) {
    await expect(
      app.article().getByText("1 figure has no valid address and cannot be loaded."),
    ).toBeVisible();
    await expect(
      app.article().getByText("1 figure from figures.example; not loaded yet."),
    ).toBeVisible();
    await expect(app.heading("Links")).toBeVisible();
    await page.reload();
  }
});

test("when everything breaks, the page offers a reload", async ({ page, app }) => {
  await openDigest(page, await landmarks());
  await page.evaluate(() => {
    Object.defineProperty(navigator, "maxTouchPoints", {
      get() {
        throw new Error("planted");
      },
    });
  });
  await app.libraryLink("Unscreened").click();
  await expect(app.alert).toHaveText(
    "Something went wrong, and Duidu cannot continue. Your library is not affected.",
  );
  await page.getByRole("button", { name: "Reload", exact: true }).click();
  await expectPapers(app, 12);
});
