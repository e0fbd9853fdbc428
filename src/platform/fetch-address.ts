import type { Outcome } from "./failure.ts";
import type { OpenFile } from "./worker/library-api.ts";

const MAX_BYTES = 100_000_000;
const DEADLINE_MS = 60_000;

/** The host of an address; null if the address may not be fetched (only `https:` may). */
export function hostOf(address: string): string | null {
  const url = URL.parse(address.trim());
  return url?.protocol === "https:" && url.username === "" && url.password === "" ? url.host : null;
}

/** Fetches the file at an address that the reader typed: no cookies, no referrer, once. */
export async function fetchAddress(address: string): Promise<Outcome<OpenFile>> {
  if (hostOf(address) === null) return { ok: false, code: "address-not-https" };
  const url = new URL(address.trim());
  try {
    const response = await fetch(url, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (!response.ok || response.body === null) return { ok: false, code: "network" };
    const parts = await upTo(MAX_BYTES, response.body);
    if (parts === null) return { ok: false, code: "too-large" };
    return { ok: true, value: { name: nameOf(url), blob: new Blob(parts) } };
  } catch {
    return { ok: false, code: "network" };
  }
}

/** The contents of the stream; null if they exceed `limit` bytes. */
async function upTo(
  limit: number,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

/** Date and topic are often in the path, so all of it is the name. */
function nameOf({ pathname, host }: URL): string {
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // A path that is not UTF-8 stays encoded.
  }
  return path.replace(/^\/+|\/+$/g, "") || host;
}
