import type { Locator, Page } from "@playwright/test";

/** A finger on the screen, as the browser itself would report it. */
export type Finger = {
  move: (dx: number, dy: number) => Promise<void>;
  lift: () => Promise<void>;
};

const RESTS_MS = 200;

/** Puts a finger on the middle of an element; it moves from there in small steps. */
export async function touch(page: Page, target: Locator): Promise<Finger> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("There is nothing to touch.");
  const devtools = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, Math.min(box.y + box.height / 2, 500)];
  const send = (type: "touchStart" | "touchMove" | "touchEnd", at: readonly [number, number][]) =>
    devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: at.map(([px, py]) => ({ x: px, y: py, id: 1 })),
    });
  let [atX, atY] = [0, 0];
  await send("touchStart", [[x, y]]);
  return {
    async move(dx, dy) {
      const [fromX, fromY, steps] = [atX, atY, 8];
      for (let step = 1; step <= steps; step += 1) {
        [atX, atY] = [fromX + ((dx - fromX) * step) / steps, fromY + ((dy - fromY) * step) / steps];
        await send("touchMove", [[x + atX, y + atY]]);
      }
    },
    lift: async () => {
      // A finger lifted while moving flings the page, and the browser reads the next tap as
      // stopping the fling; a moment's rest first prevents that.
      await page.waitForTimeout(RESTS_MS);
      await send("touchMove", [[x + atX, y + atY]]);
      await send("touchEnd", []);
    },
  };
}
