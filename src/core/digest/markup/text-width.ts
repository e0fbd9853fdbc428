import { isWide } from "./plain-text.ts";

/** No character below this takes two columns. */
const FIRST_WIDE = 0x2e80;

/** How many columns a text takes in a terminal: wide characters (Chinese, full width) take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    width += text.charCodeAt(i) >= FIRST_WIDE && isWide(text.charAt(i)) ? 2 : 1;
  }
  return width;
}

/** Columns of the piece up to the first place where a line could be broken. */
export function firstPieceWidth(text: string, breaksBetweenWide: boolean): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 32) break;
    const wide = unit >= FIRST_WIDE && isWide(text.charAt(i));
    if (breaksBetweenWide && wide && width > 0) break;
    width += wide ? 2 : 1;
    if (breaksBetweenWide && wide) break;
  }
  return width;
}
