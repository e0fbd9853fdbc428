import { mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { openFolder } from "./folder.mjs";
import { startServer } from "./server.mjs";
import { openSite } from "./site.mjs";

export const token = "the-token-of-this-test";

const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'self'" />`;

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

type Asked = {
  method?: string;
  headers?: Record<string, string | number>;
  body?: string | Buffer | AsyncIterable<Buffer>;
};

/** A server on a free port, with a folder in a folder of its own: what lies beside it is outside. */
export async function serveFolder(
  files: Record<string, string> = {},
  { readOnly = false, hasFolder = true } = {},
) {
  const outside = await realpath(await mkdtemp(join(tmpdir(), "duidu-command-")));
  const root = join(outside, "papers");
  const site = join(outside, "site");
  await writeFiles(root, files);
  await mkdir(root, { recursive: true });
  await writeFiles(site, {
    "index.html": page,
    "assets/a-1.js": "1;",
    "assets/a-1.js.br": "packed",
  });
  const said: string[] = [];
  const server = await startServer({
    site: await openSite(site),
    folder: hasFolder ? await openFolder(root) : null,
    port: 0,
    token,
    readOnly,
    say: (line) => said.push(line),
  });

  /** Sends a request as the page does, unless `asked` says otherwise. */
  const ask = (path: string, asked: Asked = {}) =>
    send(server.port, path, {
      ...asked,
      headers: { host: `localhost:${server.port}`, "duidu-token": token, ...asked.headers },
    });

  return {
    outside,
    root,
    said,
    port: server.port,
    ask,
    append: (device: string, body: string | Buffer) =>
      ask(`/api/log?device=${encodeURIComponent(device)}`, { method: "POST", body }),
    replace: (device: string, body: string) =>
      ask(`/api/log?device=${encodeURIComponent(device)}`, { method: "PUT", body }),
    log: (device: string) => readFile(join(root, ".duidu", `${device}.jsonl`), "utf8"),
    async close() {
      await server.close();
      await rm(outside, { recursive: true, force: true });
    },
  };
}

export async function writeFiles(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** Everything below a folder, with its content: two of these are equal when nothing was written. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  return Object.fromEntries(paths.map((path, at) => [path, texts[at] ?? ""]));
}

/** Sends the path as it is written, which `fetch` does not. */
export function send(port: number, path: string, asked: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: "127.0.0.1", port, path, method: asked.method ?? "GET", headers: asked.headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, headers, body: Buffer.concat(parts).toString() });
          // Of a body without end the rest is not sent.
          if (!request.writableEnded) request.destroy();
        });
      },
    );
    request.on("error", reject);
    const { body } = asked;
    if (body === undefined || typeof body === "string" || Buffer.isBuffer(body)) request.end(body);
    else void pour(body, request);
  });
}

async function pour(
  body: AsyncIterable<Buffer>,
  request: ReturnType<typeof httpRequest>,
): Promise<void> {
  for await (const part of body) {
    if (request.destroyed) return;
    if (!request.write(part)) await new Promise((resolve) => request.once("drain", resolve));
  }
  request.end();
}
