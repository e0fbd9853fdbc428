import type { Page } from "@playwright/test";

const QUESTIONS = [
  "reinforcement learning",
  "gaussian splatting",
  "author:wang",
  "diffusion model -video",
  "gausian spltting",
  "强化学习",
  "三维重建",
  "大语言模型 推理",
];
/** The pace of somebody who types fast. */
const BETWEEN_LETTERS_MS = 120;
const BETWEEN_QUESTIONS_MS = 300;

/** Types questions letter by letter; for each key the time until the list that answers it is painted. */
export async function typeQuestions(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const question of QUESTIONS) times.push(...(await typeQuestion(page, question)));
  return times;
}

/** Types one question; for each key the time until its answer is painted. */
async function typeQuestion(page: Page, question: string): Promise<number[]> {
  const box = page.getByRole("searchbox");
  await box.fill("");
  await page.waitForTimeout(BETWEEN_QUESTIONS_MS);
  const times: number[] = [];
  for (const letter of question) {
    await page.evaluate(() => {
      const input = document.querySelector("input[type=search]");
      const pane = input?.closest("section");
      Object.assign(window, {
        painted: new Promise<number>((resolve) => {
          input?.addEventListener(
            "beforeinput",
            ({ timeStamp }) => {
              const look = () => {
                if (pane?.ariaBusy === "true") return requestAnimationFrame(look);
                // A message sent in a frame arrives when that frame has been painted.
                const { port1, port2 } = new MessageChannel();
                port1.addEventListener("message", () => resolve(performance.now() - timeStamp));
                port1.start();
                port2.postMessage(null);
                return 0;
              };
              requestAnimationFrame(look);
            },
            { once: true },
          );
        }),
      });
    });
    await page.keyboard.insertText(letter);
    times.push(
      await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted),
    );
    await page.waitForTimeout(BETWEEN_LETTERS_MS);
  }
  return times;
}

/** The value that a share of the values do not exceed. */
export function valueAt(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** The same, in words. */
export function at(values: readonly number[], share: number): string {
  return `${valueAt(values, share).toFixed(0)} ms`;
}
