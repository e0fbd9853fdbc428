import { afterEach, beforeEach, expect, it } from "vitest";

import { serveFolder } from "./testing.ts";

let served: Awaited<ReturnType<typeof serveFolder>>;
beforeEach(async () => {
  served = await serveFolder({}, { hasFolder: false });
});
afterEach(() => served.close());

it("sends the page with its policy as a header, and asks browsers to look for a newer one", async () => {
  const page = await served.ask("/?token=abc");
  expect(page).toMatchObject({
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'self'; frame-ancestors 'none'",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
    },
  });
  const { etag = "" } = page.headers;
  const again = await served.ask("/index.html", { headers: { "if-none-match": etag } });
  expect(again).toMatchObject({ status: 304, body: "" });
});

it("sends packed files to who takes them, and lets those be kept that have their content in the name", async () => {
  const plain = await served.ask("/assets/a-1.js");
  expect(plain).toMatchObject({ status: 200, body: "1;" });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.headers["cache-control"]).toContain("immutable");
  const headers = { "accept-encoding": "gzip, deflate, br, zstd" };
  expect(await served.ask("/assets/a-1.js", { headers })).toMatchObject({
    body: "packed",
    headers: { "content-encoding": "br", "content-type": "text/javascript; charset=utf-8" },
  });
});

it("answers HEAD without a body, and refuses to be written to", async () => {
  expect(await served.ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  expect(await served.ask("/share", { method: "POST", body: "x" })).toMatchObject({ status: 405 });
  expect((await served.ask("/missing.js")).status).toBe(404);
});
