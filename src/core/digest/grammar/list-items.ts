import { joinLines, plainText } from "../markup/plain-text.ts";

/**
 * `1. `, `2、`, `3.text`, `(4) `, `⑤`, `６．`, `7️⃣`, `- `, `• `, `* `; the marker of a list
 * item at the start of a line
 */
const ITEM =
  /^\s{0,8}(?:([-*•·●▪◦‣–+○■◆▸►])\s|([•●▪])|[(（]?([\d０-９]{1,2})(?:[、．)）]|\.(?!\d))\s{0,4}|(\d)\ufe0f?\u20e3[.、:：]?\s{0,4}|([①-⑳⑴-⒛❶-❿])\s{0,4})/;

/** `❶` to `❿`: the only numbers in circles without a compatibility form */
const FIRST_BLACK = 0x2776;

/** A line of a list: its marker as written, the number in it (or `null`) and the text after it. */
export type ItemLine = { mark: string; number: number | null; text: string };

/**
 * Removes the marker from a list item's line; `null` if it has none. `3.EVER` is an item,
 * `3.5 B` is not.
 */
export function itemLine(line: string): ItemLine | null {
  const match = ITEM.exec(line);
  if (match === null) return null;
  const sign = match[3] ?? match[4] ?? match[5];
  return {
    mark: match[0].trim(),
    number: sign === undefined ? null : numberOf(sign),
    text: line.slice(match[0].length).trim(),
  };
}

function numberOf(sign: string): number {
  const black = sign.charCodeAt(0) - FIRST_BLACK;
  return black >= 0 && black < 10 ? black + 1 : Number(/\d{1,2}/.exec(sign.normalize("NFKC"))?.[0]);
}

/**
 * The items of a piece of text. A line with a marker begins an item, a line without one
 * continues it; numbers must count up, otherwise they are part of the text. Text before the
 * first marker is the first item: `next` is the number that would follow it.
 */
export function splitItems(text: string, next: number): string[] {
  const items: string[] = [];
  let expected = next;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    const item = itemLine(trimmed);
    const counts = item !== null && (item.number === null || item.number === expected);
    if (item !== null && counts) {
      items.push(item.text);
      expected = (item.number ?? expected) + 1;
    } else if (items.length === 0) {
      items.push(trimmed);
    } else {
      items.push(joinLines(items.pop() ?? "", trimmed));
    }
  }
  return items;
}

/** The end of a sentence before the next number of a list that was run together. */
const BEFORE_NUMBER = /[。；;.!！?？\s]$/;

/**
 * Items that were run together on one line, `1. One. 2. Two.`; one item when
 * the numbers do not count up from 1.
 */
export function splitRunOn(text: string): string[] {
  if (!/^\s{0,4}\(?1[.、．)]/.test(text)) return [text];
  const starts: number[] = [];
  let from = 0;
  for (let number = 1; number < 30; number += 1) {
    const at = findNumber(text, number, from);
    if (at === -1) break;
    starts.push(at);
    from = at + 2;
  }
  if (starts.length < 2) return [text];
  return starts.map((start, i) => {
    const piece = text.slice(start, starts[i + 1] ?? text.length);
    return plainText(itemLine(piece)?.text ?? piece);
  });
}

function findNumber(text: string, number: number, from: number): number {
  for (
    let at = text.indexOf(String(number), from);
    at !== -1;
    at = text.indexOf(String(number), at + 1)
  ) {
    const before =
      text.slice(0, at).trimEnd() === "" || BEFORE_NUMBER.test(text.slice(Math.max(0, at - 1), at));
    if (before && itemLine(text.slice(at, at + 8))?.number === number) return at;
  }
  return -1;
}
