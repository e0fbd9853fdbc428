import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Chrome, Chromium and Edge as Linux knows them, in the order they are tried. */
const namesOnPath = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const programFiles = [
  "Google/Chrome/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];

/**
 * The browser for the tests: the one in `CHROMIUM_PATH`, else Playwright's own, else the
 * system's Chrome, Chromium or Edge. An installed browser that does not start (because a
 * library is missing, say) is skipped.
 *
 * Returns the path of its executable, or null. Throws if `CHROMIUM_PATH` is set and cannot
 * be used: whoever sets it does not want another one.
 */
export async function findBrowser() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (starts(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is ${wanted}, which does not start. Correct it or unset it.`);
  }
  const candidates = [await playwrightsOwn(), ...systemsOwn()];
  return candidates.find((path) => path !== null && starts(path)) ?? null;
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import("playwright");
    return chromium.executablePath();
  } catch {
    return null; // Not installed yet, or not available for this system.
  }
}

function systemsOwn() {
  const env = process.env;
  if (process.platform === "darwin") return applications;
  if (process.platform === "win32") {
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => programFiles.map((path) => join(folder, path)));
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true; // There, --version opens a window.
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
