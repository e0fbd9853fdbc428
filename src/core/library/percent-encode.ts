import { cleanText } from "./clean-text.ts";

/** A foreign text as a part of an address. Unlike `encodeURIComponent` it never throws. */
export function percentEncode(text: string): string {
  return encodeURIComponent(cleanText(text));
}
