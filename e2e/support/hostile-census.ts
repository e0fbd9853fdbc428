import type { Page } from "@playwright/test";

import { TRACE } from "./hostile.ts";

declare global {
  interface Window {
    /** What the page's policy has blocked. */
    breaches: string[];
    /** Everything wrong with the current page. */
    harm: () => string[];
  }
}

/** Watches from the start for reports and requests of a page under attack. */
export async function watchForHarm(page: Page): Promise<{ dialogs: string[] }> {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(watch, TRACE);
  return { dialogs };
}

/** Everything wrong with the current page; empty if it is as harmless as built. */
export const harmIn = (page: Page): Promise<string[]> => page.evaluate(() => window.harm());

/**
 * Opens papers one after another by address and checks each; returns everything wrong. A
 * paper that is not on the screen in time counts as wrong.
 */
export function harmInPapers(
  page: Page,
  hashes: readonly string[],
  patience: number,
): Promise<string[]> {
  return page.evaluate(
    async ([addresses, longest]) => {
      const found: string[] = [];
      // The parts below the abstracts appear a moment later.
      const whole = () => document.querySelector("article:not([aria-busy=true])");
      const shown = (hash: string) => {
        const open = document.querySelector("a[aria-current=true]");
        return open?.getAttribute("href") === hash && whole() !== null;
      };
      for (const hash of addresses) {
        const began = performance.now();
        const before = location.hash === hash ? null : document.querySelector("article");
        location.hash = hash;
        while (!shown(hash) || document.querySelector("article") === before) {
          if (performance.now() - began > longest) break;
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        const paper = decodeURIComponent(hash);
        if (performance.now() - began > longest) found.push(`${paper}: not shown in time`);
        // Formulas are typeset and images requested within the next frames.
        for (let frames = 0; frames < 3; frames += 1)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        found.push(...window.harm().map((harm) => `${paper}: ${harm}`));
      }
      return found;
    },
    [hashes, patience] as const,
  );
}

/** Runs in the page before the page's own code. */
function watch(trace: string): void {
  const breaches: string[] = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    breaches.push(`${violatedDirective} ${blockedURI}`),
  );
  const never =
    "iframe, frame, frameset, object, embed, applet, base, portal, video, audio, marquee, " +
    "form[action], [formaction], [srcdoc], [background], [xlink\\:href], a[ping], xss, " +
    "svg script, svg style, svg use, svg image, foreignObject, maction, mglyph, " +
    "meta[http-equiv=refresh], article img, body style, body link, body script";
  const schemes = /^\s*(?:javascript|vbscript|data:text)/i;
  const invisible = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

  function harmOfLink(link: Element): string[] {
    const written = link.getAttribute("href") ?? "";
    if (written.startsWith("#")) return [];
    const url = URL.parse(written);
    const shown = (link.textContent ?? "").replace(/^https?:\/\//i, "").toLowerCase();
    const isHonest =
      shown.startsWith(url?.hostname ?? "?") ||
      shown === "search arxiv by title" ||
      link.getAttribute("title") === written;
    const wrong: [boolean, string][] = [
      [url === null || !/^https?:$/.test(url.protocol), "no link of the web"],
      [!/\bnoopener\b/.test(link.getAttribute("rel") ?? ""), "link without noopener"],
      [Boolean(url?.username || url?.password), "link with a name before the host"],
      [!isHonest, `link that shows "${shown.slice(0, 60)}"`],
      [invisible.test(shown + written), "link with invisible letters"],
    ];
    return wrong.flatMap(([is, what]) => (is ? [`${what}: ${written.slice(0, 120)}`] : []));
  }

  function harm(): string[] {
    const { body } = document;
    const own = (node: Element) =>
      URL.parse(node.getAttribute("src") ?? node.getAttribute("href") ?? "", location.href)
        ?.origin === location.origin;
    const foreign = [...document.querySelectorAll("script, link[href]")].filter((x) => !own(x));
    const attributes = [...body.querySelectorAll("*")].flatMap((node) => [...node.attributes]);
    const wrong: [boolean, string][] = [
      [trace in window, "a script ran"],
      [trace in {}, "a prototype was changed"],
      [!(body instanceof HTMLBodyElement), "document.body is clobbered"],
      [document.querySelectorAll("#root").length !== 1, "the id root is clobbered"],
      [typeof document.getElementById !== "function", "getElementById is clobbered"],
      [foreign.length > 0, "foreign code"],
    ];
    return [
      ...wrong.flatMap(([is, what]) => (is ? [what] : [])),
      ...breaches.map((breach) => `breach of the policy: ${breach}`),
      ...[...document.querySelectorAll(never)].map(({ tagName }) => `foreign element ${tagName}`),
      ...attributes
        .filter(
          ({ name, value }) => name.startsWith("on") || (name !== "value" && schemes.test(value)),
        )
        .map(({ name, value }) => `attribute ${name}=${value.slice(0, 80)}`),
      ...[...document.querySelectorAll("a[href]")].flatMap(harmOfLink),
    ];
  }

  Object.assign(window, { breaches, harm });
}
