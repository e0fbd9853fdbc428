import { newHues } from "../../../core/devices/tag-hues.ts";
import type { FolderDatabase } from "../../storage/folder-database.ts";
import { changeHues, tagHues } from "../edit-tags.ts";
import type { LibraryContext } from "../library-context.ts";
import type { DeviceFiles } from "./device-files.ts";
import { readComparedHues, writeComparedHues, storeLog } from "./folder-memory.ts";

/** Adds the colours of tags that were chosen here to the log, and applies those in the log. */
export async function exchangeHues(
  { db, emit }: LibraryContext,
  memory: FolderDatabase,
  files: DeviceFiles,
): Promise<void> {
  const hues = await tagHues(db);
  const compared = await readComparedHues(memory);
  const isChanged = files.absorbHues(hues, compared, Date.now());
  for (const [tag, hue] of hues) compared.set(tag, hue);
  const taken = newHues(files.log, compared);
  if (!isChanged && taken.size === 0) return;
  if (taken.size > 0) {
    await changeHues(db, (now) => {
      for (const [tag, hue] of taken) now.set(tag, hue);
    });
    emit({ kind: "changed", what: "marks" });
  }
  await storeLog(memory, files.log, files.compared, []);
  await writeComparedHues(memory, new Map([...compared, ...taken]));
}
