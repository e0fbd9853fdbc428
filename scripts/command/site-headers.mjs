/** What a host sends with the built site; see .github/hosting.md. */

/** The security policy that the page brings with it. */
const inPage = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/;

/** Workers do not inherit the policy of the page, and need nothing but their own scripts. */
const workerPolicy = "default-src 'none'; script-src 'self'; worker-src 'self'";
/** The library asks the command for its folder. */
const libraryPolicy = `${workerPolicy}; connect-src 'self'`;
/** The service worker fetches the site's files to keep them. */
const serviceWorkerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

const always = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/**
 * Takes the policy out of the text of index.html. Gives the headers of each address:
 * the page's policy as a header, a narrower one for workers. With `hasFolderApi` the
 * library's worker may ask this host: always, as browsers keep its script with its headers.
 */
export function readSiteHeaders(page, { hasFolderApi = false } = {}) {
  const pagePolicy = inPage.exec(page)?.[1];
  if (pagePolicy === undefined) throw new Error("index.html has no Content-Security-Policy");
  return (path) => {
    const policy = path.endsWith("/service-worker.js")
      ? serviceWorkerPolicy
      : /\.worker-[^/]*\.js$/.test(path)
        ? hasFolderApi && /\/library\.worker-/.test(path)
          ? libraryPolicy
          : workerPolicy
        : `${pagePolicy}; frame-ancestors 'none'`;
    return { ...always, "content-security-policy": policy };
  };
}
