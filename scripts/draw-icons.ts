/**
 * Draws the app's icons from public/favicon.svg: `npx tsx scripts/draw-icons.ts`.
 * The images are committed, so that a build needs no browser.
 */
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { chromium, type Browser } from "playwright";

import { findBrowser } from "./find-browser.mjs";

export const publicFolder = join(import.meta.dirname, "../public");

/**
 * An icon filled by the logo keeps its own round corners. The system crops the others:
 * their background reaches the edge, and the logo fits in the circle of 80% that a maskable
 * icon may be cropped to.
 */
type Icon = { file: string; pixels: number; shape: "own" | "cut by the system" };

export const icons: readonly Icon[] = [
  { file: "icons/icon-192.png", pixels: 192, shape: "own" },
  { file: "icons/icon-512.png", pixels: 512, shape: "own" },
  { file: "icons/maskable-512.png", pixels: 512, shape: "cut by the system" },
  { file: "icons/apple-touch-icon.png", pixels: 180, shape: "cut by the system" },
];

/** The background of favicon.svg. */
const paper = "#f8f5ee";

async function draw(browser: Browser, svg: string, icon: Icon): Promise<void> {
  const { pixels, shape } = icon;
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const share = shape === "own" ? 100 : 84;
  const background = shape === "own" ? "transparent" : paper;
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${background}}svg{width:${share}%}</style>${svg}`,
  );
  const path = join(publicFolder, icon.file);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}

async function drawAll(): Promise<void> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error("No browser: set CHROMIUM_PATH to one.");
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args: sandbox });
  const svg = await readFile(join(publicFolder, "favicon.svg"), "utf8");
  for (const icon of icons) await draw(browser, svg, icon);
  await browser.close();
}

if (process.argv[1] === import.meta.filename) await drawAll();
