import type { Page } from "@playwright/test";

import { duidu } from "./duidu.ts";

/** What a reader sees of a paper's mark. */
type Shown = { title: string; decision: string; note: string };

/** Numbers from 0 up to `below`, the same for the same seed (Lehmer's generator). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** What the screen has confirmed: the last change of each kind, by the paper's title. */
export type Change = { decision?: string; note?: string };
export type Confirmed = Map<string, Change>;

/**
 * Saves, dismisses and writes notes on papers of the list at random, as fast as
 * the page takes it. `onConfirmed` hears of each change after the screen has shown it,
 * `onBegun` before it is made.
 */
export async function changeAtRandom(
  page: Page,
  changes: number,
  seed: number,
  onConfirmed: (title: string, change: Change) => void = () => undefined,
  onBegun: (title: string, change: Change) => void = () => undefined,
): Promise<void> {
  const app = duidu(page);
  const random = randomNumbers(seed);
  const titles = await app.paperLinks.allTextContents();
  for (let n = 0; n < changes; n += 1) {
    const title = titles[random(titles.length)] ?? "";
    await app.paperLink(title).click();
    await app.article(title).waitFor();
    if (random(3) === 0) {
      const note = page.getByRole("textbox", { name: "Notes" });
      const text = `note ${n} of ${seed}`;
      onBegun(title, { note: text });
      await note.fill(text);
      await note.blur();
      await page.getByText("Writing…").waitFor({ state: "hidden" });
      onConfirmed(title, { note: text });
    } else {
      const saves = random(2) === 0;
      const button = saves ? app.save : app.dismiss;
      const pressed = (await button.getAttribute("aria-pressed")) === "true";
      onBegun(title, { decision: pressed ? "" : saves ? "saved" : "dismissed" });
      await button.click();
      const shown = await app
        .article(title)
        .getByRole("button", { pressed: !pressed })
        .first()
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
      // Another tab may have changed it back before it was seen: nothing was confirmed then.
      if (!shown && page.context().pages().length > 1) continue;
      if (!shown) throw new Error(`The screen never showed what was decided about ${title}`);
      const now = await app.paper(title).textContent();
      onConfirmed(title, { decision: decisionIn(now ?? "") });
    }
  }
}

/** Decision and note of every paper, as the page shows them. */
export async function stateOf(page: Page): Promise<Shown[]> {
  const app = duidu(page);
  const state: Shown[] = [];
  for (const title of await app.paperLinks.allTextContents()) {
    await app.paperLink(title).click();
    await app.article(title).waitFor();
    state.push({
      title,
      decision: decisionIn((await app.paper(title).textContent()) ?? ""),
      note: await page.getByRole("textbox", { name: "Notes" }).inputValue(),
    });
  }
  return state;
}

function decisionIn(row: string): string {
  return /★saved|✕dismissed/.exec(row)?.[0].slice(1) ?? "";
}
