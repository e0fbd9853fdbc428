import {
  DEVICE_FILE_END,
  DEVICE_FOLDER,
  FolderFailure,
  isSkipped,
  MOST_FILES,
  type DeviceFile,
  type Folder,
  type FolderFile,
  type FolderProblem,
} from "./folder.ts";

/** As much of the File System Observer API as is used; not in every browser. */
type ChangeObserver = {
  observe(handle: FileSystemHandle, options: { recursive: boolean }): Promise<void>;
  disconnect(): void;
};
type ChangeRecord = { relativePathComponents: readonly string[] };
type ChangeObserverClass = new (
  onChange: (records: readonly ChangeRecord[]) => void,
) => ChangeObserver;

/** A folder that the reader picked in the browser's own dialog. */
export function openBrowserFolder(root: FileSystemDirectoryHandle): Folder {
  async function deviceHandle(name: string, create: boolean): Promise<FileSystemFileHandle> {
    const folder = await root.getDirectoryHandle(DEVICE_FOLDER, { create });
    return folder.getFileHandle(name + DEVICE_FILE_END, { create });
  }

  return {
    async list() {
      return withProblems("list", async () => {
        const files: FolderFile[] = [];
        const cut = await collectFiles(root, "", files);
        return { files, devices: await deviceFiles(root), cut };
      });
    },

    async read(path) {
      return withProblems("read", async () => {
        const names = path.split("/");
        const last = names.pop() ?? "";
        let folder = root;
        for (const name of names) folder = await folder.getDirectoryHandle(name);
        return (await folder.getFileHandle(last)).getFile();
      });
    },

    async readDevice(name) {
      return withProblems("read", async () => {
        try {
          return await (await (await deviceHandle(name, false)).getFile()).text();
        } catch (error) {
          if (isNotFound(error)) return null;
          throw error;
        }
      });
    },

    async appendToDevice(name, lines) {
      await withProblems("write", async () => {
        const handle = await deviceHandle(name, true);
        const file = await handle.getFile();
        const last = await file.slice(-1).text();
        // The browser writes a copy and puts it in place when it is closed: all or nothing.
        const writable = await handle.createWritable({ keepExistingData: true });
        await writeAll(writable, [
          { type: "seek", position: file.size },
          { type: "write", data: (last === "" || last === "\n" ? "" : "\n") + lines },
        ]);
      });
    },

    async replaceDevice(name, lines) {
      await withProblems("write", async () => {
        const writable = await (await deviceHandle(name, true)).createWritable();
        await writeAll(writable, [{ type: "write", data: lines }]);
      });
    },

    watch(onChange, own) {
      const Observer: unknown = Reflect.get(globalThis, "FileSystemObserver");
      if (!isObserverClass(Observer)) return () => undefined;
      const observer = new Observer((records) => {
        if (!records.every((record) => isOwn(record, own))) onChange();
      });
      // Where it cannot be observed, it is still looked at from time to time.
      observer.observe(root, { recursive: true }).catch(() => undefined);
      return () => observer.disconnect();
    },
  };
}

/** While it is written, the browser keeps a copy beside the file whose name begins the same. */
function isOwn(
  { relativePathComponents: [folder, file = ""] }: ChangeRecord,
  own: string,
): boolean {
  return folder === DEVICE_FOLDER && file.startsWith(own + DEVICE_FILE_END);
}

function isObserverClass(value: unknown): value is ChangeObserverClass {
  return typeof value === "function";
}

/** Returns whether there were more than are listed. */
async function collectFiles(
  folder: FileSystemDirectoryHandle,
  before: string,
  files: FolderFile[],
): Promise<boolean> {
  for await (const [name, handle] of folder.entries()) {
    if (isSkipped(name)) continue;
    if (files.length >= MOST_FILES) return true;
    const path = before + name;
    if (handle.kind === "directory") {
      if (await collectFiles(handle, `${path}/`, files)) return true;
      continue;
    }
    // Deleted or renamed since its name was read.
    const file = await handle.getFile().catch(ignoreNotFound);
    if (file !== null) files.push({ path, size: file.size, modified: file.lastModified });
  }
  return false;
}

async function deviceFiles(root: FileSystemDirectoryHandle): Promise<DeviceFile[]> {
  const folder = await root.getDirectoryHandle(DEVICE_FOLDER).catch(ignoreNotFound);
  const found: DeviceFile[] = [];
  if (folder === null) return found;
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== "file" || !name.endsWith(DEVICE_FILE_END)) continue;
    const file = await handle.getFile().catch(ignoreNotFound);
    if (file === null) continue;
    const { size, lastModified: modified } = file;
    found.push({ name: name.slice(0, -DEVICE_FILE_END.length), size, modified });
  }
  return found;
}

async function writeAll(
  writable: FileSystemWritableFileStream,
  steps: readonly FileSystemWriteChunkType[],
): Promise<void> {
  try {
    for (const step of steps) await writable.write(step);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DOMException && error.name === "NotFoundError";
}

function ignoreNotFound(error: unknown): null {
  if (isNotFound(error)) return null;
  throw error;
}

async function withProblems<T>(
  what: "list" | "read" | "write",
  task: () => Promise<T>,
): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw new FolderFailure(problemIn(error, what));
  }
}

function problemIn(error: unknown, what: "list" | "read" | "write"): FolderProblem {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError")
    return what === "write" ? "read-only" : "permission";
  if (name === "NotFoundError") return "missing";
  if (name === "QuotaExceededError") return "full";
  if (name === "NoModificationAllowedError") return "read-only";
  return "failed";
}

/** What the browser lets Duidu do in the folder without asking the reader. */
export async function permissionFor(
  root: FileSystemDirectoryHandle,
): Promise<"write" | "read" | "none"> {
  const may = async (mode: "read" | "readwrite") =>
    // Folders of the origin itself need no permission, and some browsers do not ask.
    (await root.queryPermission?.({ mode })) !== "prompt" &&
    (await root.queryPermission?.({ mode })) !== "denied";
  if (await may("readwrite")) return "write";
  return (await may("read")) ? "read" : "none";
}
