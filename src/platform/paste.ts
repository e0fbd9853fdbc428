import type { OpenFile } from "./worker/library-api.ts";

/**
 * The contents of a paste, as files. Markup comes before plain text: it keeps the arXiv ids
 * and figures of a copied page, which the text has lost.
 */
export function pastedFiles({ clipboardData }: ClipboardEvent): OpenFile[] {
  if (clipboardData === null) return [];
  if (clipboardData.files.length > 0) {
    return [...clipboardData.files].map((file) => ({ name: file.name, blob: file }));
  }
  const html = clipboardData.getData("text/html");
  if (html !== "") return [{ name: "pasted.html", blob: new Blob([html]) }];
  const text = clipboardData.getData("text/plain");
  return text === "" ? [] : [{ name: "pasted.txt", blob: new Blob([text]) }];
}
