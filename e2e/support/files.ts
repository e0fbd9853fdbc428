import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";

import type { Page } from "@playwright/test";

/** A file as on a reader's disk. `type` is what the system would report. */
export type LocalFile = { name: string; type: string; bytes: Uint8Array };

const types: Record<string, string> = {
  ".html": "text/html",
  ".jpg": "image/jpeg",
  ".json": "application/json",
  ".jsonl": "application/jsonl",
  ".md": "text/markdown",
  ".mhtml": "multipart/related",
  ".png": "image/png",
  ".txt": "text/plain",
  ".zip": "application/zip",
};

/** A file made of text (as UTF-8) or of bytes. */
export function localFile(name: string, content: string | Uint8Array): LocalFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const ending = name.slice(name.lastIndexOf(".")).toLowerCase();
  return { name, type: types[ending] ?? "", bytes };
}

/** A file of the project, by its path from the project's folder. */
async function projectFile(path: string): Promise<LocalFile> {
  const bytes = await readFile(join(import.meta.dirname, "../..", path));
  return localFile(basename(path), bytes);
}

/** The site's own digest: twelve papers of the topic "Landmarks". */
export const landmarks = (): Promise<LocalFile> =>
  projectFile("public/digests/2025-01-01_Landmarks.md");

/** The carriers of the project's second digest: three papers of the topic "Long Sequences". */
const twins = {
  markdown: "2025-02-03_Long Sequences.md",
  page: "2025-02-03_Long Sequences.html",
  /** As copied by hand: no ids, no figures, no topic but in the file's name. */
  text: "Long Sequences.txt",
};

/** The same digest, "Long Sequences", in one of its carriers. */
export const longSequences = (carrier: keyof typeof twins = "markdown"): Promise<LocalFile> =>
  projectFile(`e2e/fixtures/${twins[carrier]}`);

/** The text of a file that is known to be UTF-8. */
export const textOf = ({ bytes }: LocalFile): string => new TextDecoder().decode(bytes);

/**
 * Drags files to the middle of the window and drops them. As in a real drag, nothing is
 * dropped unless the page accepts files.
 */
export async function dropFiles(page: Page, files: readonly LocalFile[]): Promise<void> {
  const carried = files.map(({ name, type, bytes }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString("base64"),
  }));
  await page.evaluate(async (dragged) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, base64 } of dragged) {
      const letters = atob(base64);
      const bytes = new Uint8Array(letters.length);
      for (let at = 0; at < bytes.length; at += 1) bytes[at] = letters.charCodeAt(at);
      dataTransfer.items.add(new File([bytes], name, { type }));
    }
    const [clientX, clientY] = [innerWidth / 2, innerHeight / 2];
    const fire = (type: string): boolean => {
      const target = document.elementFromPoint(clientX, clientY) ?? document.body;
      const how = { bubbles: true, cancelable: true, composed: true };
      return target.dispatchEvent(new DragEvent(type, { ...how, dataTransfer, clientX, clientY }));
    };
    // A page that has only just appeared takes a moment to listen; no reader drops that fast.
    for (let frames = 0; frames < 300 && fire("dragover"); frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    fire("dragenter");
    // Between the events the page may render its overlay, as in a real drag.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const refused = fire("dragover");
    if (refused) throw new Error("The page does not take files dragged over its middle.");
    fire("drop");
  }, carried);
}

/** Selects files with the button "Open files". */
export async function chooseFiles(page: Page, files: readonly LocalFile[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open files", exact: true }).first().click();
  await (
    await chooser
  ).setFiles(
    files.map(({ name, type, bytes }) => ({ name, mimeType: type, buffer: Buffer.from(bytes) })),
  );
}
