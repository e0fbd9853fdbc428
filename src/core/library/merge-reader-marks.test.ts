import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankMark, type ReaderMark } from "./reader-mark.ts";
import { combineReaderMarks, joinMarks, mergeReaderMarks } from "./merge-reader-marks.ts";

const mark = (fields: Partial<ReaderMark>): ReaderMark => ({ ...blankMark("a"), ...fields });

describe("mergeMarks", () => {
  it("takes the newer decision and the newer note independently", () => {
    const mine = mark({ decision: "saved", decidedAt: 20, note: "old", annotatedAt: 10 });
    const theirs = mark({ decision: "dismissed", decidedAt: 10, note: "new", annotatedAt: 20 });
    const { marks, report } = mergeReaderMarks([mine], [theirs]);
    expect(marks).toEqual([
      mark({ decision: "saved", decidedAt: 20, note: "new", annotatedAt: 20 }),
    ]);
    expect(report).toEqual({ added: 0, decisions: 0, annotations: 1, kept: 0 });
  });

  it("adds marks of papers that have none", () => {
    const theirs = mark({ key: "b", decision: "saved", decidedAt: 5 });
    const { marks, report } = mergeReaderMarks([mark({})], [theirs]);
    expect(marks).toEqual([mark({}), theirs]);
    expect(report).toEqual({ added: 1, decisions: 0, annotations: 0, kept: 1 });
  });

  it("keeps an emptied note that is newer than a written one", () => {
    const mine = mark({ note: "", annotatedAt: 20 });
    const { marks } = mergeReaderMarks([mine], [mark({ note: "written", annotatedAt: 10 })]);
    expect(marks).toEqual([mine]);
  });

  it("keeps a paper that was saved and dismissed at the same moment saved", () => {
    const saved = mark({ decision: "saved", decidedAt: 5 });
    const dismissed = mark({ decision: "dismissed", decidedAt: 5 });
    expect(mergeReaderMarks([dismissed], [saved]).marks).toEqual([saved]);
    expect(mergeReaderMarks([saved], [dismissed]).marks).toEqual([saved]);
  });
});

describe("joinMarks", () => {
  it("keeps the newer decision and the tags and notes of both", () => {
    const mine = mark({
      decision: "saved",
      decidedAt: 2,
      note: "first",
      tags: ["x"],
      annotatedAt: 3,
    });
    const theirs = mark({
      key: "t-a",
      decision: "dismissed",
      decidedAt: 1,
      note: "second",
      tags: ["y"],
      annotatedAt: 4,
    });
    const joined = joinMarks(mine, theirs);
    expect(joined).toEqual(
      mark({
        decision: "saved",
        decidedAt: 2,
        note: "first\n\nsecond",
        tags: ["x", "y"],
        annotatedAt: 5,
      }),
    );
    expect(combineReaderMarks(theirs, joined)).toEqual({ ...joined, key: "t-a" });
  });

  it("changes nothing if the other paper had nothing", () => {
    const mine = mark({
      decision: "saved",
      decidedAt: 2,
      note: "first",
      tags: ["x"],
      annotatedAt: 3,
    });
    expect(joinMarks(mine, blankMark("t-a"))).toEqual(mine);
  });
});

const anyMark = fc.record({
  key: fc.constantFrom("a", "b", "c"),
  decision: fc.constantFrom<ReaderMark["decision"]>("unscreened", "saved", "dismissed"),
  decidedAt: fc.nat({ max: 3 }),
  tags: fc.subarray(["x", "y"]),
  note: fc.constantFrom("", "one", "two"),
  annotatedAt: fc.nat({ max: 3 }),
});
const anyMarks = fc.uniqueArray(anyMark, { selector: ({ key }) => key, maxLength: 3 });
const sorted = (marks: readonly ReaderMark[]) =>
  [...marks].sort((a, b) => a.key.localeCompare(b.key));
const merged = (...libraries: ReaderMark[][]) =>
  sorted(libraries.reduce((mine, theirs) => mergeReaderMarks(mine, theirs).marks, []));

describe("mergeMarks on any two libraries", () => {
  it("is commutative, associative and idempotent", () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, anyMarks, (a, b, c) => {
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
        expect(merged(a, b, b, a)).toEqual(merged(a, b));
        expect(mergeReaderMarks(a, a).report).toMatchObject({
          added: 0,
          decisions: 0,
          annotations: 0,
        });
      }),
    );
  });

  it("never replaces anything by something older", () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (a, b) => {
        const result = new Map(mergeReaderMarks(a, b).marks.map((one) => [one.key, one]));
        for (const one of [...a, ...b]) {
          expect(result.get(one.key)?.decidedAt).toBeGreaterThanOrEqual(one.decidedAt);
          expect(result.get(one.key)?.annotatedAt).toBeGreaterThanOrEqual(one.annotatedAt);
        }
      }),
    );
  });
});
