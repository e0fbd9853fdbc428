import type { Source } from "../storage/database.ts";
import { gunzip, gunzipFile } from "../storage/gzip.ts";
import { LARGE_BYTES } from "./read-file.ts";

/** The original bytes, as a file if the source is large; null if they are damaged. */
export async function gunzipSource({
  gzip,
  size,
}: Source): Promise<Uint8Array<ArrayBuffer> | Blob | null> {
  return (size > LARGE_BYTES ? gunzipFile : gunzip)(gzip).catch(() => null);
}
