import type { Page } from "@playwright/test";

/** Time from the click, or the change of address, to the frame after both abstracts are shown. */
export type Opening = { ms: number };

/** Opens papers by clicking their rows, down the list. */
export async function openByClick(page: Page, count: number): Promise<Opening[]> {
  const openings: Opening[] = [];
  const rows = page.getByRole("list", { name: "Papers" });
  const there = Number(await rows.getByRole("listitem").first().getAttribute("aria-setsize"));
  for (let at = 1; at <= Math.min(count, there); at += 1) {
    const row = rows.locator(`li[aria-posinset="${at}"]`);
    await row.scrollIntoViewIfNeeded();
    // An import may have opened the first paper already.
    if ((await row.locator("[data-open]").count()) > 0) continue;
    await page.evaluate(watchClick);
    await row.getByRole("link").click();
    openings.push({ ms: await page.evaluate(opened) });
  }
  return openings;
}

/** Opens papers that were not prefetched, far apart in the list. */
export async function openByAddress(page: Page, count: number): Promise<Opening[]> {
  const openings: Opening[] = [];
  const keys = await page.evaluate(async () => {
    const list = document.querySelector("ul[aria-label='Papers']")?.parentElement;
    const found = new Set<string>();
    if (!list) return [];
    for (let top = 0; top < list.scrollHeight; top += list.clientHeight / 2) {
      list.scrollTop = top;
      await new Promise((resolve) => setTimeout(resolve, 60));
      for (const link of list.querySelectorAll<HTMLAnchorElement>("a[href*='paper=']"))
        found.add(link.hash);
    }
    return [...found];
  });
  // A new page has no cached answers.
  await page.reload();
  await page.getByRole("list", { name: "Papers" }).getByRole("link").first().waitFor();
  for (let at = 0; at < Math.min(count, keys.length); at += 1) {
    const hash = keys[(at * 7) % keys.length] ?? "";
    await page.evaluate(watchAddress, hash);
    openings.push({ ms: await page.evaluate(opened) });
  }
  return openings;
}

function watchClick(): void {
  const before = document.querySelector("article")?.dataset["key"];
  Object.assign(window, {
    opening: new Promise<number>((resolve) => {
      addEventListener("click", ({ timeStamp }) => whenShown(timeStamp), {
        capture: true,
        once: true,
      });
      // A message sent in a frame arrives when that frame has been painted.
      function afterPaint(then: () => void) {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", then);
        port1.start();
        port2.postMessage(null);
      }
      function whenShown(from: number) {
        const check = () => {
          const article = document.querySelector<HTMLElement>("article[data-key]");
          const there =
            article !== null &&
            article.dataset["key"] !== before &&
            article.querySelector("[lang='en'].prose-en") !== null &&
            article.querySelector("[lang='zh'].prose-zh") !== null &&
            article.querySelector("code[data-waiting]") === null;
          if (!there) requestAnimationFrame(check);
          else afterPaint(() => resolve(performance.now() - from));
        };
        check();
      }
    }),
  });
}

function watchAddress(hash: string): void {
  const key = new URLSearchParams(hash.split("?")[1]).get("paper");
  const from = performance.now();
  location.hash = hash;
  Object.assign(window, {
    opening: new Promise<number>((resolve) => {
      // A message sent in a frame arrives when that frame has been painted.
      function afterPaint(then: () => void) {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", then);
        port1.start();
        port2.postMessage(null);
      }
      const check = () => {
        const article = document.querySelector<HTMLElement>("article[data-key]");
        const there =
          article?.dataset["key"] === key &&
          article.querySelector("[lang='zh'].prose-zh") !== null &&
          article.querySelector("code[data-waiting]") === null;
        if (!there) requestAnimationFrame(check);
        else afterPaint(() => resolve(performance.now() - from));
      };
      check();
    }),
  });
}

function opened(): Promise<number> {
  return (window as unknown as { opening: Promise<number> }).opening;
}
