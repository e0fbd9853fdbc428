/** Punctuation that Chinese sets in full width, and some carriers turn into ASCII. */
const NARROW = ",:;?!()";

/** The offset from ASCII punctuation to its full-width form, in UTF-16 units. */
const TO_WIDE = 0xfee0;

/** The full-width form of a mark: `，` for `,`. */
export function wideMark(mark: string): string {
  return String.fromCharCode(mark.charCodeAt(0) + TO_WIDE);
}

const han = /\p{Script=Han}/u;
/** A Chinese character or mark, such as 译 or 。 */
const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’]/u;

/** The longest content of a bracket in Chinese text. */
const LONGEST_BRACKET = 80;

/**
 * The indexes of ASCII punctuation in Chinese text: marks next to a Chinese character, and
 * brackets in pairs. Marks within numbers, names and addresses don't count.
 *
 * @example narrowMarks("然而,GPT-4(如图)得到1,000分") // [2, 8, 11]
 */
export function narrowMarks(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (!NARROW.includes(mark)) continue;
    if (mark === "(") {
      const close = text.slice(at, at + LONGEST_BRACKET).indexOf(")");
      const end = at + close;
      const around = text.charAt(at - 1) + text.charAt(end + 1);
      if (close > 0 && (wide.test(around) || wide.test(text.slice(at, end)))) found.push(at, end);
    } else if (mark !== ")" && wide.test(text.charAt(at - 1) + text.charAt(at + 1))) {
      found.push(at);
    }
  }
  return found.sort((a, b) => a - b);
}

/** A Chinese text with those marks in full width, each still one character; any other as it is. */
export function widenMarks(text: string): string {
  if (!han.test(text)) return text;
  const narrow = new Set(narrowMarks(text));
  if (narrow.size === 0) return text;
  return Array.from({ length: text.length }, (_, at) => {
    const mark = text.charAt(at);
    return narrow.has(at) ? wideMark(mark) : mark;
  }).join("");
}
