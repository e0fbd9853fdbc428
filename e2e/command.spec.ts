import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { expectPapers } from "./support/expectations.ts";
import { dropFiles, longSequences } from "./support/files.ts";
import { findFreePort, packCommand, type PackedCommand } from "./support/packed-command.ts";
import { afterFirstVisit, expect, test } from "./support/test.ts";

test.skip(process.env["E2E_OFFLINE"] === "1", "the command is asked");
test.describe.configure({ mode: "serial", timeout: 180_000 });

let command: PackedCommand;
let folder: string;
test.beforeAll(async () => {
  command = await packCommand();
  folder = await mkdtemp(join(tmpdir(), "duidu papers 论文-"));
  await writeFile(join(folder, "2025-05-31 R1.md"), "# R1");
});
test.afterAll(async () => {
  await command.remove();
  await rm(folder, { recursive: true });
});

/** Asks the folder's API from the page, as its own code can. */
function ask(page: Page, path: string, method = "GET", body?: string) {
  return page.evaluate(
    async ([path, method, body, token]) => {
      const headers = { "Duidu-Token": token };
      const answer = await fetch(path, { method, headers, ...(body && { body }) });
      return { status: answer.status, text: await answer.text() };
    },
    [path, method, body ?? "", new URL(page.url()).searchParams.get("token") ?? ""] as const,
  );
}

test("the packed command installs nothing else, serves the site and offers the folder", async ({
  page,
  app,
}) => {
  expect(command.packages).toEqual(["duidu"]);
  const port = await findFreePort();
  const running = await command.start(folder, "--no-open", "--port", String(port));
  expect(running.address).toMatch(new RegExp(`^http://localhost:${port}/\\?token=[\\w-]{32}$`));
  const answer = await page.goto(running.address);
  expect(answer?.headers()).toMatchObject({
    "content-encoding": "br",
    "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
  });
  await afterFirstVisit(page);
  await dropFiles(page, [await longSequences()]);
  await expectPapers(app, 3);

  await page.goto(running.address);
  expect(JSON.parse((await ask(page, "/api/files")).text)).toMatchObject({
    files: [{ path: "2025-05-31 R1.md", size: 4 }],
  });
  const name = encodeURIComponent("2025-05-31 R1.md");
  expect((await ask(page, `/api/file?path=${name}`)).text).toBe("# R1");
  expect((await ask(page, "/api/log?device=ada", "POST", "{}\n")).status).toBe(204);
  expect(await readFile(join(folder, ".duidu", "ada.jsonl"), "utf8")).toBe("{}\n");
  await page.close();
  expect(await running.stop()).toBe(0);
  expect(running.printed(), "nothing was refused").not.toContain("Refused");
});

test("a port that is taken is named, and never changed", async () => {
  const port = String(await findFreePort());
  const running = await command.start("--no-open", "--port", port);
  await expect(command.start("--no-open", "--port", port)).rejects.toThrow(
    new RegExp(`^Port ${port} is taken, .*--port`),
  );
  expect(await running.stop()).toBe(0);
});
