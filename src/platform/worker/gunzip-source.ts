import type { Source } from "../storage/database.ts";
import { gunzip, gunzipFile } from "../storage/gzip.ts";
import { LARGE_BYTES } from "./read-file.ts";

/** The bytes as they were dropped, of a large source as a file; null where they are damaged. */
export async function gunzipSource({
  gzip,
  size,
}: Source): Promise<Uint8Array<ArrayBuffer> | Blob | null> {
  return (size > LARGE_BYTES ? gunzipFile : gunzip)(gzip).catch(() => null);
}
