import { percentEncode } from "../../core/library/export/percent-encode.ts";
import type { OpenFile } from "../worker/library-api.ts";
import { cacheNames } from "./cache-names.ts";

/** The share target's address in the manifest, relative to the app's folder. */
const SHARE = "share";
const FILE_NAME = "x-file-name";
const SENDER = "x-sender";

/**
 * Who sent files to the app: itself (`app`), the web origin of a page
 * (`https://example.com`), or an unknown sender, `null`.
 *
 * Any page may post a form to this address. A service worker does not see `Sec-Fetch-Site`,
 * which browsers add later. It does see the `Origin` of a navigation: the system's share
 * sheet has none and sends `null` (Chromium), but so does a page without a referrer.
 */
export type Sender = string | null;

/** Only pages of this app's own origin can reach its service worker with `fetch`. */
export function senderOf(
  { mode, headers }: Pick<Request, "mode" | "headers">,
  scope: string,
): Sender {
  const origin = headers.get("origin");
  if (mode !== "navigate" || origin === new URL(scope).origin) return "app";
  return origin === null || !URL.canParse(origin) ? null : origin;
}

export function isShare({ method, url }: Request, scope: string): boolean {
  return method === "POST" && url === scope + SHARE;
}

/** Stores what was shared and redirects to the page. Text counts as a file. */
export async function receiveShare(request: Request, scope: string): Promise<Response> {
  const sender = senderOf(request, scope);
  const form = await request.formData();
  const cache = await caches.open(cacheNames(scope).shared);
  const files = [...form.getAll("files").filter((part) => part instanceof File), ...textOf(form)];
  const first = (await cache.keys()).length;
  for (const [at, file] of files.entries()) {
    const headers = { [FILE_NAME]: percentEncode(file.name), [SENDER]: sender ?? "" };
    await cache.put(`${scope}${SHARE}/${first + at}`, new Response(file, { headers }));
  }
  return Response.redirect(`${scope}#/all`, 303);
}

function textOf(form: FormData): File[] {
  const parts = ["title", "text", "url"].flatMap((name) => {
    const part = form.get(name);
    return typeof part === "string" && part !== "" ? [part] : [];
  });
  const text = parts.join("\n\n");
  return text === "" ? [] : [new File([text], "shared.txt")];
}

/** Insecure hosts have no caches, and private windows or a closing page may refuse them. */
async function isAnyShared(name: string): Promise<boolean> {
  try {
    return await caches.has(name);
  } catch {
    return false;
  }
}

export type SharedFile = OpenFile & { sender: Sender };

/**
 * The files that were shared with the app; each is returned once.
 *
 * @param scope the address of the app's folder
 */
export async function takeSharedFiles(scope: string): Promise<SharedFile[]> {
  const name = cacheNames(scope).shared;
  if (!(await isAnyShared(name))) return [];
  const cache = await caches.open(name);
  const files = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const response = await cache.match(request);
      await cache.delete(request);
      if (response === undefined) return [];
      const name = decodeURIComponent(response.headers.get(FILE_NAME) ?? "shared");
      return [{ name, blob: await response.blob(), sender: response.headers.get(SENDER) || null }];
    }),
  );
  return files.flat();
}
