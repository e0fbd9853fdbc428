import type { Span } from "../span.ts";

/**
 * A web address: a scheme or `www.` and then what an address may hold (RFC 3986),
 * braces left out because TeX wraps addresses in them. So Chinese text right after an
 * address never becomes part of it. Example: `https://a.io/b?c=1获取` gives
 * `https://a.io/b?c=1`.
 */
const address = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+,;=%]+/giu;

/** What closes a sentence or a clause rather than an address: `https://a.io/b).` */
const trailing = ".,;:!?)'\"]";

/**
 * Where the web addresses of a text stand, without the punctuation after them.
 * Linear in the length of the text.
 *
 * @example findUrls("代码在https://a.io/b。") // [[3, 17]]
 */
export function findUrls(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(address)) {
    const whole = match[0];
    let length = whole.length;
    while (length > 0 && trailing.includes(whole.charAt(length - 1))) {
      if (whole.charAt(length - 1) === ")" && whole.slice(0, length).includes("(")) break;
      length -= 1;
    }
    found.push([match.index, match.index + length]);
  }
  return found;
}
