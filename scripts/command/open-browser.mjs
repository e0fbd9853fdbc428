/** Opens an address in the reader's browser, if there is one to be found. */
import { spawn } from "node:child_process";

function opener(address) {
  if (process.platform === "darwin") return ["open", address];
  // Unlike `start`, this does not go through the shell.
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  // On a machine without a screen it would open a browser in the terminal.
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasScreen ? ["xdg-open", address] : null;
}

/** Says nothing when it fails: the address stands on the terminal. */
export function openBrowser(address) {
  const [program, ...words] = opener(address) ?? [];
  if (program === undefined) return;
  const child = spawn(program, words, { stdio: "ignore", detached: true });
  child.once("error", () => {});
  child.unref();
}
