import type { BrowserContext } from "@playwright/test";

/** Lets a decision stay at its paper, for whoever checks what the screen says of it. */
export async function stayAfterDecisions(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    try {
      if (localStorage.getItem("duidu.settings") === null)
        localStorage.setItem("duidu.settings", '{"afterDecision":"stay"}');
    } catch {
      // Pages without storage keep the app's default.
    }
  });
}
