import { newHues } from "../../../core/devices/tag-hues.ts";
import type { FolderDatabase } from "../../storage/folder-database.ts";
import { changeHues, tagHues } from "../edit-tags.ts";
import type { LibraryContext } from "../library-context.ts";
import type { DeviceFiles } from "./device-files.ts";
import { readComparedHues, writeComparedHues, writeSaid } from "./folder-memory.ts";

/** Colours of tags that were given here are said, those that the log says are taken. */
export async function exchangeHues(
  { db, emit }: LibraryContext,
  memory: FolderDatabase,
  files: DeviceFiles,
): Promise<void> {
  const hues = await tagHues(db);
  const compared = await readComparedHues(memory);
  const isSaid = files.absorbHues(hues, compared, Date.now());
  for (const [tag, hue] of hues) compared.set(tag, hue);
  const taken = newHues(files.log, compared);
  if (!isSaid && taken.size === 0) return;
  if (taken.size > 0) {
    await changeHues(db, (now) => {
      for (const [tag, hue] of taken) now.set(tag, hue);
    });
    emit({ kind: "changed", what: "marks" });
  }
  await writeSaid(memory, files.log, files.compared, []);
  await writeComparedHues(memory, new Map([...compared, ...taken]));
}
