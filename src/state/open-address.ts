import { fetchAddress, hostOf } from "../platform/fetch-address.ts";
import { beginImport, endImport, takeFileReport } from "./imports.ts";
import { openFiles } from "./open-files.ts";

export { hostOf };

/** Fetches the file at the reader's address and opens it like a dropped file. */
export async function openAddress(address: string): Promise<void> {
  const file = await fetchAddress(address);
  if (file.ok) {
    await openFiles([file.value]);
    return;
  }
  const job = beginImport([address]);
  takeFileReport(job, 0, { kind: "refused", name: address, code: file.code });
  endImport(job);
}
