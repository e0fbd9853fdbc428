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
/** The pace of a fast typist. */
const BETWEEN_LETTERS_MS = 120;
const BETWEEN_QUESTIONS_MS = 300;

/** Types questions letter by letter; returns for each key the time until the list is painted. */
export async function typeQuestions(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const question of QUESTIONS) times.push(...(await typeQuestion(page, question)));
  return times;
}

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
