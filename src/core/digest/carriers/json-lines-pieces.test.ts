import { describe, expect, it } from "vitest";
import { readDigest } from "../read-digest.ts";
import { beginsAsJsonLines, readLinesPiece } from "./json-lines-pieces.ts";

const record = (id: string): string =>
  JSON.stringify({
    id,
    title: `Paper ${id}`,
    authors: ["Ana Lee"],
    summary: "We look twice.",
    categories: ["cs.CV"],
    AI: { tldr: "我们看两次。", method: "看" },
  });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const name = "2025-05-31_AI_enhanced_Chinese.jsonl";

describe("readLinesPiece", () => {
  it("gives papers and problems of a piece the line numbers of the whole file", () => {
    const first = `${record("2505.00001")}\nno record\n`;
    const second = `${record("2505.00002")}\n\n{"half":\n`;
    const whole = readDigest(bytesOf(first + second), name);
    const pieces = [
      readLinesPiece(bytesOf(first), name, 1),
      readLinesPiece(bytesOf(second), name, 3),
    ];
    expect(pieces.flatMap(({ papers }) => papers)).toEqual(whole.papers);
    expect(pieces.flatMap(({ problems }) => problems)).toEqual(whole.problems);
    expect(pieces[1]).toMatchObject({ date: whole.date, topic: whole.topic });
  });

  it("reads a piece without any record", () => {
    const reading = readLinesPiece(bytesOf("one\n\ntwo\n"), name, 11);
    expect(reading).toMatchObject({ carrier: "jsonl", papers: [], lines: { unread: 2 } });
    expect(reading.problems.map(({ code, line }) => [code, line])).toEqual([
      ["bad-json-line", 11],
      ["bad-json-line", 13],
    ]);
  });
});

describe("beginsAsJsonLines", () => {
  it("recognises the carrier by its first lines, but not in encodings where a line end takes two bytes", () => {
    const text = `${record("2505.00001")}\n`;
    expect(beginsAsJsonLines(bytesOf(text), name)).toBe(true);
    expect(beginsAsJsonLines(bytesOf("# A digest\n\ntext\n"), name)).toBe(false);
    const wide = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
    expect(beginsAsJsonLines(wide, name)).toBe(false);
  });
});
