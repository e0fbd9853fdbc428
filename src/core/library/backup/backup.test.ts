import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBackup, looksLikeBackup, writeBackup, type Backup } from "./backup.ts";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import versionOne from "../fixtures/backup-1.json" with { type: "json" };
import { blankMark } from "../reader-mark.ts";

/** Later than every time in these tests. */
const now = 2_000_000_000_000;
const none = { marks: 0, tags: 0, digests: 0, kept: 0 };
const empty: Backup = { madeAt: 1, marks: [], tags: [], settings: {}, digests: [], kept: [] };

describe("readBackup", () => {
  it("reads a file of version 1 whole", () => {
    const { format: _, version: __, ...content } = versionOne;
    const reading = readBackup(JSON.stringify(versionOne), now);
    expect(reading).toEqual({ ok: true, backup: content, damage: none, leftOut: 0, shortened: 0 });
  });

  it("reads what was written", () => {
    const backup: Backup = {
      ...empty,
      marks: [{ ...blankMark("2505.23766"), decision: "saved", decidedAt: 5, note: "读\n" }],
      tags: [{ name: "vision", color: null }],
      settings: { theme: "dark" },
      digests: [{ name: "a.md", addedAt: 3, gzip: encodeBase64(new Uint8Array([1, 2, 250])) }],
    };
    const text = writeBackup(backup);
    expect(looksLikeBackup(text.slice(0, 100))).toBe(true);
    expect(readBackup(`\uFEFF${text}`, now)).toEqual({
      ok: true,
      backup,
      damage: none,
      leftOut: 0,
      shortened: 0,
    });
  });

  it("leaves out and counts malformed entries", () => {
    const mark = { ...blankMark("a"), decision: "saved" };
    const link = { kind: "code", url: "javascript:alert(1)" };
    const [kept] = versionOne.kept;
    const file = {
      ...versionOne,
      marks: [mark, { ...mark, decision: "liked" }, { ...mark, decidedAt: "now" }, null],
      tags: [{ name: "", color: null }],
      digests: [{ name: "a.md", addedAt: 1, gzip: "not base64" }],
      kept: [kept, { ...kept, paper: { ...kept?.paper, links: [link] } }],
    };
    const reading = readBackup(JSON.stringify(file), now);
    expect(reading).toMatchObject({
      ok: true,
      backup: { marks: [mark], tags: [], digests: [], kept: [kept] },
      damage: { marks: 3, tags: 1, digests: 1, kept: 1 },
    });
  });

  it("ignores keys such as `__proto__`", () => {
    const text = writeBackup(empty).replace('"settings":{}', '"settings":{"__proto__":{"x":1}}');
    const reading = readBackup(text, now);
    expect(reading).toMatchObject({ ok: true, backup: { settings: {} } });
    expect("x" in {}).toBe(false);
  });

  it.each([
    ["a cut-off backup", writeBackup(empty).slice(0, -5), "backup-damaged"],
    ["a backup without its lists", '{"format":"duidu-backup","version":1}', "backup-damaged"],
    ["other JSON", '{"marks":[]}', "not-a-backup"],
    ["no JSON", "## A paper", "not-a-backup"],
    ["nothing", "", "not-a-backup"],
  ])("refuses %s", (_, text, code) => {
    expect(readBackup(text, now)).toEqual({ ok: false, code });
  });

  it("refuses a backup written by a newer release", () => {
    const text = JSON.stringify({ ...versionOne, version: 2 });
    expect(readBackup(text, now)).toEqual({ ok: false, code: "backup-too-new", version: 2 });
  });

  it("keeps marks up to the limit, and counts the others", () => {
    const marks = Array.from({ length: 200_003 }, (_, n) => blankMark(`2504.${n}`));
    const reading = readBackup(writeBackup({ ...empty, marks }), now);
    expect(reading).toMatchObject({ ok: true, leftOut: 3, shortened: 0 });
  });

  it("never throws, whatever JSON replaces any part", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(versionOne)), fc.jsonValue(), (part, value) => {
        const text = JSON.stringify({ ...versionOne, [part]: value });
        expect(typeof readBackup(text, now).ok).toBe("boolean");
      }),
    );
  });
});

describe("encodeBase64 and decodeBase64", () => {
  it("agree with each other and with the platform", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64"));
        expect(decodeBase64(text)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it.each(["a", "ab=c", "====", "a b=", "中文=="])("refuse %j", (text) => {
    expect(decodeBase64(text)).toBeNull();
  });
});
