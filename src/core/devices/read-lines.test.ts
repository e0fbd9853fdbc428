import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeLine, type DeviceLine } from "./device-line.ts";
import { looksLikeDeviceFile } from "./looks-like-device-file.ts";
import { readLines } from "./read-lines.ts";
import { writeStamp } from "./stamp.ts";

const at = writeStamp({ wall: 1_700_000_000_000, count: 1, device: "ada1" });
const head: DeviceLine = { at, device: { name: "Ada", lab: false } };
const saved: DeviceLine = { at, paper: "2505.23766", ids: {}, set: { decision: "saved" } };
const noted: DeviceLine = {
  at,
  paper: "t-0abc",
  ids: { title: "0abc" },
  set: { tags: { add: ["scan"], remove: [] }, note: { text: "读\n二", over: [at] } },
};
const ahead: DeviceLine = { at, ahead: [at] };
const all = [head, saved, noted, ahead];
const text = all.map(writeLine).join("");

describe("readLines", () => {
  it("reads what was written, whatever the line ends", () => {
    const whole = { lines: all, damaged: 0, newer: 0, cut: false };
    expect(readLines(text)).toEqual(whole);
    expect(readLines(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual(whole);
    expect(looksLikeDeviceFile(text.slice(0, 100))).toBe(true);
  });

  it("waits for the rest of a half-written last line", () => {
    for (let end = 0; end < text.length; end += 1) {
      const read = readLines(text.slice(0, end));
      expect(read.damaged).toBe(0);
      expect(read.lines).toEqual(all.slice(0, read.lines.length));
    }
    expect(readLines(text.slice(0, -5)).cut).toBe(true);
  });

  it("reads on after a line that was cut off", () => {
    const broken = writeLine(saved).slice(0, 30) + writeLine(noted);
    expect(readLines(broken).lines).toEqual([noted]);
  });

  it("leaves out and counts damaged lines and those of newer releases", () => {
    const lines = ['{"v":2,"at":"x"}', "[]", '{"v":1,"at":"now"}', writeLine(saved)];
    expect(readLines(lines.join("\n"))).toEqual({
      lines: [saved],
      damaged: 2,
      newer: 1,
      cut: false,
    });
  });

  it("bounds keys, tags and notes", () => {
    const tags = { add: ["a".repeat(101), " ", "fit"], remove: [] };
    const long = writeLine({ at, paper: "a", ids: {}, set: { tags } });
    expect(readLines(long).lines).toMatchObject([{ set: { tags: { add: ["fit"] } } }]);
    const key = writeLine({ at, paper: "a".repeat(201), ids: {}, set: {} });
    expect(readLines(key)).toMatchObject({ lines: [], damaged: 1 });
    const note = { text: "x".repeat(300_000), over: [] };
    const [read] = readLines(writeLine({ at, paper: "a", ids: {}, set: { note } })).lines;
    expect(JSON.stringify(read).length).toBeLessThan(250_000);
  });

  it("answers for any text, and any JSON", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.jsonValue(), (anything, value) => {
        const odd = `${anything}\n${JSON.stringify({ ...saved, v: 1, set: value })}`;
        expect(Array.isArray(readLines(odd).lines)).toBe(true);
      }),
    );
  });
});
