import type { Site } from "./server.mjs";

/** Opens the built site in a folder; see site.mjs. */
export function openSite(folder: string): Promise<Site>;
