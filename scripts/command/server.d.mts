import type { IncomingMessage, ServerResponse } from "node:http";

import type { Folder } from "./folder.mjs";

type Asked = { path: string; query: URLSearchParams };

export type Site = (
  request: IncomingMessage,
  response: ServerResponse,
  asked: Asked,
) => Promise<unknown>;

/** Serves a site and perhaps a folder; see server.mjs. */
export function startServer(options: {
  site: Site;
  folder: Folder | null;
  port: number;
  token: string;
  readOnly: boolean;
  say(line: string): void;
}): Promise<{ port: number; close(): Promise<void> }>;
