/** What the page says to a waiting version of the service worker that is to take its place. */
export const TAKE_OVER = "take-over";
