import type { Page } from "@playwright/test";

/** How translators change a page: the text node is replaced by an element, or moved into it. */
export type Translator = "replaces" | "moves";

/**
 * Wraps every text of the page, and each one that is added or changed later, in
 * `<font><font>`, as Google Translate does in Chrome. The words stay the same, so that
 * elements can be found by name.
 */
export function translatePage(page: Page, how: Translator): Promise<void> {
  return page.evaluate((moves) => {
    const translate = (text: Text) => {
      const parent = text.parentElement;
      if (parent === null || text.data.trim() === "") return;
      if (parent.closest("font, script, style, textarea, option, [translate=no]") !== null) return;
      const outer = document.createElement("font");
      const inner = outer.appendChild(document.createElement("font"));
      if (moves) text.before(outer);
      else text.replaceWith(outer);
      inner.append(moves ? text : text.data);
    };
    const translateAll = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode() !== null)
        if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      texts.forEach(translate);
    };
    translateAll(document.body);
    const observer = new MutationObserver((records) => {
      for (const { addedNodes, target } of records) {
        if (target instanceof Text) translate(target);
        for (const node of addedNodes) {
          if (node instanceof Text) translate(node);
          else translateAll(node);
        }
      }
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  }, how === "moves");
}
