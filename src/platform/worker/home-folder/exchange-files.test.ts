import { describe, expect, it } from "vitest";
import { writeLine } from "../../../core/devices/device-line.ts";
import { emptyLog } from "../../../core/devices/device-log.ts";
import { writeStamp } from "../../../core/devices/stamp.ts";
import { FolderFailure, type Folder } from "../../folder/folder.ts";
import { createDeviceFiles } from "./device-files.ts";
import { readNewOnes, writeOwn } from "./exchange-files.ts";

const device = { id: "own1", name: "", lab: false, sharesDismissals: false };
const decided = (by: string, paper: string) =>
  writeLine({
    at: writeStamp({ wall: 1, count: 0, device: by }),
    paper,
    ids: {},
    set: { decision: "saved" },
  });

/** A folder whose device files are given, or say what keeps them from being read. */
function folderOf(texts: Readonly<Record<string, string | FolderFailure>>): Folder {
  const nothing = () => Promise.reject(new FolderFailure("failed"));
  return {
    list: nothing,
    read: nothing,
    readDevice: async (name) => {
      const text = texts[name] ?? null;
      if (text instanceof FolderFailure) throw text;
      return text;
    },
    appendToDevice: nothing,
    replaceDevice: nothing,
    watch: () => () => undefined,
  };
}

const listed = (...names: string[]) => names.map((name) => ({ name, size: 9, modified: 1 }));

describe("the files of other devices", () => {
  it("are read though one of them cannot be, which is tried again", async () => {
    const files = createDeviceFiles(device, emptyLog(), new Map());
    const readAt = new Map<string, string>();
    const others = listed("bad1", "good1");
    const texts = { bad1: new FolderFailure("failed"), good1: decided("good1", "a") };
    expect(await readNewOnes(folderOf(texts), others, files, readAt)).toEqual(["a"]);
    const healed = { ...texts, bad1: decided("bad1", "b") };
    expect(await readNewOnes(folderOf(healed), others, files, readAt)).toEqual(["b"]);
    expect(await readNewOnes(folderOf(healed), others, files, readAt)).toEqual([]);
  });

  it("are not had when the folder is not", async () => {
    const files = createDeviceFiles(device, emptyLog(), new Map());
    for (const problem of ["missing", "permission", "address"] as const)
      await expect(
        readNewOnes(
          folderOf({ bad1: new FolderFailure(problem) }),
          listed("bad1"),
          files,
          new Map(),
        ),
      ).rejects.toThrow(problem);
  });
});

describe("this device's file", () => {
  it("says why it cannot be written, and is written when it can", async () => {
    const files = createDeviceFiles(device, emptyLog(), new Map());
    files.readOwn(null);
    files.introduce(1);
    files.absorbHues(new Map([["scan", 25]]), new Map(), 2);
    const written: string[] = [];
    const full: Folder = {
      ...folderOf({}),
      appendToDevice: () => Promise.reject(new FolderFailure("full")),
    };
    expect(await writeOwn(full, "own1", files)).toBe("full");
    const well: Folder = {
      ...full,
      appendToDevice: async (_, lines) => void written.push(lines),
    };
    expect(await writeOwn(well, "own1", files)).toBeNull();
    expect(await writeOwn(well, "own1", files)).toBeNull();
    expect(written).toHaveLength(1);
    expect(written[0]).toContain('"tag":"scan","hue":25');
  });
});
