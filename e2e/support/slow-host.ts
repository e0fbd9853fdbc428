import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Small enough that responses sent at the same time share the line. */
const PACKET_BYTES = 1400;

const compress = promisify(gzip);

export type SlowHost = {
  /** The page's address, ending in `/`. */
  address: string;
  /** When each file was requested and had been sent, in milliseconds of `performance.now()`. */
  sent: { path: string; bytes: number; asked: number; done: number }[];
  close(): Promise<void>;
};

/**
 * Serves the built site, compressed with gzip, over one slow line that all responses share.
 * Browsers cannot slow down a service worker and the workers of a page together.
 */
export async function serveSlowly(bytesPerSecond: number, roundTripMs: number): Promise<SlowHost> {
  const root = resolve(import.meta.dirname, "../..", process.env["E2E_DIST"] ?? "dist");
  const sent: SlowHost["sent"] = [];
  // When the line has sent all that was given to it so far.
  let free = 0;

  async function sendPacket(write: () => void, bytes: number): Promise<void> {
    free = Math.max(free, performance.now()) + (1000 * bytes) / bytesPerSecond;
    await delay(free - performance.now());
    write();
  }

  const server = createServer((request, response) => {
    const asked = performance.now();
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const answer = async () => {
      await delay(roundTripMs);
      const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
      const plain = file.startsWith(root) ? await readFile(file).catch(() => null) : null;
      const body = plain === null ? Buffer.from("Not found") : await compress(plain);
      response.writeHead(plain === null ? 404 : 200, {
        "content-type": types[extname(file)] ?? "text/plain",
        "cache-control": "max-age=600",
        ...(plain === null ? {} : { "content-encoding": "gzip" }),
      });
      for (let at = 0; at < body.length; at += PACKET_BYTES) {
        const packet = body.subarray(at, at + PACKET_BYTES);
        await sendPacket(() => response.write(packet), packet.length);
      }
      response.end();
      sent.push({ path, bytes: body.length, asked, done: performance.now() });
    };
    answer().catch(() => response.destroy());
  });
  // A new connection costs one more round trip.
  server.on("connection", (socket) => {
    socket.pause();
    void delay(roundTripMs).then(() => socket.resume());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const at = server.address();
  return {
    address: `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}/`,
    sent,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
