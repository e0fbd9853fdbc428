import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";

const types: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** A copy of the built site, served from a folder deep in a plain static host. */
export type Site = {
  /** Of the page, ending in `/`. */
  address: string;
  /** Changes a file of the site, as a new version of it would. */
  change(path: string, edit: (text: string) => string): Promise<void>;
  write(path: string, text: string): Promise<void>;
  close(): Promise<void>;
};

/** Where the copy lies on its host. */
const FOLDER = "/labs/papers/";

export async function serveCopy(): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), "duidu-site-"));
  const built = process.env["E2E_DIST"] ?? "dist";
  await cp(resolve(import.meta.dirname, "../..", built), root, { recursive: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = decodeURIComponent(pathname.slice(FOLDER.length)) || "index.html";
    void answerOf(pathname.startsWith(FOLDER) ? join(root, path) : "").then(({ status, body }) => {
      response.writeHead(status, { "content-type": types[extname(path)] ?? "text/plain" });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  const port = typeof at === "object" && at !== null ? at.port : 0;
  return {
    address: `http://127.0.0.1:${port}${FOLDER}`,
    async change(path, edit) {
      await writeFile(join(root, path), edit(await readFile(join(root, path), "utf8")));
    },
    write: (path, text) => writeFile(join(root, path), text),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(root, { recursive: true });
    },
  };
}

async function answerOf(path: string): Promise<{ status: number; body: Buffer }> {
  try {
    return { status: 200, body: await readFile(path) };
  } catch {
    return { status: 404, body: Buffer.from("Not found") };
  }
}
