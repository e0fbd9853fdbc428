import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { forgive } from "./support/faulty-worker.ts";
import { expectPapers } from "./support/expectations.ts";
import { landmarks, longSequences, textOf } from "./support/files.ts";
import { findFreePort, packCommand, type PackedCommand } from "./support/packed-command.ts";
import { afterFirstVisit, expect, test } from "./support/test.ts";

test.skip(process.env["E2E_OFFLINE"] === "1", "the command is asked");
test.describe.configure({ mode: "serial", timeout: 180_000 });

let command: PackedCommand;
let folder: string;
test.beforeAll(async () => {
  command = await packCommand();
  folder = await mkdtemp(join(tmpdir(), "duidu papers 论文-"));
  await writeFile(join(folder, digest), textOf(await longSequences()));
});
test.afterAll(async () => {
  await command.remove();
  await rm(folder, { recursive: true });
});

const digest = "2025-02-03_Long Sequences.md";
const mamba = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";

/** Asks the folder's API from the page, as its own code can. */
function ask(page: Page, token: string, path: string, method = "GET", body?: string) {
  return page.evaluate(
    async ([path, method, body, token]) => {
      const headers = { "Duidu-Token": token };
      const answer = await fetch(path, { method, headers, ...(body && { body }) });
      return { status: answer.status, text: await answer.text() };
    },
    [path, method, body ?? "", token] as const,
  );
}

/** What all devices have written into the folder. */
async function written(): Promise<string> {
  const names = await readdir(join(folder, ".duidu")).catch(() => []);
  const texts = names.map((name) => readFile(join(folder, ".duidu", name), "utf8"));
  return (await Promise.all(texts)).join("");
}

test("the packed command installs nothing else, serves the site and offers the folder", async ({
  page,
  app,
}) => {
  expect(command.packages).toEqual(["duidu"]);
  const port = await findFreePort();
  const running = await command.start(folder, "--no-open", "--port", String(port));
  expect(running.address).toMatch(new RegExp(`^http://localhost:${port}/\\?token=[\\w-]{32}$`));
  const token = new URL(running.address).searchParams.get("token") ?? "";
  const answer = await page.goto(running.address);
  expect(answer?.headers()).toMatchObject({
    "content-encoding": "br",
    "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
  });
  await expectPapers(app, 3);
  expect(page.url()).not.toContain("token");

  await afterFirstVisit(page);
  await app.paperLink(mamba).click();
  await app.save.click();
  await expect(app.save).toHaveAttribute("aria-pressed", "true");
  await expect.poll(written).toContain('"saved"');
  await writeFile(join(folder, "later.md"), textOf(await landmarks()));
  await expectPapers(app, 15);
  await page.reload();
  await expectPapers(app, 15);

  const { files } = JSON.parse((await ask(page, token, "/api/files")).text);
  expect(files).toContainEqual(expect.objectContaining({ path: digest }));
  const path = `/api/file?path=${encodeURIComponent(digest)}`;
  expect((await ask(page, token, path)).text).toBe(textOf(await longSequences()));
  expect((await ask(page, token, "/api/log?device=ada", "POST", "{}\n")).status).toBe(204);
  expect(await readFile(join(folder, ".duidu", "ada.jsonl"), "utf8")).toBe("{}\n");
  await page.close();
  expect(await running.stop()).toBe(0);
  expect(running.printed(), "nothing was refused").not.toContain("Refused");
});

test("a command that was started anew says by which address its folder is to be had", async ({
  page,
  app,
  complaints,
}) => {
  const words = [folder, "--no-open", "--port", String(await findFreePort())];
  const first = await command.start(...words);
  await page.goto(first.address);
  await expectPapers(app, 15);
  await afterFirstVisit(page);
  expect(await first.stop()).toBe(0);
  const again = await command.start(...words);
  const says = page.getByText("open the address that the duidu command printed");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(says).toBeVisible();
  const second = await page.context().newPage();
  await second.goto(again.address);
  await expect(says, "the new tab let in the old one").toBeHidden();
  await app.libraryLink("Settings").click();
  await expect(page.getByText(/^Connected to .*: 2 digests\.$/)).toBeVisible();
  await second.close();
  await page.close();
  forgive(complaints, /Failed to load resource/);
  expect(await again.stop()).toBe(0);
});

test("the archive, unpacked, needs nothing else", async ({ page, app }) => {
  const port = String(await findFreePort());
  const running = await command.startUnpacked(folder, "--no-open", "--port", port);
  await page.goto(running.address);
  await expectPapers(app, 15);
  await page.close();
  expect(await running.stop()).toBe(0);
});

test("a port that is taken is named, and never changed", async () => {
  const port = String(await findFreePort());
  const running = await command.start("--no-open", "--port", port);
  await expect(command.start("--no-open", "--port", port)).rejects.toThrow(
    new RegExp(`^Port ${port} is taken, .*--port`),
  );
  expect(await running.stop()).toBe(0);
});
