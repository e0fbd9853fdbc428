#!/usr/bin/env node
/** The command: `duidu [folder]`. Serves the built site and the folder on this machine. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";

import { help, readArguments } from "./arguments.mjs";
import { openFolder } from "./folder.mjs";
import { listFolder } from "./list-folder.mjs";
import { openBrowser } from "./open-browser.mjs";
import { startServer } from "./server.mjs";
import { openSite } from "./site.mjs";

const root = join(import.meta.dirname, "..", "..");

const say = (line) => console.log(line);

function fail(line) {
  console.error(line);
  process.exit(1);
}

const readVersion = () => JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;

async function findFolder(path) {
  if (path === null) return null;
  const stats = await stat(path).catch((error) => fail(whyNoFolder(path, error.code)));
  if (!stats.isDirectory()) fail(`${path} is a file; Duidu wants the folder that it lies in.`);
  return openFolder(path);
}

function whyNoFolder(path, code) {
  if (code === "EACCES" || code === "EPERM") return `You may not read the folder ${path}.`;
  return `There is no folder ${path}.`;
}

function whyNoServer(port, { code, message }) {
  if (code === "EADDRINUSE")
    return `Port ${port} is taken, perhaps by another Duidu: end that one, or choose another port with --port, where your browser begins with an empty library.`;
  if (code === "EACCES")
    return `You may not serve on port ${port}; choose one above 1023 with --port.`;
  return `Duidu could not start: ${message}`;
}

async function describe(folder, readOnly) {
  if (folder === null) return "Serving Duidu without a folder.";
  const { files, logs, more } = await listFolder(folder);
  const many = more ? `more than ${files.length}` : files.length;
  const write = readOnly ? "; nothing is written there" : "";
  return `Serving ${folder.root} (files: ${many}, devices: ${logs.length})${write}.`;
}

function endOnSignal(server) {
  const end = () => void server.close().finally(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

async function serve({ folder: path, port, open, readOnly }) {
  const site = await openSite(join(root, "dist")).catch(() =>
    fail("The site isn't built yet: run `npm run build` first."),
  );
  const folder = await findFolder(path);
  const token = randomBytes(24).toString("base64url");
  const server = await startServer({ site, folder, port, token, readOnly, say }).catch((error) =>
    fail(whyNoServer(port, error)),
  );
  endOnSignal(server);
  const address = `http://localhost:${port}/${folder === null ? "" : `?token=${token}`}`;
  say(await describe(folder, readOnly));
  say(`Open ${address}\nCtrl+C ends it.`);
  if (open) openBrowser(address);
}

const wish = readArguments(process.argv.slice(2));
if (wish.wrong !== undefined) fail(`${wish.wrong} See --help.`);
if (wish.show === "help") process.stdout.write(help);
else if (wish.show === "version") say(readVersion());
else await serve(wish);
