import {
  problemOf,
  type DeviceFile,
  type Folder,
  type FolderProblem,
} from "../../folder/folder.ts";
import type { DeviceFiles } from "./device-files.ts";
import { textOf } from "./folder-memory.ts";

/** The largest device file that is read: no reader's decisions fill more. */
export const MAX_DEVICE_BYTES = 200_000_000;

/**
 * Reads the files of other devices that are new or changed.
 *
 * @param readAt size and time of each file when it was read last
 * @returns the papers that their lines are about
 */
export async function readNewOnes(
  from: Folder,
  others: readonly DeviceFile[],
  files: DeviceFiles,
  readAt: Map<string, string>,
): Promise<string[]> {
  const papers: string[] = [];
  for (const { name, size, modified } of others) {
    const state = `${size} ${modified}`;
    if (size > MAX_DEVICE_BYTES || readAt.get(name) === state) continue;
    const text = await from.readDevice(name).catch(ignoreOneFile);
    if (text === null) continue;
    papers.push(...files.readOther(name, text));
    readAt.set(name, state);
  }
  return papers;
}

/** One file that cannot be read now does not keep the others from being read. */
function ignoreOneFile(error: unknown): null {
  if (problemOf(error) === "failed") return null;
  throw error;
}

/** Brings this device's file up to date; returns why it cannot be written now, or null. */
export async function writeOwn(
  to: Folder,
  device: string,
  files: DeviceFiles,
): Promise<FolderProblem | null> {
  try {
    const lines = [...files.waiting()];
    if (lines.length > 0) {
      await to.appendToDevice(device, textOf(files.published(lines)));
      files.written(lines);
    }
    const whole = files.rewriting();
    if (whole !== null) {
      await to.replaceDevice(device, textOf(files.published(whole)));
      files.rewritten(whole);
    }
    return null;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === "missing" || problem === "permission" || problem === "address") throw error;
    return problem;
  }
}
