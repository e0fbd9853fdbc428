import { boundText } from "../../core/digest/bound-text.ts";
import { plainText } from "../../core/digest/markup/plain-text.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** In UTF-16 units; an entry's name may have 65,535 bytes. */
const LONGEST_NAME = 500;

/**
 * The name of an entry as shown: only a label, never a path to write to. Folders are
 * separated by `/`, and meaningless parts (`.`, `..`, a drive) are left out.
 *
 * @example entryName({ name: bytesOf("C:\\a\\..\\b.md"), utf8: true }) // "a/b.md"
 */
export function entryName({ name, utf8 }: Pick<ZipEntry, "name" | "utf8">): string {
  const steps = decodeName(name, utf8).split(/[\\/]/).map(plainText);
  const [first = ""] = steps;
  const within = /^[a-z]:$/i.test(first) ? steps.slice(1) : steps;
  return boundText(
    within.filter((step) => step !== "" && step !== "." && step !== "..").join("/"),
    LONGEST_NAME,
  );
}

/** Whether an entry is a folder, a hidden file or macOS metadata. */
export function isWorthReading({ name }: Pick<ZipEntry, "name">, shown: string): boolean {
  const last = name.at(-1);
  if (shown === "" || last === SLASH || last === BACKSLASH) return false;
  return !shown.split("/").some((step) => step.startsWith(".") || step === "__MACOSX");
}

const SLASH = 0x2f;
const BACKSLASH = 0x5c;

/** Old tools write names in the system's encoding: UTF-8 or, on Chinese Windows, GB18030. */
function decodeName(name: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !utf8 }).decode(name);
  } catch {
    return new TextDecoder("gb18030").decode(name);
  }
}
