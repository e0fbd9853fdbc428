import { toSingleLine } from "./single-line.ts";

/** A foreign text as a part of an address. Unlike `encodeURIComponent` it never throws. */
export function percentEncode(text: string): string {
  return encodeURIComponent(toSingleLine(text));
}
