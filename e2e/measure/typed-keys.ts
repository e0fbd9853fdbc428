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
/** Types questions letter by letter; for each key the time to the frame after the list has answered. */
export async function typeQuestions(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const question of QUESTIONS) times.push(...(await typeQuestion(page, question)));
  return times;
}

/** Types one question; for each key the time to the frame after the list has answered. */
async function typeQuestion(page: Page, question: string): Promise<number[]> {
  const box = page.getByRole("searchbox");
  await box.fill("");
  await page.waitForTimeout(300);
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
                if (pane?.ariaBusy === "true") requestAnimationFrame(look);
                else requestAnimationFrame((now) => resolve(now - timeStamp));
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
    await page.waitForTimeout(120);
  }
  return times;
}

/** The value that a share of the values do not exceed, in words. */
export function at(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return `${value.toFixed(0)} ms`;
}
