import { toSingleLine } from "./single-line.ts";

/** Encodes foreign text as part of an address. Unlike `encodeURIComponent` it never throws. */
export function percentEncode(text: string): string {
  return encodeURIComponent(toSingleLine(text));
}
