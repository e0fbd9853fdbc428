import { likelyPrefersChinese } from "./platform/storage/startup-hints.ts";
import { noteStarted } from "./platform/storage/start-guard.ts";
import { setSettingsAside } from "./platform/storage/set-settings-aside.ts";

/**
 * Says that a start failed, and offers another one with or without the settings. It depends
 * on nothing in the app, which may be the cause.
 */
export async function offerSafeStart(): Promise<void> {
  // Whatever is chosen, or if the page is reloaded now, the next start is a new attempt.
  noteStarted();
  const words = likelyPrefersChinese()
    ? (await import("./words/zh/app.ts")).zh
    : (await import("./words/en/app.ts")).en;
  const page = document.createElement("main");
  page.className = "mx-auto flex h-dvh max-w-prose flex-col justify-center gap-3 p-8";
  const sentence = document.createElement("p");
  sentence.setAttribute("role", "alert");
  sentence.textContent = words.startFailed;
  const offer = (label: string, choose: () => void) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "min-h-9 rounded-small border border-edge/60 bg-sheet px-3";
    button.textContent = label;
    button.addEventListener("click", () => {
      choose();
      // A page does not run a failed script a second time.
      window.location.reload();
    });
    return button;
  };
  page.append(
    sentence,
    offer(words.startWithoutSettings, setSettingsAside),
    offer(words.startAgain, () => undefined),
  );
  document.body.append(page);
}
