import { expect, it } from "vitest";
import { percentEncode } from "./percent-encode.ts";

it("escapes what a URL may not contain, and replaces lone surrogates", () => {
  expect(percentEncode("a b/高斯")).toBe("a%20b%2F%E9%AB%98%E6%96%AF");
  expect(percentEncode("cut \uD83D off")).toBe("cut%20%EF%BF%BD%20off");
  expect(percentEncode("😀")).toBe("%F0%9F%98%80");
});
