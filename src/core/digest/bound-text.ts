/**
 * The longest run, in UTF-16 units, of characters that are neither letters, digits nor
 * spaces, or of one character repeated. Digests have at most a dozen in a row. Between
 * many of them (`。`, `（`, `」`) a line may not break, and Chromium's layout then takes time
 * cubic in the length of the run: 10,000 in a title take six seconds.
 */
const LONGEST_RUN = 100;

/**
 * The text with its long runs shortened and then cut to `most` UTF-16 units; an ellipsis
 * replaces what is left out. The same text if nothing is.
 *
 * @example boundText("-".repeat(500), 1000) // 99 hyphens, then "…"
 */
export function boundText(text: string, most: number, longestRun = LONGEST_RUN): string {
  const shortened = shortenRuns(text, longestRun);
  // The ellipsis of the cut may make a run longer.
  return shortened.length > most ? shortenRuns(cutText(shortened, most), longestRun) : shortened;
}

/** At most `most` UTF-16 units, the last one an ellipsis if the text is longer. */
function cutText(text: string, most: number): string {
  return text.length > most ? `${sliceStart(text, most - 1)}…` : text;
}

/**
 * The text with every run shortened to at most `longest` UTF-16 units. Every run longer
 * than that covers at least one of the sampled positions, so the rest need not be scanned.
 */
export function shortenRuns(text: string, longest: number): string {
  let shortened = "";
  let copied = 0;
  for (let at = longest; at < text.length; at += longest) {
    const start = runStart(text, at, copied);
    const end = runEnd(text, at);
    if (end - start > longest) {
      shortened += text.slice(copied, start) + cutRun(text.slice(start, end), longest);
      copied = end;
    }
    // Continue sampling from the end of this run.
    if (end > at) at = end;
  }
  return copied === 0 ? text : shortened + text.slice(copied);
}

/** Where the run that contains the unit at `at` begins, not before `least`. */
function runStart(text: string, at: number, least: number): number {
  let start = startOfPoint(text, at);
  while (start > least) {
    const before = startOfPoint(text, start - 1);
    if (!continuesRun(text.codePointAt(before), text.codePointAt(start))) break;
    start = before;
  }
  return start;
}

/** Where the run that contains the unit at `at` ends. */
function runEnd(text: string, at: number): number {
  let last = startOfPoint(text, at);
  for (;;) {
    const next = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    if (!continuesRun(text.codePointAt(last), text.codePointAt(next))) return next;
    last = next;
  }
}

/** The position of a unit, or of the unit before it if it is the second half of a character. */
function startOfPoint(text: string, at: number): number {
  const isPair = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isPair ? at - 1 : at;
}

/** Without an ellipsis where that would begin another run. */
function cutRun(run: string, longest: number): string {
  return kindOf(run.codePointAt(0) ?? 0) === SYMBOL
    ? cutText(run, longest)
    : sliceStart(run, longest);
}

const LINE_FEED = 10;

/** Symbols of any kind, one letter or digit again and again, or spaces; never more than a line. */
function continuesRun(before: number | undefined, point: number | undefined): boolean {
  if (before === undefined || point === undefined) return false;
  if (before === LINE_FEED || point === LINE_FEED) return false;
  if (before === point) return true;
  const kind = kindOf(before);
  return kind !== WORD && kind === kindOf(point);
}

const word = /[\p{L}\p{N}]/u;
const blank = /\s/;

/** The class of each code point below U+10000; 0 until it has been looked up. */
const known = new Uint8Array(0x10000);
const WORD = 1;
const BLANK = 2;
/** Punctuation, symbols, combining and invisible characters. */
const SYMBOL = 3;

function kindOf(point: number): number {
  let kind = known[point];
  if (kind === undefined || kind === 0) {
    const character = String.fromCodePoint(point);
    kind = word.test(character) ? WORD : blank.test(character) ? BLANK : SYMBOL;
    // Beyond the end of the array nothing is stored.
    known[point] = kind;
  }
  return kind;
}

/** The first `length` units, without half a surrogate pair at the end. */
function sliceStart(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
