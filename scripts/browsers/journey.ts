import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { patiently, type Driver } from "./driver.ts";

const FIXTURE = "2025-02-03_Long Sequences.md";
const PATIENCE_MS = 30_000;

/** Bodies of functions that run in the page. */
const CLICK = `
  const [selector, name] = arguments;
  const found = [...document.querySelectorAll(selector)].find((node) =>
    (node.getAttribute("aria-label") ?? node.textContent).trim().startsWith(name));
  found?.click();
  return found === undefined ? null : true;`;
const TEXT = `return document.querySelector(arguments[0])?.textContent ?? null;`;
const DROP = `
  const data = new DataTransfer();
  data.items.add(new File([arguments[1]], arguments[0], { type: "text/markdown" }));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data });
    document.body.dispatchEvent(event);
  }
  return true;`;
const SAVED = `
  const save = [...document.querySelectorAll("article button")]
    .find((node) => node.textContent.includes("Save"));
  return save?.getAttribute("aria-pressed") === "true" ? true : null;`;
const FORMULAS = `return document.querySelector("article .katex") === null ? null : true;`;
const SEARCH = `return document.querySelector("input[type=search]")?.value ?? null;`;
const OFFLINE = `return navigator.serviceWorker.controller === null ? null : true;`;
const BESIDE = `return document.documentElement.scrollWidth - document.documentElement.clientWidth;`;

/**
 * The everyday journey: opens the site's digest and drops another, finds a paper, reads and
 * saves it, and comes back. Throws at the first step that fails.
 */
export async function takeJourney(driver: Driver, address: string): Promise<void> {
  const until = (step: string, holds: () => Promise<unknown>) =>
    patiently(PATIENCE_MS, async () => ((await holds()) === true ? true : null)).catch(
      (error: unknown) => {
        throw new Error(`${step}: ${error instanceof Error ? error.message : String(error)}`);
      },
    );
  const click = (selector: string, name: string) =>
    until(`${name} is clicked`, () => driver.run(CLICK, selector, name));
  const papers = (count: number) =>
    until(`${count} papers are on the list`, async () =>
      String(await driver.run(TEXT, "output")).startsWith(`${count} `),
    );
  const heading = (name: string) =>
    until(`${name} is shown`, async () => (await driver.run(TEXT, "main h1")) === name);

  await driver.open(address);
  await click("button", "Open Landmarks");
  await papers(12);
  const digest = await readFile(join(import.meta.dirname, "../../e2e/fixtures", FIXTURE), "utf8");
  await driver.run(DROP, FIXTURE, digest);
  await papers(15);

  await click("a", "Attention Is All You Need");
  await until("formulas are set", () => driver.run(FORMULAS));
  await click("article button", "☆");
  await until("the paper is saved", () => driver.run(SAVED));
  await driver.type("input[type=search]", "mamba");
  await papers(1);
  await until("the app is kept for use offline", () => driver.run(OFFLINE));

  await driver.reload();
  await papers(1);
  await until("the paper is saved after a reload", () => driver.run(SAVED));
  await until("the question is there", async () => (await driver.run(SEARCH)) === "mamba");
  for (const view of ["Digests", "Overview", "Settings"]) {
    await click("nav a", view);
    await heading(view);
  }
  if (Number(await driver.run(BESIDE)) > 0) throw new Error("Something is outside the window");
}
