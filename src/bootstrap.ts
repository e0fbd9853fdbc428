import { hadPapers, likelyPrefersChinese } from "./platform/storage/startup-hints.ts";
import { isUnreachable, loadPart } from "./platform/load-part.ts";
import { hasSettings } from "./platform/storage/set-settings-aside.ts";
import { failedOnSettings, noteStart } from "./platform/storage/start-guard.ts";
import { startWorkerEarly } from "./platform/worker/start-worker.ts";
import { showLoadFailure } from "./ui/load-failure.ts";
import "./ui/theme.css";

/*
 * The first script of the page. It is small, so that the rest loads in parallel rather than
 * in sequence: the app, its words, and the library if it has papers. If it has none, the
 * welcome page does not wait for it, and the app comes first. If the last start failed, the
 * reader is first asked whether the settings are to blame.
 */
const words = likelyPrefersChinese()
  ? () => import("./words/zh/app.ts")
  : () => import("./words/en/app.ts");

function start(): void {
  noteStart();
  if (hadPapers()) startWorkerEarly();
  // Only a prefetch: the app waits for them, and fails without them.
  words().catch(() => undefined);
  loadPart(() => import("./main.tsx")).catch((error: unknown) =>
    hasSettings() && !isUnreachable(error) ? startSafely() : showFailure(),
  );
}

async function startSafely(): Promise<void> {
  try {
    const { offerSafeStart } = await loadPart(() => import("./safe-start.ts"));
    await offerSafeStart();
  } catch {
    showFailure();
  }
}

function showFailure(): void {
  showLoadFailure(likelyPrefersChinese());
}

if (failedOnSettings()) void startSafely();
else start();
