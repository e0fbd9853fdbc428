/**
 * Builds the site and serves it: `npm start`. `HOST` and `PORT` choose the
 * address; if a port is taken, the next free one is used.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

import { build, preview } from "vite";

const root = join(import.meta.dirname, "..");
const host = process.env.HOST ?? "localhost";
const port = Number(process.env.PORT ?? 4173);

function fail(line) {
  console.error(line);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  fail(`PORT is "${process.env.PORT}"; it must be a number from 1 to 65535.`);
}

/** Digests added under public/digests since the last start must be listed. */
function listDigests() {
  const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const script = join(root, "scripts", "list-digests.ts");
  const { status } = spawnSync(process.execPath, [tsx, script], { cwd: root, stdio: "inherit" });
  if (status !== 0) fail("The list of digests could not be made; see the lines above.");
}

async function serve() {
  await build({ root, logLevel: "warn" });
  const server = await preview({ root, preview: { host, port, strictPort: false } });
  const { local, network } = server.resolvedUrls;
  console.log(`\nDuidu is at ${[...local, ...network].join(" and ")}\nCtrl+C stops it.`);

  const stop = () => void server.close().finally(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

listDigests();
try {
  await serve();
} catch (error) {
  fail(`Duidu could not start: ${error.message}`);
}
