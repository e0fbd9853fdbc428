import { describe, expect, it } from "vitest";
import { senderOf } from "./shared-files.ts";

const scope = "https://papers.example/duidu/";

const sent = (origin: string | null, mode: RequestMode = "navigate") =>
  senderOf({ mode, headers: new Headers(origin === null ? {} : { origin }) }, scope);

describe("senderOf", () => {
  it.each([
    ["a form of this origin", sent("https://papers.example"), "app"],
    ["a page that this worker serves", sent(null, "cors"), "app"],
    ["a form of another site", sent("https://evil.example"), "https://evil.example"],
    [
      "another port of this host",
      sent("https://papers.example:8443"),
      "https://papers.example:8443",
    ],
    ["this host without encryption", sent("http://papers.example"), "http://papers.example"],
    [
      "a host with the same ending",
      sent("https://papers.example.evil.example"),
      "https://papers.example.evil.example",
    ],
    ["the share sheet, or a page that hides its address", sent("null"), null],
    ["a browser that says nothing", sent(null), null],
  ])("knows %s", (_, sender, expected) => {
    expect(sender).toBe(expected);
  });
});
