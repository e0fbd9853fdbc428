import type { Page } from "@playwright/test";

/**
 * Elements outside the window, or that can be scrolled sideways, on the current page.
 * Tables and formulas may scroll internally.
 */
export function besideTheWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (node: Element) =>
      `${node.tagName.toLowerCase()}.${node.getAttribute("class")?.slice(0, 60) ?? ""} "${(node.textContent ?? "").trim().slice(0, 40)}"`;
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page by ${scrollWidth - clientWidth}`] : [];
    for (const node of document.querySelectorAll("body *")) {
      if (node.closest("table, .katex, svg, select, input, textarea") !== null) continue;
      if (!node.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { overflowX, position } = getComputedStyle(node);
      const scrolls = overflowX === "auto" || overflowX === "scroll";
      const holdsTable = node.querySelector(":scope > table") !== null;
      const over = node.scrollWidth - node.clientWidth;
      if (scrolls && over > 1 && !holdsTable) found.push(`${nameOf(node)} scrolls by ${over}`);
      const box = node.getBoundingClientRect();
      // Elements for screen readers only are one pixel wide, wherever they are.
      const seen = box.width > 1 && box.height > 1 && position !== "fixed";
      // A long name ends in an ellipsis within the window.
      const cut = node.parentElement?.closest(".truncate") ?? null;
      if (cut !== null && cut.getBoundingClientRect().right <= clientWidth + 1) continue;
      if (seen && (box.right > clientWidth + 1 || box.left < -1)) {
        found.push(`${nameOf(node)} from ${Math.round(box.left)} to ${Math.round(box.right)}`);
      }
    }
    return found;
  });
}

/**
 * Buttons, links and fields on the page smaller than 24 by 24 pixels. Links in running text
 * may be (WCAG 2.5.8), and so may marks in a chart, which are all in its table too.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SMALLEST = 24;
    const found: string[] = [];
    const targets =
      "a[href], button, input, select, textarea, summary, [role=button], [role=radio]";
    for (const node of document.querySelectorAll(targets)) {
      if (node.closest("svg, [inert]") !== null) continue;
      if (!node.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      // A field of one pixel is operated by its label; a mark in a text has a larger hit area.
      const label = node instanceof HTMLInputElement ? node.labels?.[0] : undefined;
      const reach = ["::before", "::after"].map((part) => getComputedStyle(node, part));
      const sizes = [
        ...[node, label].map((one) => one?.getBoundingClientRect()),
        ...reach
          .filter(({ position, content }) => position === "absolute" && content !== "none")
          .map(({ width, height }) => ({
            width: Number.parseFloat(width),
            height: Number.parseFloat(height),
          })),
      ];
      const fits = ({ width, height }: { width: number; height: number }) =>
        width >= SMALLEST - 0.5 && height >= SMALLEST - 0.5;
      if (sizes.some((size) => size !== undefined && fits(size))) continue;
      const inText =
        getComputedStyle(node).display === "inline" &&
        [...(node.parentElement?.childNodes ?? [])].some(
          (beside) =>
            beside.nodeType === Node.TEXT_NODE && (beside.textContent ?? "").trim() !== "",
        );
      if (inText) continue;
      const { width, height } = node.getBoundingClientRect();
      const name = node.getAttribute("aria-label") ?? (node.textContent ?? "").trim();
      found.push(
        `${node.tagName.toLowerCase()} "${name.slice(0, 50)}" ${Math.round(width)}×${Math.round(height)}`,
      );
    }
    return found;
  });
}
