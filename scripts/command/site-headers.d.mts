/** Gives the headers for each path of the site, from the text of its page; see site-headers.mjs. */
export function readSiteHeaders(
  page: string,
  options?: { hasFolderApi?: boolean },
): (path: string) => Record<string, string>;
