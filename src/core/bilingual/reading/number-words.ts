const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";

/** English words for numbers up to ninety. */
export const englishNumbers: ReadonlyMap<string, number> = new Map([
  ...ones.split(" ").map((word, value): [string, number] => [word, value]),
  ...tens.split(" ").map((word, at): [string, number] => [word, (at + 2) * 10]),
]);

/** What an English magnitude multiplies by, as a word or glued to digits. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["k", 1e3],
  ["K", 1e3],
  ["M", 1e6],
  ["mn", 1e6],
  ["B", 1e9],
  ["bn", 1e9],
  ["T", 1e12],
]);

const digit = new Map(
  Array.from("零一二三四五六七八九", (char, value): [string, number] => [char, value]),
);
digit.set("〇", 0);
digit.set("两", 2);
digit.set("俩", 2);

/** Chinese magnitudes; a number may carry several: `百万`, `十亿`, `万亿`. */
const zhMagnitude: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
  ["万", 1e4],
  ["亿", 1e8],
  ["兆", 1e12],
]);

/** What a run of Chinese magnitudes multiplies by: `百万` is a million. */
export function chineseMagnitude(run: string): number {
  let factor = 1;
  for (const char of run) factor *= zhMagnitude.get(char) ?? 1;
  return factor;
}

/**
 * The value of a Chinese numeral, or `null` if it isn't one.
 *
 * @example chineseNumber("三千二百") // 3200
 * @example chineseNumber("二零二五") // 2025
 * @example chineseNumber("三点五") // 3.5
 */
export function chineseNumber(written: string): number | null {
  const [whole = "", fraction] = written.split("点");
  const value = wholeNumber(whole);
  if (value === null || fraction === undefined) return value;
  const digits = Array.from(fraction, (char) => digit.get(char));
  if (digits.length === 0 || digits.includes(undefined)) return null;
  return Number(`${value}.${digits.join("")}`);
}

function wholeNumber(written: string): number | null {
  const chars = Array.from(written);
  if (chars.length > 1 && chars.every((char) => digit.has(char))) {
    return Number(chars.map((char) => digit.get(char)).join(""));
  }
  let total = 0;
  let section = 0;
  let current: number | null = null;
  for (const char of chars) {
    const value = digit.get(char);
    const factor = zhMagnitude.get(char);
    if (value !== undefined) current = value;
    else if (factor === undefined) return null;
    else if (factor >= 1e4) {
      // 二百万: the whole section is multiplied, and 万亿 multiplies what was before.
      const part = section + (current ?? 0);
      total = part === 0 && total > 0 ? total * factor : total + (part === 0 ? 1 : part) * factor;
      section = 0;
      current = null;
    } else {
      section += (current ?? 1) * factor;
      current = null;
    }
  }
  return total + section + (current ?? 0);
}
