import type { BrowserContext } from "@playwright/test";
import { quantile, rounded } from "./quantile.ts";

const KEYS = 60;

/**
 * The time that the browser itself takes here and now from a key to a painted list: on a
 * page with only a search box and twelve lines, which each key rewrites. Times of the site
 * are only meaningful next to these.
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

/** Times of keys next to those of the plain page in the same minute. */
export function besidePlain(keys: readonly number[], plain: readonly number[]) {
  const both = (name: string, share: number) => ({
    [`${name} ms`]: rounded(quantile(keys, share)),
    [`${name} plain ms`]: rounded(quantile(plain, share)),
  });
  return { keys: keys.length, ...both("median", 0.5), ...both("p95", 0.95), ...both("longest", 1) };
}
