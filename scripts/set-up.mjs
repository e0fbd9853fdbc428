/**
 * Sets up a fresh clone, using only Node's own modules: always the packages, with
 * `--browser` also a browser and a Chinese font for the end-to-end tests. Prints one line
 * for each thing it does, and nothing if everything is there.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { findBrowser } from "./find-browser.mjs";

const root = join(import.meta.dirname, "..");
const stampFile = join(root, "node_modules", ".duidu-set-up");

const say = (line) => console.log(`set-up: ${line}`);

function fail(line) {
  console.error(`set-up: ${line}`);
  process.exit(1);
}

/** The output of a program, or null if it is missing or fails. */
function output(program, args) {
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/** Runs a program in the project's folder; returns whether it succeeded. */
function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, stdio: "inherit", ...options }).status === 0;
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  if (!enough) {
    fail(`Node 20.19 or newer is needed, this is ${process.version}: see https://nodejs.org`);
  }
}

/**
 * What the installed packages depend on. Other parts of package.json (scripts, the
 * description) do not count: changing them must not reinstall everything.
 */
function currentStamp() {
  const about = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { dependencies, devDependencies, optionalDependencies, overrides } = about;
  return createHash("sha256")
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .update(readFileSync(join(root, "package-lock.json")))
    .update([process.platform, process.arch, process.versions.modules].join())
    .digest("hex");
}

function installPackages() {
  const stamp = currentStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  say("installing the packages (npm ci); the first time this takes a while");
  // Development packages too, whatever NODE_ENV says: they build the page.
  const args = ["ci", "--include=dev", "--prefer-offline", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith(".js")
    ? run(process.execPath, [npm, ...args])
    : run("npm", args, { shell: process.platform === "win32" });
  if (!done) fail("npm ci failed. See its message above; is the npm registry reachable?");
  writeFileSync(stampFile, stamp);
}

const isRoot = process.getuid?.() === 0;
const hasApt = existsSync("/usr/bin/apt-get");

function installDebianPackages(names) {
  say(`installing ${names.join(" and ")} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, stdio: ["ignore", "ignore", "inherit"] };
  run("apt-get", ["update", "-qq"], options);
  return run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], options);
}

/** Without such a font Chinese shows as empty boxes; other systems ship one. */
function hasChineseFont() {
  if (process.platform !== "linux") return true;
  const listed = output("fc-list", [":lang=zh-cn", "file"]);
  if (listed !== null) return listed !== "";
  const fonts = "/usr/share/fonts";
  if (!existsSync(fonts)) return false;
  return readdirSync(fonts, { recursive: true }).some((path) => /CJK|wqy|SourceHan/.test(path));
}

/** Playwright's own build; fails if only package registries can be reached. */
function downloadBrowser() {
  say("no browser found; fetching Chromium (playwright install chromium)");
  const cli = join(root, "node_modules", "playwright", "cli.js");
  return run(process.execPath, [cli, "install", "chromium"], {
    stdio: ["ignore", "ignore", "ignore"],
    timeout: 10 * 60_000,
  });
}

async function installBrowser() {
  const ways = [downloadBrowser];
  if (isRoot && hasApt) ways.push(() => installDebianPackages(["chromium"]));
  for (const way of ways) {
    way();
    const found = await findBrowser();
    if (found !== null) return say(`the tests will use ${found}`);
    say("that did not give a browser that starts");
  }
  fail("no browser. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one.");
}

async function prepareBrowser() {
  try {
    if ((await findBrowser()) === null) await installBrowser();
  } catch (error) {
    fail(error.message);
  }
  if (hasChineseFont()) return;
  const installed = isRoot && hasApt && installDebianPackages(["fonts-noto-cjk"]);
  if (!installed) say("no Chinese font found: install fonts-noto-cjk to see Chinese in pictures");
}

checkNode();
installPackages();
if (process.argv.includes("--browser")) await prepareBrowser();
