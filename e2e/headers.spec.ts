import { expect, test } from "./support/test.ts";

test("the site sends the policy of its page as a header, and workers get a narrower one", async ({
  page,
}) => {
  test.skip(process.env["E2E_OFFLINE"] === "1", "the server is asked");
  const answered = new Map<string, Record<string, string>>();
  page.on("response", (response) => {
    answered.set(new URL(response.url()).pathname, response.headers());
  });
  await page.goto("./");
  await expect(page.getByRole("button", { name: "Open files" }).first()).toBeVisible();
  const own = await page
    .locator("meta[http-equiv='Content-Security-Policy']")
    .getAttribute("content");
  expect(answered.get("/")).toMatchObject({
    "content-security-policy": `${own}; frame-ancestors 'none'`,
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  await expect
    .poll(() => [...answered.keys()].find((path) => /library\.worker-.*\.js$/.test(path)))
    .toBeDefined();
  const workers = [...answered].filter(([path]) => /\.worker-.*\.js$/.test(path));
  for (const [, headers] of workers)
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'",
    );
});
