import { describe, expect, it } from "vitest";
import { decodeDigest } from "./decode.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array =>
  new Uint8Array(
    [0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))].flatMap((unit) =>
      little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
    ),
  );

describe("decodeDigest", () => {
  it.each([
    ["UTF-8", utf8("标题 title")],
    ["UTF-8 with a byte-order mark", utf8("\ufeff标题 title")],
    ["UTF-16 little-endian", utf16("标题 title", true)],
    ["UTF-16 big-endian", utf16("标题 title", false)],
    [
      "GB18030",
      new Uint8Array([
        0xb1,
        0xea,
        0xcc,
        0xe2,
        ...utf8(" title"),
        0xb1,
        0xea,
        0xb1,
        0xea,
        0xb1,
        0xea,
      ]),
    ],
  ])("decodes %s", (_, bytes) => {
    expect(decodeDigest(bytes)).toMatchObject({
      kind: "text",
      text: expect.stringMatching(/^标题 title/),
    });
  });

  it("normalises all line ends", () => {
    expect(decodeDigest(utf8("a\r\nb\rc\nd"))).toMatchObject({ text: "a\nb\nc\nd" });
  });

  it("keeps UTF-8 with a damaged byte and reports its line", () => {
    const bytes = utf8("第一行\n第二行第二行第二行第二行\n");
    bytes[12] = 0xff;
    expect(decodeDigest(bytes)).toMatchObject({
      kind: "text",
      problems: [{ code: "bad-encoding", line: 2 }],
    });
  });

  it("never treats a picture, an archive or zeros as text", () => {
    expect(decodeDigest(utf8("PK\u0003\u0004abc")).kind).toBe("binary");
    expect(decodeDigest(new Uint8Array(10_000)).kind).toBe("binary");
    expect(decodeDigest(new Uint8Array()).kind).toBe("empty");
  });

  it("recognises UTF-16 without a byte-order mark, also where Chinese characters hold a zero", () => {
    const text = "Adam: A Method for Stochastic Optimization\n最好的一种优化方法";
    for (const little of [true, false]) {
      const decoded = decodeDigest(utf16(text, little).subarray(2));
      expect(decoded).toEqual({ kind: "text", text, problems: [] });
    }
  });
});
