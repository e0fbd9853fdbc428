import type { BrowserContext, Page } from "@playwright/test";

/**
 * A home folder for tests: a folder of the origin's own file system, which stands in for
 * the browser's dialog. Everything else is as with a folder of the reader's disk.
 */
export async function standInForPicker(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.showDirectoryPicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle("papers", { create: true });
    };
  });
}

/** Writes a file of the folder, as another program does. */
export async function putInFolder(page: Page, path: string, text: string): Promise<void> {
  await page.evaluate(
    async ([name, content]) => {
      const names = ["papers", ...name.split("/")];
      const last = names.pop() ?? "";
      let folder = await navigator.storage.getDirectory();
      for (const each of names) folder = await folder.getDirectoryHandle(each, { create: true });
      const file = await folder.getFileHandle(last, { create: true });
      const writable = await file.createWritable();
      await writable.write(content);
      await writable.close();
    },
    [path, text] as const,
  );
}

/** Removes a file or folder from the folder's first level, or with an empty name the folder itself. */
export async function removeFromFolder(page: Page, name: string): Promise<void> {
  await page.evaluate(async (entry) => {
    const root = await navigator.storage.getDirectory();
    const folder = entry === "" ? root : await root.getDirectoryHandle("papers");
    await folder.removeEntry(entry === "" ? "papers" : entry, { recursive: true });
  }, name);
}

/** The texts of all devices' files, by name. */
export async function deviceFiles(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const papers = await root.getDirectoryHandle("papers", { create: true });
    const folder = await papers.getDirectoryHandle(".duidu", { create: true });
    const texts: Record<string, string> = {};
    for await (const [name, handle] of folder.entries()) {
      if (handle instanceof FileSystemFileHandle && name.endsWith(".jsonl"))
        texts[name] = await (await handle.getFile()).text();
    }
    return texts;
  });
}

/** The lines of a device's file. */
export function linesIn(text: string): unknown[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}

/** Deletes what the browser holds for the site, but for the folder. */
export async function evict(page: Page): Promise<void> {
  await page.goto("./licences.txt");
  await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const { name = "" } of await indexedDB.databases())
      await new Promise((resolve) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.addEventListener("success", resolve);
      });
  });
}
