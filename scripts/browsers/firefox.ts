import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ELEMENT, freePort, patiently, type Driver } from "./driver.ts";

const START_MS = 30_000;

/**
 * Starts a headless Firefox in a fresh profile. It is driven by Marionette, the protocol
 * that is built into Firefox and that geckodriver uses: WebDriver's commands as JSON over
 * TCP, so nothing else has to be installed.
 */
export async function startFirefox(program: string): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), "duidu-firefox-"));
  const port = await freePort();
  const prefs = [`"marionette.port", ${port}`, `"intl.accept_languages", "en-US"`];
  await writeFile(join(profile, "user.js"), prefs.map((pref) => `user_pref(${pref});\n`).join(""));
  const args = ["--headless", "--marionette", "--no-remote", "--profile", profile];
  const child = spawn(program, args, { stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const ask = marionette(await patiently(START_MS, () => connected(port)));
    const session = await ask("WebDriver:NewSession", { capabilities: {} });
    const { browserName = "", browserVersion = "" } = Object(Object(session).capabilities);
    return {
      name: `${browserName} ${browserVersion}`,
      open: async (url) => void (await ask("WebDriver:Navigate", { url })),
      reload: async () => void (await ask("WebDriver:Refresh", {})),
      run: async (script, ...given) =>
        Object(await ask("WebDriver:ExecuteScript", { script, args: given })).value,
      async type(value, text) {
        const found = await ask("WebDriver:FindElement", { using: "css selector", value });
        const id: unknown = Object(Object(found).value)[ELEMENT];
        await ask("WebDriver:ElementSendKeys", { id, text });
      },
      async close() {
        child.kill();
        await ended;
        await rm(profile, { recursive: true, force: true });
      },
    };
  } catch (error) {
    child.kill();
    await ended;
    await rm(profile, { recursive: true, force: true });
    throw error;
  }
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.once("error", reject);
  });
}

/**
 * Messages are `length:json`; commands `[0, id, name, parameters]`, answers `[1, id, error,
 * result]`.
 */
function marionette(socket: Socket): (name: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<number, (answer: { error: unknown; result: unknown }) => void>();
  let read = Buffer.alloc(0);
  let last = 0;
  socket.on("data", (chunk) => {
    read = Buffer.concat([read, chunk]);
    for (;;) {
      const colon = read.indexOf(":");
      const end = colon + 1 + Number(read.subarray(0, colon).toString());
      if (colon < 0 || read.length < end) return;
      const message: unknown = JSON.parse(read.subarray(colon + 1, end).toString());
      read = read.subarray(end);
      // The first message is a greeting.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      waiting.get(Number(id))?.({ error, result });
      waiting.delete(Number(id));
    }
  });
  return async (name, parameters) => {
    last += 1;
    const id = last;
    const answered = new Promise<{ error: unknown; result: unknown }>((resolve) => {
      waiting.set(id, resolve);
    });
    const text = JSON.stringify([0, id, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const { error, result } = await answered;
    if (error !== null) throw new Error(`${name}: ${String(Object(error).message)}`);
    return result;
  };
}
