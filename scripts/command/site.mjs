/** Serves the built site, as any static host does. */
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

import { readSiteHeaders } from "./site-headers.mjs";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonl": "application/jsonl; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};
/** Files packed beside a file by compress-site.mjs, the smallest first. */
const encodings = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
];

/** Opens the site in a folder. Rejects when there is none. */
export async function openSite(folder) {
  const page = await readFile(join(folder, "index.html"), "utf8");
  const headersFor = readSiteHeaders(page, { hasFolderApi: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // Only what was there at the start is served, so that no path leads anywhere else.
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join("/")}`, file]),
  );

  return async function answer(request, response, { path }) {
    if (request.method !== "GET" && request.method !== "HEAD") {
      request.resume();
      return sendText(response, 405, "Method not allowed", { allow: "GET, HEAD" });
    }
    const asked = decoded(path);
    const name = asked === "/" ? "/index.html" : asked;
    if (!files.has(name)) return sendText(response, 404, "Not found", headersFor(path));
    const chosen = choose(files, name, request.headers["accept-encoding"] ?? "");
    const bytes = await readFile(chosen.file);
    const headers = {
      ...headersFor(name),
      ...freshness(name, bytes),
      ...(chosen.encoding && { "content-encoding": chosen.encoding }),
      "content-type": types[extname(name)] ?? "application/octet-stream",
      vary: "accept-encoding",
    };
    if (headers.etag !== undefined && request.headers["if-none-match"] === headers.etag) {
      response.writeHead(304, headers);
      return response.end();
    }
    response.writeHead(200, { ...headers, "content-length": bytes.length });
    response.end(request.method === "HEAD" ? undefined : bytes);
  };
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function choose(files, name, accepted) {
  const known = new Set(accepted.split(",").map((word) => word.trim()));
  const encoding = encodings.find((one) => known.has(one.name) && files.has(name + one.ending));
  return { file: files.get(name + (encoding?.ending ?? "")), encoding: encoding?.name };
}

/** Names under assets/ change with their content; others are asked for anew each time. */
function freshness(name, bytes) {
  if (name.startsWith("/assets/"))
    return { "cache-control": "public, max-age=31536000, immutable" };
  // Of the content: files out of a package all bear the same date.
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  return { "cache-control": "no-cache", etag };
}

function sendText(response, status, text, headers) {
  response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
}
