import { readFileSync } from "node:fs";
import { readDigest } from "../src/core/digest/read-digest.ts";

/** `npm run -s digest -- FILE...`: one JSON object per line for every file that can be read. */
for (const file of process.argv.slice(2)) {
  try {
    const bytes = readFileSync(file);
    process.stdout.write(`${JSON.stringify({ file, ...readDigest(bytes, file) })}\n`);
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
if (process.argv.length < 3) {
  process.stderr.write("usage: npm run -s digest -- FILE...\n");
  process.exitCode = 1;
}
