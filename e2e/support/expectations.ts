import { expect, type Locator } from "@playwright/test";

import type { Duidu } from "./duidu.ts";

/** Expects that the status says how many papers are found, in words that begin with the number. */
export async function expectPapers(app: Duidu, count: number): Promise<void> {
  const words = count === 1 ? /^1 paper\b/ : new RegExp(`^${count} papers\\b`);
  await expect(app.status).toHaveText(words);
}

/** Expects one alert, and that it says this. */
export async function expectOneAlert(app: Duidu, words: RegExp): Promise<void> {
  await expect(app.alert).toHaveCount(1);
  await expect(app.alert).toHaveText(words);
}

/** Expects that a text is marked with this language, for fonts and screen readers. */
export async function expectLanguage(text: Locator, language: RegExp): Promise<void> {
  await expect
    .poll(() => text.evaluate((node) => node.closest("[lang]")?.getAttribute("lang") ?? ""))
    .toMatch(language);
}
