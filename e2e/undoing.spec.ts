import type { Page } from "@playwright/test";

import { duidu } from "./support/duidu.ts";
import { expectPapers } from "./support/expectations.ts";
import { dropFiles, longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { ownDigest } from "./support/own-digest.ts";
import { randomNumbers } from "./support/random-changes.ts";
import { expect, test } from "./support/test.ts";

test.use({ afterDecision: "next" });

const PAPERS = 20;
const titleOf = (n: number): string => `Clockwork ${n + 1}`;
const twenty = ownDigest(
  "2025-04-01",
  "Clocks",
  Array.from({ length: PAPERS }, (_, n) => ({
    title: titleOf(n),
    id: `2504.${10_001 + n}`,
    en: `Clockwork number ${n + 1} keeps the time.`,
  })),
);

/** What each row says about its paper; all rows are visible or nearly so. */
function shown(page: Page): Promise<string[]> {
  return duidu(page)
    .papers.getByRole("listitem")
    .evaluateAll((rows) =>
      rows.map((row) => /★saved|✕dismissed/.exec(row.textContent)?.[0].slice(1) ?? ""),
    );
}

const KEYS = { saved: "Shift+S", dismissed: "Shift+D", "": "u" } as const;
const DECISIONS = ["saved", "dismissed", ""] as const;

test("100 decisions by keys are undone and redone one by one, even after moving about and a reload", async ({
  page,
  app,
}) => {
  test.setTimeout(400_000);
  await page.setViewportSize({ width: 1280, height: 2400 });
  await openDigest(page, twenty);
  await page.keyboard.press("j");
  await expect(app.article(titleOf(0))).toBeVisible();

  const random = randomNumbers(17);
  const states: string[][] = [Array.from({ length: PAPERS }, () => "")];
  const now = () => states.at(-1) ?? [];
  let at = 0;
  while (states.length <= 100) {
    const move = random(3) - 1;
    if (move !== 0) await page.keyboard.press(move > 0 ? "j" : "k");
    at = Math.min(PAPERS - 1, Math.max(0, at + move));
    const wanted = DECISIONS[random(3)] ?? "";
    await page.keyboard.press(KEYS[wanted]);
    if (now()[at] !== wanted) states.push(now().with(at, wanted));
  }
  await expect.poll(() => shown(page)).toEqual(now());
  expect(new Set(states.map((state) => state.join())).size).toBeGreaterThan(50);

  const goTo = async (key: "z" | "Shift+Z", state: string[]) => {
    await page.keyboard.press(key);
    await expect.poll(() => shown(page), { intervals: [10, 20, 50, 100] }).toEqual(state);
  };
  for (const [n, state] of [...states.entries()].reverse().slice(1)) {
    if (n === 70) await page.reload();
    if (n === 70) await expect(app.paperLinks).toHaveCount(PAPERS);
    if (n === 40) await app.paperLink(titleOf(3)).click();
    if (n % 7 === 0) await page.keyboard.press("k");
    await goTo("z", state);
  }
  await page.keyboard.press("z");
  await expect(page.getByText("Nothing to undo.")).toBeVisible();
  await page.reload();
  await expect(app.paperLinks).toHaveCount(PAPERS);
  for (const [n, state] of [...states.entries()].slice(1)) {
    if (n === 50) await app.libraryLink("Overview").click();
    if (n === 50) await app.libraryLink("All papers").click();
    await goTo("Shift+Z", state);
  }
  await page.keyboard.press("Shift+Z");
  await expect(page.getByText("Nothing to redo.")).toBeVisible();
  await page.reload();
  await expect.poll(() => shown(page)).toEqual(now());
});

test("Shift+X dismisses the rest of the digest, and one z takes all of it back, after a reload too", async ({
  page,
  app,
}) => {
  await openDigest(page, twenty);
  const other = ownDigest("2025-03-31", "Looms", [
    { title: "A loom", id: "2503.10001", en: "It weaves." },
  ]);
  await dropFiles(page, [other]);
  await expectPapers(app, PAPERS + 1);
  await page.goto("./#/all");
  await app.paperLink(titleOf(0)).click();
  await expect(app.article(titleOf(0))).toBeVisible();
  await page.keyboard.press("s");
  await expect(app.article(titleOf(1))).toBeVisible();
  await page.keyboard.press("Shift+X");
  await expect(app.article("A loom")).toBeVisible();
  await expect(page.getByText("Dismissed 19 papers of Clocks · 2025-04-01")).toBeVisible();
  await expect(page.getByText("20 of 21 screened")).toBeVisible();
  await page.reload();
  await expect(page.getByText("20 of 21 screened")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("1 of 21 screened")).toBeVisible();
  await expect(app.article(titleOf(1))).toBeVisible();
  await page.keyboard.press("Shift+Z");
  await expect(page.getByText("20 of 21 screened")).toBeVisible();
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await expect(page.getByText("0 of 21 screened")).toBeVisible();
});

test.describe("removing a digest", () => {
  test.use({ afterDecision: "stay" });
  const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
  const name = "2025-02-03_Long Sequences.md";
  const removed = `Digest removed: ${name}`;

  test.beforeEach(async ({ page, app }) => {
    await openDigest(page, await longSequences());
    await expectPapers(app, 3);
  });

  test("is undone by the button beside the notice, and by the key, and redone", async ({
    page,
    app,
  }) => {
    await app.libraryLink("Digests").click();
    await page.getByRole("button", { name: "Remove digest" }).click();
    await expect(page.getByText(removed)).toBeVisible();
    await expect(page.getByText("No digests yet.")).toBeVisible();
    await app.undo.click();
    await expect(page.getByText(`Digest restored: ${name}`)).toBeVisible();
    await expect(page.getByRole("button", { name: "Remove digest" })).toBeVisible();

    await page.keyboard.press("Shift+Z");
    await expect(page.getByText(removed)).toBeVisible();
    await expect(page.getByText("No digests yet.")).toBeVisible();
    await page.keyboard.press("z");
    await expect(page.getByRole("button", { name: "Remove digest" })).toBeVisible();
    await app.libraryLink("All papers").click();
    await expectPapers(app, 3);
    await app.search.fill("selective");
    await expect(app.paperLink(mamba)).toBeVisible();
  });

  test("is a step among decisions, even after a reload", async ({ page, app }) => {
    await app.paperLink(mamba).click();
    await app.save.click();
    await expect(app.save).toHaveAttribute("aria-pressed", "true");
    await app.libraryLink("Digests").click();
    await page.getByRole("button", { name: "Remove digest" }).click();
    await expect(page.getByText(removed)).toBeVisible();
    await app.libraryLink("All papers").click();
    await expectPapers(app, 1);

    await page.reload();
    await expectPapers(app, 1);
    await page.keyboard.press("z");
    await expectPapers(app, 3);
    await expect(app.paper(mamba)).toContainText("saved");
    await page.keyboard.press("z");
    await expect(app.paper(mamba)).not.toContainText("saved");
    await page.keyboard.press("z");
    await expect(page.getByText("Nothing to undo.")).toBeVisible();
    await page.keyboard.press("Shift+Z");
    await expect(app.paper(mamba)).toContainText("saved");
    await page.keyboard.press("Shift+Z");
    await expectPapers(app, 1);
    await page.reload();
    await expectPapers(app, 1);
  });

  test("is undone in every tab", async ({ page, app, context }) => {
    const other = await context.newPage();
    await other.goto("./#/all");
    await expectPapers(duidu(other), 3);
    await app.libraryLink("Digests").click();
    await page.getByRole("button", { name: "Remove digest" }).click();
    await expect(duidu(other).paperLinks).toHaveCount(0);
    await page.keyboard.press("z");
    await expectPapers(duidu(other), 3);
  });
});
