import { expect, it } from "vitest";
import { countBits } from "./count-bits.ts";

it.each([
  [0, 0],
  [0b1011, 3],
  [-1, 32],
  [1 << 31, 1],
])("%d has %d bits set", (bits, count) => {
  expect(countBits(bits)).toBe(count);
});
