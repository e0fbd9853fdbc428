import type { BrowserContext } from "@playwright/test";
import { at, valueAt } from "./typed-keys.ts";

const KEYS = 60;

/**
 * What the browser itself takes here and now from a key to a painted list: a page
 * that has nothing but a search box and twelve lines, which each key writes anew.
 * Times of the site mean something only beside these.
 */
export async function plainKeys(context: BrowserContext): Promise<number[]> {
  const page = await context.newPage();
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto("about:blank");
  await page.evaluate(() => {
    const list = document.body.appendChild(document.createElement("ul"));
    for (let nth = 0; nth < 12; nth += 1) list.appendChild(document.createElement("li"));
    document.body.prepend(document.createElement("input"));
  });
  await page.locator("input").focus();
  const times: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    await page.evaluate(watchKey);
    await page.keyboard.insertText("a");
    times.push(
      await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted),
    );
  }
  await page.close();
  return times;
}

function watchKey(): void {
  const painted = new Promise<number>((resolve) => {
    const write = ({ timeStamp }: Event) => {
      requestAnimationFrame(() => {
        for (const line of document.querySelectorAll("li")) line.textContent = `Line ${timeStamp}`;
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => resolve(performance.now() - timeStamp));
        port1.start();
        port2.postMessage(null);
      });
    };
    document.querySelector("input")?.addEventListener("beforeinput", write, { once: true });
  });
  Object.assign(window, { painted });
}

/** Times of keys beside those of the plain page of the same minute. */
export function besidePlain(keys: readonly number[], plain: readonly number[]): string {
  const ratio = (share: number) => (valueAt(keys, share) / valueAt(plain, share)).toFixed(1);
  return (
    `median ${at(keys, 0.5)} (${ratio(0.5)} times a plain page's ${at(plain, 0.5)}), ` +
    `95th percentile ${at(keys, 0.95)} (${ratio(0.95)} times ${at(plain, 0.95)}), longest ${at(keys, 1)}`
  );
}
