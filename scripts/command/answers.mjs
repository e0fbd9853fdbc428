/** Answers of the folder's API: never kept by the browser, never taken for a page. */
import { pipeline } from "node:stream/promises";

const always = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

export function sendJson(response, value, status = 200, headers = {}) {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    ...always,
    ...headers,
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}

export function sendNothing(response) {
  response.writeHead(204, always);
  response.end();
}

/** Sends an open file in pieces, and closes it. */
export async function sendFile(response, { file, size }) {
  try {
    response.writeHead(200, {
      ...always,
      "content-type": "application/octet-stream",
      "content-length": size,
    });
    if (size === 0) return void response.end();
    // A file that grows meanwhile is sent as long as was announced.
    const bytes = file.createReadStream({ end: size - 1, autoClose: false });
    await pipeline(bytes, response);
  } catch {
    // The page has gone, or the file has become shorter: a truncated answer shows that.
    response.destroy();
  } finally {
    await file.close();
  }
}

/** Begins an answer that goes on for as long as the page listens. */
export function beginEvents(response) {
  response.writeHead(200, { ...always, "content-type": "text/event-stream; charset=utf-8" });
  response.write(": connected\n\n");
}
