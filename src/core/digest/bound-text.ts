/**
 * The longest run, in UTF-16 units, of characters that are neither letters, digits nor
 * blanks, or of one character repeated. Digests have at most a dozen in a row. Between
 * many of them (`。`, `（`, `」`) a line may not break, and Chromium then lays the text
 * out in time cubic in the length of the run: 10,000 in a title take six seconds.
 */
const LONGEST_RUN = 100;

/**
 * The text with its long runs shortened and then cut to `most` UTF-16 units; an ellipsis
 * stands for marks that are left out. The same text where nothing is.
 *
 * @example boundText("-".repeat(500), 1000) // 99 hyphens, then "…"
 */
export function boundText(text: string, most: number, longestRun = LONGEST_RUN): string {
  const shortened = shortenRuns(text, longestRun);
  // The ellipsis of the cut may make a run longer.
  return shortened.length > most ? shortenRuns(cutText(shortened, most), longestRun) : shortened;
}

/** At most `most` UTF-16 units, the last one an ellipsis where the text is longer. */
function cutText(text: string, most: number): string {
  return text.length > most ? `${sliceStart(text, most - 1)}…` : text;
}

function shortenRuns(text: string, longest: number): string {
  if (text.length <= longest || !mayHoldRun(text, longest)) return text;
  let shortened = "";
  let copied = 0;
  let start = 0;
  let before: number | undefined;
  for (let at = 0; at <= text.length; at += 1) {
    const point = text.codePointAt(at);
    if (at === text.length || !continuesRun(before, point)) {
      if (at - start > longest) {
        const run = text.slice(start, at);
        shortened += text.slice(copied, start) + cutRun(run, longest);
        copied = at;
      }
      start = at;
    }
    if (point !== undefined && point > 0xffff) at += 1;
    before = point;
  }
  return copied === 0 ? text : shortened + text.slice(copied);
}

/** A run longer than `longest` covers whole characters at one of these places at least. */
function mayHoldRun(text: string, longest: number): boolean {
  const step = Math.max(1, Math.floor(longest / 2) - 4);
  for (let at = step; at < text.length; at += step) {
    if (isRunAt(text, at)) return true;
  }
  return false;
}

/** Whether the next three whole characters from a place on, after half of one, are of one run. */
function isRunAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const first = unit >= 0xdc00 && unit < 0xe000 ? at + 1 : at;
  const second = first + widthAt(text, first);
  const point = text.codePointAt(second);
  return (
    continuesRun(text.codePointAt(first), point) &&
    continuesRun(point, text.codePointAt(second + widthAt(text, second)))
  );
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Without an ellipsis where that would begin another run. */
function cutRun(run: string, longest: number): string {
  return isSymbol(run.codePointAt(0) ?? 0) ? cutText(run, longest) : sliceStart(run, longest);
}

function continuesRun(before: number | undefined, point: number | undefined): boolean {
  if (before === undefined || point === undefined) return false;
  return before === point || (isSymbol(before) && isSymbol(point));
}

const wordOrBlank = /[\p{L}\p{N}\s]/u;

/** Of each code point below U+10000 whether it is a symbol: 0 while that is not known. */
const known = new Uint8Array(0x10000);
const SYMBOL = 1;
const OTHER = 2;

/** Neither a letter, a digit nor a blank: punctuation, symbols, combining and invisible characters. */
function isSymbol(point: number): boolean {
  let kind = known[point];
  if (kind === undefined || kind === 0) {
    kind = wordOrBlank.test(String.fromCodePoint(point)) ? OTHER : SYMBOL;
    // Beyond the end of the array nothing is stored.
    known[point] = kind;
  }
  return kind === SYMBOL;
}

/** The first `length` units, without half a surrogate pair at the end. */
function sliceStart(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
