import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

import { readSiteHeaders } from "./command/site-headers.mjs";

/** Sends with the built site what a page cannot state itself, and its policy for workers too. */
export function siteHeaders(root: string): Plugin {
  return {
    name: "site-headers",
    configurePreviewServer({ middlewares }) {
      const headersFor = readSiteHeaders(readFileSync(join(root, "index.html"), "utf8"));
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        for (const [name, value] of Object.entries(headersFor(pathname)))
          response.setHeader(name, value);
        next();
      });
    },
  };
}
