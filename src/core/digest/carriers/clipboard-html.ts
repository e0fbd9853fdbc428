import type { Carrier } from "./carrier.ts";
import { htmlOutline, isHtmlPage } from "./html.ts";

/** `Version:0.9 StartHTML:00000097 …`: what Windows puts before a copied piece of HTML */
const WINDOWS_HEADER = /^Version:[\d.]{1,5}\n(?:[A-Za-z]{1,20}:[^\n]{0,2000}\n){1,10}/;
const FRAGMENT = /<!--\s?StartFragment\s?-->/;
/** A piece of HTML begins with a tag and holds elements of text. */
const BEGINS_WITH_TAG = /^\s{0,100}<(?:!--|[a-z][a-z\d]{0,20}[\s>/])/i;
const TEXT_ELEMENT = /<(?:h[1-6]|p|div|blockquote|article|section|li|details)[\s>]/i;
/** `<p><strong>Authors:`: HTML whose beginning was cut off */
const MARKED_UP_AUTHORS =
  /<(?:p|strong|b)(?:\s[^>]{0,300})?>\s{0,20}(?:<(?:strong|b)(?:\s[^>]{0,300})?>)?\s{0,20}Authors?:/i;
const MARKDOWN_HEADING = /^#{1,6} /m;
/** Lines that end with `<br>`: a mail whose beginning was cut off */
const BROKEN_LINES = /(?:<br\s{0,3}\/?>\s{0,3}\n?[^\n<]{1,5000}){5}/i;
const BROKEN_AUTHORS = /(?:<br\s{0,3}\/?>|^)\s{0,20}authors?\s?[:：][^\n<]{1,5000}<br/im;

/** `text/html` as the clipboard holds it: a piece of the page, with or without the header of Windows. */
export const clipboardHtml: Carrier = {
  name: "clipboard-html",
  fits: ({ text }) => {
    const start = text.slice(0, 10_000);
    if (WINDOWS_HEADER.test(start) || FRAGMENT.test(start)) return true;
    if (isHtmlPage(text) || MARKDOWN_HEADING.test(text)) return false;
    if (BEGINS_WITH_TAG.test(start) && TEXT_ELEMENT.test(text)) return true;
    return MARKED_UP_AUTHORS.test(text) || (BROKEN_AUTHORS.test(text) && BROKEN_LINES.test(text));
  },
  // The header is blanked out, not cut off: lines keep their numbers.
  read: ({ text, lines }) =>
    htmlOutline(
      text.replace(WINDOWS_HEADER, (header) => header.replace(/[^\n]/g, " ")),
      lines,
    ),
};
