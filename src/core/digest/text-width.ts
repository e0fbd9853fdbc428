import { isWide } from "./plain-text.ts";

/** How many columns a text takes in a terminal: wide characters (Chinese, full width) take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += unitWidth(text, i);
  return width;
}

/** Columns of the piece up to the first place where a line could be broken. */
export function firstPieceWidth(text: string, breaksBetweenWide: boolean): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 32) break;
    const wide = unit >= 0x2e80 && isWide(text.charAt(i));
    if (breaksBetweenWide && wide && width > 0) break;
    width += wide ? 2 : 1;
    if (breaksBetweenWide && wide) break;
  }
  return width;
}

function unitWidth(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x300) return 1;
  if (unit >= 0x2e80 && isWide(text.charAt(at))) return 2;
  return unit >= 0xdc00 && unit < 0xe000 ? 1 : 1;
}
