/**
 * The main journey in browsers that the end-to-end tests do not cover: `npm run build &&
 * npm run other-browsers`. Each is skipped, with a message, if it is not installed; Debian
 * has both: `apt-get install firefox-esr webkit2gtk-driver xvfb`. `E2E_DIST` names another
 * folder of a build.
 */
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

import { preview } from "vite";

import type { Driver } from "./browsers/driver.ts";
import { startFirefox } from "./browsers/firefox.ts";
import { takeJourney } from "./browsers/journey.ts";
import { startWebKit } from "./browsers/webkit.ts";

type Browser = { name: string; start: (() => Promise<Driver>) | null };

/** The first of these programs found on the PATH. */
function onPath(...names: string[]): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** WebKitGTK's small browser is next to its library, and not on the PATH. */
function miniBrowser(): string | null {
  const libraries = "/usr/lib";
  if (process.platform !== "linux") return null;
  const folders = ["", ...readdirSync(libraries).filter((name) => name.endsWith("-linux-gnu"))];
  const places = folders.flatMap((folder) =>
    ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map((version) =>
      join(libraries, folder, version, "MiniBrowser"),
    ),
  );
  return places.find((place) => existsSync(place)) ?? null;
}

function browsersHere(): Browser[] {
  const firefox = onPath("firefox-esr", "firefox");
  const [driver, browser, xvfb] = [onPath("WebKitWebDriver"), miniBrowser(), onPath("Xvfb")];
  const shown =
    process.env["DISPLAY"] !== undefined || process.env["WAYLAND_DISPLAY"] !== undefined;
  const display = shown ? null : xvfb;
  return [
    { name: "Firefox", start: firefox === null ? null : () => startFirefox(firefox) },
    {
      name: "WebKitGTK",
      start:
        driver === null || browser === null || (!shown && xvfb === null)
          ? null
          : () => startWebKit({ driver, browser, display }),
    },
  ];
}

/**
 * False if the browser starts and the journey fails; one that does not start counts as not
 * installed.
 */
async function journeyIn({ name, start }: Browser, address: string): Promise<boolean> {
  if (start === null) {
    console.log(`${name}: not installed, passed over`);
    return true;
  }
  const driver = await start().catch((error: unknown) => {
    console.log(`${name}: does not start here, passed over (${String(error)})`);
    return null;
  });
  if (driver === null) return true;
  try {
    await takeJourney(driver, address);
    console.log(`${driver.name}: the journey holds`);
    return true;
  } catch (error) {
    console.error(`${driver.name}: FAILED`, error);
    return false;
  } finally {
    await driver.close();
  }
}

const root = join(import.meta.dirname, "..");
const build = { outDir: process.env["E2E_DIST"] ?? "dist" };
const server = await preview({ root, build, preview: { host: "127.0.0.1", port: 42_830 } });
const [address = "http://127.0.0.1:42830/"] = server.resolvedUrls?.local ?? [];
let held = true;
for (const browser of browsersHere()) held = (await journeyIn(browser, address)) && held;
await server.close();
process.exitCode = held ? 0 : 1;
