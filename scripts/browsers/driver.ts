import { createServer } from "node:net";

/** A browser under remote control, whatever its protocol. */
export type Driver = {
  /** Its name and version, as it reports them. */
  name: string;
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs the body of a function in the page, with its arguments in `arguments`. */
  run(body: string, ...args: unknown[]): Promise<unknown>;
  /** Types into the element of a CSS selector, key by key. */
  type(selector: string, text: string): Promise<void>;
  close(): Promise<void>;
};

/** A free port. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (at === null || typeof at === "string") throw new Error("No port is free");
  return at.port;
}

/** The key of an element reference in WebDriver. */
export const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Retries until the answer is neither null nor an error; throws the last error after `ms`. */
export async function patiently<T>(ms: number, ask: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    let failure: unknown = new Error(`no answer within ${ms} ms`);
    try {
      const answer = await ask();
      if (answer !== null) return answer;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > end) throw failure;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
