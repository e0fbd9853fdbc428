/** Which names may be used below the folder. */

/** Windows opens a device under these names, whatever comes after a dot. */
const windowsDevice = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)\s*(?:\.|$)/i;
/** Windows reads these as a drive, a stream, another separator or a wildcard. */
const notOnWindows = /[<>:"|?*\\\p{Cc}]|[ .]$/u;
const deviceName = /^(?!\.)[\p{L}\p{M}\p{Nd} ._()-]{1,80}$/u;

/** The folder for Duidu's own files, below the reader's folder. */
export const OWN_FOLDER = ".duidu";
export const LOG_ENDING = ".jsonl";

/** Files and folders that aren't the reader's own work: never listed, never read. */
export const isHidden = (name) => name.startsWith(".") || name === "node_modules";

/** Tells whether a name is one step down, and not up, elsewhere or to a device. */
export function isPlainName(name, platform = process.platform) {
  if (name === "" || name === "." || name === ".." || /[/\0]/.test(name)) return false;
  return platform !== "win32" || !(notOnWindows.test(name) || windowsDevice.test(name));
}

/** Tells whether a log may be written under this name: on every system, for folders travel. */
export const isDeviceName = (name) => deviceName.test(name) && !windowsDevice.test(name);
