import type { OpenFile } from "../worker/library-api.ts";
import { SHARED_CACHE } from "./cache-names.ts";

/** The address that the manifest gives to other apps, from the app's folder. */
const SHARE = "share";
const FILE_NAME = "x-file-name";

export function isShare({ method, url }: Request, scope: string): boolean {
  return method === "POST" && url === scope + SHARE;
}

/** Lays down what was shared and leads to the page. Text counts as a file. */
export async function receiveShare(request: Request, scope: string): Promise<Response> {
  const form = await request.formData();
  const cache = await caches.open(SHARED_CACHE);
  const files = [...form.getAll("files").filter((part) => part instanceof File), ...textOf(form)];
  const first = (await cache.keys()).length;
  for (const [at, file] of files.entries()) {
    const headers = { [FILE_NAME]: encodeURIComponent(file.name) };
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

/** Insecure hosts have no caches, private windows may refuse them, and so does a page that is left. */
async function isAnyShared(): Promise<boolean> {
  try {
    return await caches.has(SHARED_CACHE);
  } catch {
    return false;
  }
}

/** The files that were shared with the app; each is given once. */
export async function takeSharedFiles(): Promise<OpenFile[]> {
  if (!(await isAnyShared())) return [];
  const cache = await caches.open(SHARED_CACHE);
  const files = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const response = await cache.match(request);
      await cache.delete(request);
      if (response === undefined) return [];
      const name = decodeURIComponent(response.headers.get(FILE_NAME) ?? "shared");
      return [{ name, blob: await response.blob() }];
    }),
  );
  return files.flat();
}
