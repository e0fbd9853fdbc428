import { describe, expect, it } from "vitest";
import { cutUrl, hostOfAddress } from "./url.ts";

describe("cutUrl", () => {
  it.each([
    ["https://a.example/b找到。", "https://a.example/b"],
    ["https://a.example/b%E6%89%BE%E5%88%B0", "https://a.example/b"],
    ["https://a.example/b%7D", "https://a.example/b"],
    ["https://a.example/b}{x", "https://a.example/b"],
    ["https://a.example/b).", "https://a.example/b"],
    ["https://a.example/b_(c)", "https://a.example/b_(c)"],
    ["https://a.example/a\\_b", "https://a.example/a_b"],
    ["http://a.example", "http://a.example"],
  ])("makes of %s the address %s", (written, url) => {
    expect(cutUrl(written)).toBe(url);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "/a/b",
    "https://",
    "http://localhost/x",
    "https://arxiv.org@evil.example/",
    "file:///etc/passwd",
  ])("takes %s for no address", (written) => {
    expect(cutUrl(written)).toBeNull();
  });
});

describe("hostOfAddress", () => {
  it("names the host of a web address, without port and path", () => {
    expect(hostOfAddress("https://pic1.example.org:444/a.jpg")).toBe("pic1.example.org");
    expect(hostOfAddress("http://pic1.example.org")).toBe("pic1.example.org");
  });

  it.each(["", "a.jpg", "//", "https://", "https://[", "http://\uD800/", "javascript:alert(1)"])(
    "has no host for %j, and does not throw",
    (url) => {
      expect(hostOfAddress(url)).toBeNull();
    },
  );
});
