import type { Carrier } from "./carrier.ts";
import { text } from "./text.ts";

/**
 * What only a copy holds: lines of links alone, which text extractors drop, and
 * the page's own head.
 */
const COPIED_LINE =
  /^[ \t]*(?:PDF|Cool Papers|\[?ChatPaperFree\]?|发布日期\s{0,3}[:：][^\n]{0,60})[ \t]*$/m;

/** The plain text of "select all, copy" in a browser: no list markers, one paragraph a line. */
export const browserCopy: Carrier = {
  name: "browser-copy",
  fits: (source) => text.fits(source) && COPIED_LINE.test(source.text),
  read: (source) => text.read(source),
};
