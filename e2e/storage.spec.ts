import { databaseFixtures } from "../src/platform/storage/database-versions.fixture.ts";
import { makeDatabase, putRows, readDatabase } from "./support/database.ts";
import { expectOneAlert, expectPapers } from "./support/expectations.ts";
import { dropFiles, longSequences } from "./support/files.ts";
import { openDigest } from "./support/open-digest.ts";
import { afterFirstVisit, expect, test } from "./support/test.ts";

const gripper = "A Gripper That Counts Screws";
const lamp = "A Lamp That Follows the Reader";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
const OWN = ["marks", "memory", "sources"] as const;

for (const fixture of databaseFixtures) {
  for (const later of [0, 1]) {
    const release = later === 0 ? "this release" : "a release with one more step";
    test(`${release} keeps all of a database of version ${fixture.version}`, async ({
      page,
      app,
      context,
    }) => {
      await makeDatabase(page, fixture);
      const before = await readDatabase(page, OWN);
      if (later > 0) {
        await context.route(/library\.worker-[\w-]+\.js$/, async (route) => {
          const response = await route.fetch();
          const prefix = `{ const open = indexedDB.open.bind(indexedDB); indexedDB.open = (name, version) => open(name, version + ${later}); }`;
          await route.fulfill({ response, body: `${prefix};\n${await response.text()}` });
        });
      }
      await page.goto("./");
      await expectPapers(app, 3);
      await app.paperLink(lamp).click();
      await expect(app.article(lamp)).toContainText("台灯转向正在读的那一页");
      await app.paperLink(gripper).click();
      await expect(app.save).toHaveAttribute("aria-pressed", "true");
      await expect(page.getByRole("textbox", { name: "Notes" })).toHaveValue(
        "Count screws in our own bin.\n数一数。",
      );
      await app.search.fill("螺丝");
      await expectPapers(app, 1);
      await expect(app.alert).toHaveCount(0);
      await expect
        .poll(async () => (await readDatabase(page, ["digests"])).rows["digests"])
        .toMatchObject([{ readerVersion: expect.any(Number), briefs: [{}, {}] }]);
      const after = await readDatabase(page, OWN);
      expect(after.rows).toEqual(before.rows);
      expect(after.version).toBe(2 + later);
    });
  }
}

test("a database of a newer release is left alone, and one sentence says what to do", async ({
  page,
  app,
}) => {
  const [fixture] = databaseFixtures;
  if (fixture === undefined) throw new Error("There is no fixture.");
  await makeDatabase(page, { ...fixture, version: 99 });
  const before = await readDatabase(page, OWN);
  await page.goto("./");
  await expectOneAlert(
    app,
    /^The library was made by a newer version of Duidu\. Reload to update\.$/,
  );
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(app.alert).toHaveText(/made by a newer version/);
  expect(await readDatabase(page, OWN)).toEqual(before);
  // The next version of the app is announced here, too.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
});

test("deleting the database while it is open is reported, and the same file can be opened again", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await page.evaluate(() => void indexedDB.deleteDatabase("duidu"));
  await expectOneAlert(app, /^The library was deleted from this browser while it was open/);
  await expect(app.paperLinks).toHaveCount(0);
  await dropFiles(page, [await longSequences()]);
  await expectPapers(app, 3);
  await expect(app.importReport).toContainText("3 new");
  await page.reload();
  await expectPapers(app, 3);
});

test("clearing site data while the page is open is reported, and not as a new version", async ({
  page,
  app,
  context,
}) => {
  await openDigest(page, await longSequences());
  await afterFirstVisit(page);
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await expectOneAlert(app, /^The library was cleared together with this site's data/);
  await dropFiles(page, [await longSequences()]);
  await expectPapers(app, 3);
  await expect(app.importReport).toContainText("3 new");
  // Another tab installs the service worker again, which then controls this page.
  const other = await context.newPage();
  await other.goto("./");
  await afterFirstVisit(other);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect(page.getByText("A new version of Duidu is ready")).toHaveCount(0);
  await other.close();
  await page.reload();
  await expectPapers(app, 3);
});

test("damaged rows of every kind are reported once, and the rest is intact", async ({
  page,
  app,
}) => {
  const fixture = databaseFixtures.at(-1);
  if (fixture === undefined) throw new Error("There is no fixture.");
  await makeDatabase(page, fixture);
  await putRows(page, [
    {
      store: "marks",
      row: { key: "2503.90001", decision: "saved", decidedAt: Number.NaN, note: "kept" },
    },
    { store: "marks", row: { key: 5 } },
    { store: "kept", row: { key: "2502.90009", title: null } },
    { store: "memory", row: { name: "tag-hues", value: "red" } },
    { store: "index", row: null, key: "head" },
    { store: "chunks", row: "no papers", key: "abc" },
  ]);
  await page.goto("./");
  await expectPapers(app, 2);
  await expectOneAlert(
    app,
    /^Some stored data was damaged: 2 decisions, 1 saved paper, 1 other record\. Everything readable was kept\.$/,
  );
  await app.paperLink(gripper).click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("textbox", { name: "Notes" })).toHaveValue("kept");
  await page.reload();
  await expectPapers(app, 2);
  await expect(app.article(gripper)).toBeVisible();
  await expect(app.alert).toHaveCount(0);
});

test("a backup leaves out a damaged digest, says so, and has all the rest", async ({
  page,
  app,
}) => {
  await openDigest(page, await longSequences());
  await app.paperLink(mamba).click();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  const { rows } = await readDatabase(page, ["sources"]);
  const [source] = rows["sources"] ?? [];
  await putRows(page, [{ store: "sources", row: { ...Object(source), gzip: "lost" } }]);
  await app.libraryLink("Settings").click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Back up", exact: true }).click();
  const file = await (await saved).createReadStream();
  const text = Buffer.concat(await file.toArray()).toString();
  await expectOneAlert(
    app,
    /^Backed up, except for digests that are damaged: 2025-02-03_Long Sequences\.md\./,
  );
  const backup: unknown = JSON.parse(text);
  expect(backup).toMatchObject({
    digests: [],
    marks: [{ decision: "saved" }],
    kept: [{ paper: { title: mamba } }],
  });
});
