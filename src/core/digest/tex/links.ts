import type { TexLink } from "./tex-node.ts";
import { cutUrl } from "../url.ts";

/** The longest possible address: a character that no URL holds ends it, an escape (`\_`) does not. */
const address = /https?:\/\/(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|\\[_%#&~]){1,2000}/iy;

/** Enough of an address to be worth a closer look: a host with a dot. */
const host = /https?:\/\/[^\s/?#]{1,255}?\.[A-Za-z0-9]/iy;

/** `%E6`, `%7D`: percent forms of what was swallowed by mistake. */
const swallowed = /%(?:[89a-f][\da-f]|7[bd])/i;

/** `github.com/man/argus`: an address whose scheme was left out. */
const schemeless = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i;

/** `\_` and its like inside an address. */
const escaped = /\\([_%#&~])/g;

/**
 * The link that stands bare in the text at `start`, cut where the address really
 * ends (see `cutUrl`); null when none does.
 *
 * @param end where the text (or the group around the link) ends
 */
export function bareLink(source: string, start: number, end: number): TexLink | null {
  host.lastIndex = start;
  if (!host.test(source)) return null;
  address.lastIndex = start;
  const written = address.exec(source)?.[0].slice(0, end - start) ?? "";
  const foreign = written.search(swallowed);
  const whole = withoutTail(foreign < 0 ? written : written.slice(0, foreign));
  const url = cutUrl(whole);
  if (url === null) return null;
  return linkOver(start, start + writtenLength(whole, url.length), source, url);
}

/** The link of `\url{…}`, whose address is between `from` and `to`; null if it isn't one. */
export function addressOf(source: string, from: number, to: number): string | null {
  const written = source.slice(from, to).trim();
  return cutUrl(written) ?? (schemeless.test(written) ? cutUrl(`https://${written}`) : null);
}

function linkOver(start: number, end: number, source: string, url: string): TexLink {
  const text = source.slice(start, end).replace(escaped, "$1");
  return { kind: "link", start, end, url, children: [{ kind: "text", start, end, text }] };
}

/**
 * No address ends in more punctuation than this; the rest is text and not worth checking
 * one by one.
 */
const longestTail = 16;
const mark = /[.,;:!?'"*_)\]]/;

function withoutTail(address: string): string {
  let tail = address.length;
  while (tail > 0 && mark.test(address.charAt(tail - 1))) tail -= 1;
  return address.slice(0, tail + longestTail);
}

/** How many units of the source stand for the first `units` of the address without escapes. */
function writtenLength(written: string, units: number): number {
  let at = 0;
  for (let left = units; left > 0 && at < written.length; left -= 1) {
    at += written.charAt(at) === "\\" ? 2 : 1;
  }
  return at;
}
