import { findUrls } from "../sentences/find-urls.ts";

/**
 * The same text, unit for unit, prepared for reading numbers and names: full-width
 * digits, letters and signs in ASCII (the Chinese comma stays, so that a list is
 * never taken for thousands), addresses, TeX commands, dollars and braces blank.
 * Offsets into the view are offsets into the text.
 *
 * @example plainView("约１２％, \\textbf{ok}") // "约12%,         ok "
 */
export function plainView(text: string): string {
  return blankAddresses(halfWidth(text)).replace(command, readCommand).replace(/[${}]/gu, " ");
}

/** A TeX command or an escaped sign: `\textbf`, `\%`, `\,`. */
const command = /\\(?:[A-Za-z]+|[^\sA-Za-z])/gu;

/** Commands that matter for reading numbers; the rest becomes blank. */
const spoken: Readonly<Record<string, string>> = {
  "\\%": " %",
  "\\times": " ×    ",
  "\\pm": "±  ",
  "\\deg": "°   ",
  "\\circ": "°    ",
  "\\sim": "~   ",
  "\\mu": "  μ",
};

function readCommand(written: string): string {
  return spoken[written] ?? " ".repeat(written.length);
}

/** Full-width ASCII except for the punctuation that divides sentences and lists. */
function halfWidth(text: string): string {
  return text.replace(/[\uFF05\uFF08\uFF09\uFF0B\uFF0D-\uFF19\uFF20-\uFF5E−]/gu, (wide) =>
    wide === "−" ? "-" : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

function blankAddresses(text: string): string {
  let view = "";
  let end = 0;
  for (const [from, to] of findUrls(text)) {
    view += text.slice(end, from) + " ".repeat(to - from);
    end = to;
  }
  return view + text.slice(end);
}
