import { hadPapers, likelyPrefersChinese } from "./platform/storage/startup-hints.ts";
import { isUnreachable, loadPart } from "./platform/load-part.ts";
import { hasSettings } from "./platform/storage/set-settings-aside.ts";
import { failedOnSettings, noteStart } from "./platform/storage/start-guard.ts";
import { beginEarly } from "./platform/worker/start-worker.ts";
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
  if (hadPapers()) beginEarly();
  // Only a prefetch: the app waits for them, and fails without them.
  words().catch(() => undefined);
  loadPart(() => import("./main.tsx")).catch((error: unknown) =>
    hasSettings() && !isUnreachable(error) ? rescue() : showFailure(),
  );
}

async function rescue(): Promise<void> {
  try {
    const { offerRescue } = await loadPart(() => import("./rescue.ts"));
    await offerRescue();
  } catch {
    showFailure();
  }
}

function showFailure(): void {
  showLoadFailure(likelyPrefersChinese());
}

if (failedOnSettings()) void rescue();
else start();
