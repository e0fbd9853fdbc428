/** Resolves when all that the page itself names has been loaded. */
export function afterLoad(): Promise<unknown> {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((resolve) => window.addEventListener("load", resolve, { once: true }));
}
