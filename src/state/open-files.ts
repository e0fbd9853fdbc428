import { currentAddress, formatAddress } from "../platform/address.ts";
import { failureOfCall } from "../platform/failure.ts";
import { loadPart } from "../platform/load-part.ts";
import type { OpenFile } from "../platform/worker/library-api.ts";
import { beginImport, endImport, takeFileReport } from "./imports.ts";
import { landAfterImport } from "./landing.ts";
import { library } from "./library-client.ts";
import { reportMissingPart } from "./missing-parts.ts";

/** Hands files to the library; the import report shows the result of each. */
export async function openFiles(given: readonly OpenFile[]): Promise<void> {
  const files = await withoutDeviceFiles(given).catch(() => {
    // The digests among them are opened all the same.
    reportMissingPart();
    return given;
  });
  if (files.length === 0) return;
  const from = formatAddress(currentAddress());
  const job = beginImport(files.map(({ name }) => name));
  try {
    await library.ask((remote) => remote.open(files, job));
  } catch (error) {
    for (const [at, { name }] of files.entries()) {
      takeFileReport(job, at, { kind: "refused", name, code: failureOfCall(error) });
    }
  } finally {
    endImport(job);
  }
  // Without the library nothing can be opened; the report says why.
  await landAfterImport(from).catch(() => undefined);
}

export async function cancelImports(jobs: readonly number[]): Promise<void> {
  await Promise.all(jobs.map((job) => library.ask((remote) => remote.cancel(job))));
}

/** Takes files of other devices out of a drop: they are merged, and bring no digest. */
async function withoutDeviceFiles(given: readonly OpenFile[]): Promise<readonly OpenFile[]> {
  const candidates = given.filter(({ name }) => name.endsWith(".jsonl"));
  if (candidates.length === 0) return given;
  const { takeDeviceFiles } = await loadPart(() => import("./device-files.ts"));
  const taken = await takeDeviceFiles(candidates);
  return given.filter((file) => !taken.has(file));
}
