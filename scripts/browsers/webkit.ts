import { spawn, type ChildProcess } from "node:child_process";

import { ELEMENT, freePort, patiently, type Driver } from "./driver.ts";

/** A display number that is unlikely to be in use. */
const DISPLAY = `:${1000 + (process.pid % 9000)}`;
const START_MS = 30_000;

export type WebKitPrograms = {
  driver: string;
  browser: string;
  /** Xvfb, if there is no display. */
  display: string | null;
};

/** Starts WebKitGTK's small browser, driven by WebDriver over HTTP. */
export async function startWebKit(programs: WebKitPrograms): Promise<Driver> {
  const { driver, browser, display } = programs;
  const children: ChildProcess[] = [];
  const stop = async () => {
    for (const child of children.toReversed()) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null && child.kill()) await ended;
    }
  };
  const env = { ...process.env, LANGUAGE: "en" };
  if (display !== null) {
    children.push(spawn(display, [DISPLAY, "-screen", "0", "1440x900x24"], { stdio: "ignore" }));
    Object.assign(env, { DISPLAY });
  }
  const port = await freePort();
  const ask = webDriverAt(`http://127.0.0.1:${port}`);
  children.push(spawn(driver, [`--port=${port}`], { env, stdio: "ignore" }));
  try {
    await patiently(START_MS, () => ask("GET", "/status"));
    const options = { binary: browser, args: ["--automation"] };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
    const session = Object(await ask("POST", "/session", { capabilities }));
    const { browserName = "", browserVersion = "" } = Object(session.capabilities);
    const at = `/session/${String(session.sessionId)}`;
    return {
      name: `${browserName} ${browserVersion}`,
      open: async (url) => void (await ask("POST", `${at}/url`, { url })),
      reload: async () => void (await ask("POST", `${at}/refresh`, {})),
      run: (script, ...args) => ask("POST", `${at}/execute/sync`, { script, args }),
      async type(value, text) {
        const found = await ask("POST", `${at}/element`, { using: "css selector", value });
        await ask("POST", `${at}/element/${String(Object(found)[ELEMENT])}/value`, { text });
      },
      async close() {
        await ask("DELETE", at);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Sends a request to a WebDriver; throws if it refuses. */
function webDriverAt(address: string) {
  return async (method: string, path: string, parameters?: object): Promise<unknown> => {
    const body = parameters && JSON.stringify(parameters);
    const response = await fetch(address + path, { method, ...(body && { body }) });
    const { value } = Object(await response.json());
    if (!response.ok) throw new Error(`${path}: ${String(Object(value).message)}`);
    return value ?? undefined;
  };
}
