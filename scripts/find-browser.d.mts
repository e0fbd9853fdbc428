/** The path of the browser that the tests drive, or null; see find-browser.mjs. */
export function findBrowser(): Promise<string | null>;
