/** Where a URL inside a text ends at the latest; see `cutUrl`. */
const NOT_IN_URL = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/;

/** `\_`, `\%`: TeX writes these for plain characters, also inside addresses. */
const TEX_ESCAPE = /\\([_%#&~$])/g;

const STRAY_END = /[.,;:!?'"*_)\]]$/;

/** An address with nothing in it that could be foreign: `https://pic1.zhimg.com/v2-0a1b.jpg` */
const PLAIN_URL = /^https?:\/\/(?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,12}\/[\w\-./]{0,300}[\w/]$/i;

/**
 * The part of a text that is an address. Renderers and machines let addresses
 * swallow what follows them; so it ends at the first character that no URL may
 * hold (a Han character, a brace, a space), and stops that close a sentence or
 * an unopened bracket are dropped. Anything but `http` and `https` is `null`.
 *
 * `cutUrl("https://github.com/homzer/Q-RM找到。")` is `"https://github.com/homzer/Q-RM"`.
 */
export function cutUrl(text: string): string | null {
  if (PLAIN_URL.test(text)) return text;
  const written = decodeForeign(text.trim()).replace(TEX_ESCAPE, "$1");
  const end = written.search(NOT_IN_URL);
  let url = end === -1 ? written : written.slice(0, end);
  if (!/^https?:\/\//i.test(url)) return null;
  while (STRAY_END.test(url) && !(url.endsWith(")") && isClosing(url))) url = url.slice(0, -1);
  return isAddress(url) ? url : null;
}

/** `D:\\blog\\a.jpg`, `./crop/a.jpg`, `file:///a.jpg`, `/a.jpg`: an address that leads nowhere on the web */
const LOCAL_PATH = /^(?:[a-z]:[\\/]|file:|[./\\]|[^:]+$)/i;

/** Whether the address of a picture is a place on a disk or on an unnamed site. */
export function isLocalPath(address: string): boolean {
  return !address.startsWith("//") && LOCAL_PATH.test(address.trim());
}

/** Longer than any address worth following. */
const MAX_LENGTH = 2000;

function isAddress(url: string): boolean {
  return hostOfAddress(url) !== null;
}

/**
 * The host of an `http` or `https` address, without its port; null for anything else,
 * also for an address whose host has no dot or stands after a user name.
 *
 * `hostOfAddress("https://pic1.zhimg.com:443/a.jpg")` is `"pic1.zhimg.com"`.
 */
export function hostOfAddress(url: string): string | null {
  if (url.length > MAX_LENGTH || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  const known = protocol === "https:" || protocol === "http:";
  return known && hostname.includes(".") && !USER_PART.test(url) ? hostname : null;
}

/** `https://arxiv.org@elsewhere.example/`: a name before the host, there to deceive. */
const USER_PART = /^https?:\/\/[^/?#]*@/i;

/** Whether the last `)` closes a bracket of the address itself, as in `…/Foo_(bar)`. */
function isClosing(url: string): boolean {
  return url.split("(").length >= url.split(")").length;
}

/** `%E6%89%BE`, `%7D`: swallowed characters in percent form; others stay as written. */
const FOREIGN_ESCAPES = /(?:%(?:[89a-f][\da-f]|7[bd]))+/gi;

function decodeForeign(text: string): string {
  return text.includes("%") ? text.replace(FOREIGN_ESCAPES, decodeEscapes) : text;
}

function decodeEscapes(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}
