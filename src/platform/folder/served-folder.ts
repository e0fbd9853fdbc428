import * as v from "valibot";
import { FolderFailure, type Folder, type FolderProblem } from "./folder.ts";

/** Where the command that serves the site answers for its folder, and what lets it. */
export type ServedFolder = { api: string; token: string };

const listing = v.object({
  files: v.array(v.object({ path: v.string(), size: v.number(), modified: v.number() })),
  logs: v.array(v.object({ device: v.string(), size: v.number(), modified: v.number() })),
  more: v.optional(v.boolean(), false),
});
const about = v.object({ name: v.string(), readOnly: v.boolean() });
const failure = v.object({ error: v.string() });

/** A pause before the command is asked again for changes, in milliseconds. */
const AGAIN_MS = 2000;

/** The folder that `npx duidu` serves together with the site. */
export function openServedFolder({ api, token }: ServedFolder): Folder {
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { "Duidu-Token": token };
    const answer = await fetch(api + path, { ...init, headers, cache: "no-store" }).catch(() => {
      throw new FolderFailure("missing");
    });
    if (answer.ok || answer.status === 404) return answer;
    throw new FolderFailure(problemOfStatus(answer.status, await whatFailed(answer)));
  }

  const askForFile = (path: string, name: string, init?: RequestInit) =>
    ask(`${path}=${encodeURIComponent(name)}`, init);

  async function write(method: "POST" | "PUT", name: string, lines: string): Promise<void> {
    const answer = await askForFile("log?device", name, { method, body: lines });
    if (!answer.ok) throw new FolderFailure("missing");
  }

  return {
    async list() {
      const { files, logs, more } = v.parse(listing, await (await ask("files")).json());
      const devices = logs.map(({ device, ...file }) => ({ name: device, ...file }));
      return { files, devices, cut: more };
    },

    async read(path) {
      const answer = await askForFile("file?path", path);
      if (!answer.ok) throw new FolderFailure("missing");
      return answer.blob();
    },

    async readDevice(name) {
      const answer = await askForFile("log?device", name);
      return answer.ok ? answer.text() : null;
    },

    appendToDevice: (name, lines) => write("POST", name, lines),
    replaceDevice: (name, lines) => write("PUT", name, lines),

    watch(onChange) {
      const stop = new AbortController();
      void followChanges(ask, onChange, stop.signal);
      return () => stop.abort();
    },
  };
}

/** The name of the served folder; null where there is none, or the token is an old one. */
export async function servedFolderName({ api, token }: ServedFolder): Promise<string | null> {
  const answer = await fetch(`${api}folder`, { headers: { "Duidu-Token": token } }).catch(
    () => null,
  );
  if (answer?.ok !== true) return null;
  const parsed = v.safeParse(about, await answer.json().catch(() => null));
  return parsed.success ? parsed.output.name : null;
}

/** Reads the stream of changes, again and again, until it is stopped. */
async function followChanges(
  ask: (path: string, init: RequestInit) => Promise<Response>,
  onChange: () => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const { body } = await ask("changes", { signal });
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
        if (part.value.includes("event: changed")) onChange();
      }
    } catch {
      // The command has ended, or does so now: the next look at the folder says so.
      onChange();
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

function problemOfStatus(status: number, what: string): FolderProblem {
  if (status === 403) return problemsOf403[what] ?? "failed";
  if (status === 410) return "missing";
  if (status === 507) return "full";
  return "failed";
}

const problemsOf403: Readonly<Record<string, FolderProblem>> = {
  refused: "address",
  "read-only": "read-only",
  link: "read-only",
};

/** The word with which the command says what went wrong; empty where it says none. */
async function whatFailed(answer: Response): Promise<string> {
  const parsed = v.safeParse(failure, await answer.json().catch(() => null));
  return parsed.success ? parsed.output.error : "";
}
