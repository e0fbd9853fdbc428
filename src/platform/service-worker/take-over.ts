/** The message by which the page activates a waiting version of the service worker. */
export const TAKE_OVER = "take-over";
