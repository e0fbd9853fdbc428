import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { request, type IncomingMessage } from "node:http";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { serveFolder, token } from "./testing.ts";

let served: Awaited<ReturnType<typeof serveFolder>>;
beforeEach(async () => {
  served = await serveFolder({ "a.md": "a", "sub/b.md": "b" });
});
afterEach(() => served.close());

const event = "event: changed\ndata: {}\n\n";

/** Listens to the folder's changes; `next` resolves with the next event from when it is called. */
async function listen() {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = request({
      host: "127.0.0.1",
      port: served.port,
      path: "/api/changes",
      headers: { "duidu-token": token },
    });
    asked.on("error", reject).on("response", resolve).end();
  });
  let text = "";
  let waiting = () => {};
  response.setEncoding("utf8").on("data", (part: string) => {
    text += part;
    waiting();
  });
  response.on("error", () => {});
  return {
    status: response.statusCode,
    headers: response.headers,
    text: () => text,
    async next() {
      const start = text.length;
      while (!text.slice(start).includes(event))
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
    },
    close: () => response.destroy(),
  };
}

it("reports files that are added, changed, moved and removed, in existing and new folders", async () => {
  const page = await listen();
  expect(page.headers["content-type"]).toMatch(/^text\/event-stream/);
  await page.next();
  const changes = [
    () => writeFile(join(served.root, "c.md"), "c"),
    () => writeFile(join(served.root, "sub/b.md"), "b2"),
    () => rename(join(served.root, "sub"), join(served.root, "moved")),
    () => mkdir(join(served.root, "new/deep"), { recursive: true }),
    () => writeFile(join(served.root, "new/deep/d.md"), "d"),
    () => writeFile(join(served.root, "moved/b.md"), "b3"),
    () => served.append("ada", "{}\n"),
    () => rm(join(served.root, "new"), { recursive: true }),
  ];
  for (const change of changes) {
    const next = page.next();
    await change();
    await next;
  }
  page.close();
});

it("reports when the folder disappears and when it is back", async () => {
  const page = await listen();
  await page.next();
  const gone = page.next();
  await rename(served.root, `${served.root}-away`);
  await gone;
  const back = page.next();
  await rename(`${served.root}-away`, served.root);
  await back;
  const changed = page.next();
  await writeFile(join(served.root, "c.md"), "c");
  await changed;
  expect(page.text().split(event).length).toBeGreaterThan(4);
  page.close();
});

it("combines many changes into a few events", async () => {
  const page = await listen();
  await page.next();
  const before = page.text().length;
  const next = page.next();
  for (let n = 0; n < 200; n += 1) await writeFile(join(served.root, `${n}.md`), "text");
  await next;
  expect((page.text().length - before) / event.length).toBeLessThan(100);
  page.close();
});

it("serves up to twenty pages", async () => {
  const pages = [];
  for (let n = 0; n < 20; n += 1) pages.push(await listen());
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await listen()).status).toBe(503);
  const next = Promise.all(pages.map((page) => page.next()));
  await writeFile(join(served.root, "c.md"), "c");
  await next;
  pages.forEach((page) => page.close());
});
