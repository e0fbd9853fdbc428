/**
 * Takes the README's screenshots of the built app: `npm run build && npx tsx
 * scripts/take-pictures.ts`. They show the site's own digest, which is part of the project.
 * `E2E_DIST` names another build folder.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { chromium, type Browser } from "playwright";
import { preview } from "vite";

import { findBrowser } from "./find-browser.mjs";

const root = join(import.meta.dirname, "..");
const folder = join(root, ".github", "pictures");

type Picture = {
  file: string;
  width: number;
  height: number;
  scheme: "light" | "dark";
  locale: string;
};

const pictures: readonly Picture[] = [
  { file: "light.png", width: 1280, height: 800, scheme: "light", locale: "en-US" },
  { file: "dark.png", width: 1280, height: 800, scheme: "dark", locale: "zh-CN" },
  { file: "phone.png", width: 390, height: 844, scheme: "light", locale: "zh-CN" },
];

async function take(browser: Browser, address: string, picture: Picture): Promise<void> {
  const { file, width, height, scheme, locale } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale,
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("button", { name: /Landmarks/ }).click();
  const links = page.getByRole("list", { name: /^(Papers|论文)$/ }).getByRole("link");
  await links.first().click();
  await page.getByRole("article").waitFor();
  await page
    .getByRole("region", { name: /^(Import report|导入报告)$/ })
    .getByRole("button", { name: /^(Close|关闭)$/ })
    .click();
  await page.getByRole("radiogroup").waitFor();
  await page.screenshot({ path: join(folder, file) });
  await context.close();
}

const executablePath = await findBrowser();
if (executablePath === null) throw new Error("No browser: set CHROMIUM_PATH to one.");
await mkdir(folder, { recursive: true });
const build = { outDir: process.env["E2E_DIST"] ?? "dist" };
const server = await preview({ root, build, preview: { port: 4599, strictPort: false } });
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath, args: sandbox });
const [address = "http://localhost:4599/"] = server.resolvedUrls?.local ?? [];
for (const picture of pictures) await take(browser, address, picture);
await browser.close();
await server.close();
