/**
 * A digest as it stood before it was quoted or indented as a whole: in a reply, a
 * callout, a code block, the lists of an outliner. Only what nearly all lines begin
 * with is taken off, so that quotations inside the digest stay; lines keep their
 * numbers.
 */
export function plainLayout(text: string): string {
  if (/^\s*[{<]/.test(text) || !beginAlike(text)) return text;
  let plain = text;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const outer = withoutBullets(withoutIndent(withoutQuote(plain)));
    if (outer === plain) break;
    plain = outer;
  }
  return plain;
}

/** Replies to replies, and the quotations of the digest itself. */
const DEEPEST = 12;
/** The share of lines that counts as all of them: a mail also has a head and a signature. */
const NEARLY_ALL = 0.8;

/**
 * Whether nearly all lines begin with a quotation mark, with a bullet or with a space: one
 * pass that spares most digests a closer look.
 */
function beginAlike(text: string): boolean {
  let [lines, quoted, listed, indented] = [0, 0, 0, 0];
  for (let at = 0; at < text.length;) {
    const next = text.indexOf("\n", at);
    const end = next === -1 ? text.length : next;
    const start = at;
    while (at < end && text.charAt(at).trim() === "") at += 1;
    if (at < end) {
      lines += 1;
      const sign = text.charAt(at);
      if (at > start) indented += 1;
      if (sign === ">" || sign === "＞" || sign === "|") quoted += 1;
      else if (sign === "-" || sign === "*" || sign === "•" || sign === "+") listed += 1;
    }
    at = end + 1;
  }
  return Math.max(quoted, listed, indented) >= lines * NEARLY_ALL;
}

/*
 * A line begins for a pattern also after U+2028, which is a space: without a bound, a run
 * of them would be tried from each.
 */
const LINE = /^(?=[^\S\n]{0,200}\S)/gm;
const QUOTED = /^[^\S\n]{0,3}(?:[>＞]|\|(?= ))/gm;
const QUOTE = /^[^\S\n]{0,3}(?:[>＞]|\|(?= |$)) ?/gm;

function withoutQuote(text: string): string {
  return isNearlyAll(text, QUOTED) ? text.replace(QUOTE, "") : text;
}

const BULLETED = /^[^\S\n]{0,200}[-*•+] (?=\S)/gm;
/** `- ## A title`, `- **Authors:`, `- Authors:`: items outside any list */
const BULLETED_PAPER = /^[^\S\n]{0,200}[-*•+] (?:#{1,6} |\*{0,2}authors?\s?[:：])/im;

function withoutBullets(text: string): string {
  return BULLETED_PAPER.test(text) && isNearlyAll(text, BULLETED)
    ? text.replace(BULLETED, "")
    : text;
}

/** Fewer lines than any digest has. */
const FEWEST = 5;

function isNearlyAll(text: string, lines: RegExp): boolean {
  const found = countOf(text, lines);
  return found >= FEWEST && found >= countOf(text, LINE) * NEARLY_ALL;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) {
    count += 1;
    // Nothing may match twice on one line.
    const end = text.indexOf("\n", pattern.lastIndex);
    if (end === -1) break;
    pattern.lastIndex = end + 1;
  }
  pattern.lastIndex = 0;
  return count;
}

const FIRST_INDENT = /^(?:[^\S\n]*\n)*([^\S\n]+)\S/;
/** `  ## A title`, `  **Authors:`: Markdown that would be code when it is indented further */
const INDENTED_PAPER = /^([^\S\n]{1,200})(?:#{1,3} ?\S|\*{0,2}Authors?\s?[:：])/im;

function withoutIndent(text: string): string {
  const whole = FIRST_INDENT.exec(text)?.[1];
  const common = whole === undefined ? "" : commonIndent(text, whole);
  if (common !== "") return withoutPrefix(text, common);
  const marks = INDENTED_PAPER.exec(text)?.[1];
  return marks === undefined || !isNearlyAll(text, startOf(marks))
    ? text
    : withoutPrefix(text, marks);
}

function startOf(prefix: string): RegExp {
  return new RegExp(`^${prefix}`, "gm");
}

/** As much of `indent` as all lines begin with. */
function commonIndent(text: string, indent: string): string {
  let common = indent;
  for (let at = 0; at < text.length && common !== "";) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end === -1 ? text.length : end);
    if (line.trim() !== "") while (!line.startsWith(common)) common = common.slice(0, -1);
    if (end === -1) break;
    at = end + 1;
  }
  return common;
}

function withoutPrefix(text: string, prefix: string): string {
  const lines = text.split("\n");
  return lines
    .map((line) => (line.startsWith(prefix) ? line.slice(prefix.length) : line.trimStart()))
    .join("\n");
}
