/**
 * Packs the text of a built site: beside each file come one with Brotli and one with gzip,
 * where they are smaller. `node scripts/compress-site.mjs [folder]`, by default `dist`.
 */
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

const packers = { ".br": promisify(brotliCompress), ".gz": promisify(gzip) };
const isText = /\.(?:css|html|js|json|jsonl|md|svg|txt|webmanifest)$/;
/** Smaller files fit into one packet as they are. */
const LEAST_BYTES = 1_000;

const site = resolve(process.argv[2] ?? join(import.meta.dirname, "..", "dist"));

for (const path of await readdir(site, { recursive: true })) {
  if (!isText.test(path)) continue;
  const bytes = await readFile(join(site, path));
  if (bytes.length < LEAST_BYTES) continue;
  for (const [ending, pack] of Object.entries(packers)) {
    const packed = await pack(bytes, { level: 9 });
    if (packed.length < bytes.length) await writeFile(join(site, path + ending), packed);
  }
}
