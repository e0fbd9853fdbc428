import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** The security policy in the page itself. */
const inPage = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/;

/** Workers do not inherit the policy of the page, and need only their own scripts. */
const workerPolicy = "default-src 'none'; script-src 'self'; worker-src 'self'";
/** The service worker fetches the site's files to cache them. */
const serviceWorkerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Headers for everything on the site; see .github/hosting.md. */
const always = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The headers of one address: the page's policy as a header, a narrower one for workers. */
function headersFor(path: string, pagePolicy: string): Record<string, string> {
  const policy = path.endsWith("/service-worker.js")
    ? serviceWorkerPolicy
    : /\.worker-[^/]*\.js$/.test(path)
      ? workerPolicy
      : `${pagePolicy}; frame-ancestors 'none'`;
  return { ...always, "content-security-policy": policy };
}

/** Sends with the built site what a page cannot state itself, and its policy for workers too. */
export function siteHeaders(root: string): Plugin {
  return {
    name: "site-headers",
    configurePreviewServer({ middlewares }) {
      const policy = inPage.exec(readFileSync(join(root, "index.html"), "utf8"))?.[1];
      if (policy === undefined) throw new Error("index.html has no Content-Security-Policy");
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        for (const [name, value] of Object.entries(headersFor(pathname, policy)))
          response.setHeader(name, value);
        next();
      });
    },
  };
}
