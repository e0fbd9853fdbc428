/** Scrolls the paper, and nothing around it, until the element is visible. */
export function bringIntoSight(element: HTMLElement, where: "middle" | "nearest"): void {
  const article = element.closest("article");
  if (article === null) return;
  const [view, box] = [article.getBoundingClientRect(), element.getBoundingClientRect()];
  const margin = view.height / 6;
  if (where === "middle") {
    article.scrollTop += box.top + box.height / 2 - (view.top + view.height / 2);
  } else if (box.top < view.top + margin) {
    article.scrollTop += box.top - view.top - margin;
  } else if (box.bottom > view.bottom - margin) {
    article.scrollTop += Math.min(box.bottom - view.bottom, box.top - view.top) + margin;
  }
}
