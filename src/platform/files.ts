import type { OpenFile } from "./worker/library-api.ts";

/** Whether a drag carries files, not a text or link from the page itself. */
export function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

/**
 * The files of a drop, including those in nested folders. Must be called before the drop
 * event ends: the browser discards the items then.
 */
export async function droppedFiles({ dataTransfer }: DragEvent): Promise<OpenFile[]> {
  if (dataTransfer === null) return [];
  const found = [...dataTransfer.items]
    .filter(({ kind }) => kind === "file")
    .map((item) => {
      const entry = item.webkitGetAsEntry();
      return entry?.isDirectory ? walk(entry) : ownFile(item.getAsFile());
    });
  return (await Promise.all(found)).flat();
}

export function chosenFiles(files: FileList | null): OpenFile[] {
  return [...(files ?? [])].map((file) => ({ name: file.name, blob: file }));
}

async function ownFile(file: File | null): Promise<OpenFile[]> {
  return file === null ? [] : [{ name: file.name, blob: file }];
}

async function walk(entry: FileSystemEntry): Promise<OpenFile[]> {
  if (isFileEntry(entry)) {
    return new Promise((resolve) => {
      entry.file(
        (file) => resolve([{ name: file.name, blob: file }]),
        () => resolve([]),
      );
    });
  }
  if (!isFolderEntry(entry)) return [];
  const entries = await entriesOf(entry);
  return (await Promise.all(entries.map(walk))).flat();
}

/** A folder returns its entries in batches; an empty one is the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
