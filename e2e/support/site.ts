import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";

import type { BrowserContext } from "@playwright/test";

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
  /** The page's address, ending in `/`. */
  address: string;
  /** Paths of all files. */
  files: readonly string[];
  /** Changes a file of the site, as a new version of it would. */
  change(path: string, edit: (text: string) => string): Promise<void>;
  write(path: string, text: string): Promise<void>;
  /** Paths of files that are answered as missing, as if a newer version had replaced them. */
  gone: Set<string>;
  /** Requested paths, in order. */
  asked: string[];
  /**
   * Stops the whole host; with a context, when that is closed, as an open page keeps
   * sending requests.
   */
  close(context?: BrowserContext): Promise<void>;
};

export async function serveCopy(): Promise<Site> {
  const [site] = await serveCopies(["/labs/papers/"]);
  if (site === undefined) throw new Error("No site was made.");
  return site;
}

/** Several copies on one host, each in a folder of its own (`/labs/papers/`). */
export async function serveCopies(folders: readonly string[]): Promise<Site[]> {
  const copies = await Promise.all(folders.map(copyTo));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const copy = copies.find(({ folder }) => pathname.startsWith(folder));
    const path = decodeURIComponent(pathname.slice(copy?.folder.length)) || "index.html";
    copy?.asked.push(path);
    void answerOf(copy, path).then(({ status, body }) => {
      response.writeHead(status, {
        "content-type": types[extname(path)] ?? "text/plain",
        // Each page requests everything it needs, as after a change on the host.
        "cache-control": "no-store",
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return copies.map((copy) => siteOf(copy, server));
}

type Copy = {
  folder: string;
  root: string;
  files: readonly string[];
  gone: Set<string>;
  asked: string[];
};

async function copyTo(folder: string): Promise<Copy> {
  const root = await mkdtemp(join(tmpdir(), "duidu-site-"));
  const built = process.env["E2E_DIST"] ?? "dist";
  await cp(resolve(import.meta.dirname, "../..", built), root, { recursive: true });
  const entries = await readdir(root, { recursive: true });
  const files = entries.map((path) => path.replaceAll("\\", "/"));
  return { folder, root, files, gone: new Set(), asked: [] };
}

function siteOf({ folder, root, files, gone, asked }: Copy, server: Server): Site {
  const at = server.address();
  const port = typeof at === "object" && at !== null ? at.port : 0;
  return {
    address: `http://127.0.0.1:${port}${folder}`,
    async change(path, edit) {
      await writeFile(join(root, path), edit(await readFile(join(root, path), "utf8")));
    },
    write: (path, text) => writeFile(join(root, path), text),
    files,
    gone,
    asked,
    async close(context) {
      await context?.close();
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
      await rm(root, { recursive: true });
    },
  };
}

async function answerOf(
  copy: Copy | undefined,
  path: string,
): Promise<{ status: number; body: Buffer }> {
  try {
    if (copy === undefined || copy.gone.has(path)) throw new Error("gone");
    return { status: 200, body: await readFile(join(copy.root, path)) };
  } catch {
    return { status: 404, body: Buffer.from("Not found") };
  }
}
