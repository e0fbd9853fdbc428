import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../library/reader-mark.ts";
import type { DeviceLine } from "./device-line.ts";
import { logOf } from "./device-log.ts";
import { createDevice, shownOn, type Device } from "./devices.fixture.ts";
import { linesOf } from "./log-lines.ts";
import { mergedPaper } from "./merged-paper.ts";
import { readLines } from "./read-lines.ts";
import { writeStamp } from "./stamp.ts";
import { newHues } from "./tag-hues.ts";

const DAY = 86_400_000;
const NOW = 1_700_000_000_000;

const anyStamp = fc
  .record({
    wall: fc.nat({ max: 3 }),
    count: fc.nat({ max: 1 }),
    device: fc.constantFrom("ada1", "bo22", "cy33"),
  })
  .map(writeStamp);
const anyTags = fc.subarray(["x", "y"]);
const anyLine: fc.Arbitrary<DeviceLine> = fc.oneof(
  fc.record({
    at: anyStamp,
    paper: fc.constantFrom("a", "b"),
    ids: fc.record({ title: fc.constantFrom("", "t1") }),
    set: fc.record(
      {
        decision: fc.constantFrom<Decision>("unscreened", "saved", "dismissed"),
        tags: fc.record({ add: anyTags, remove: anyTags }),
        note: fc.record({
          text: fc.constantFrom("", "one", "two"),
          over: fc.array(anyStamp, { maxLength: 2 }),
        }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ at: anyStamp, ahead: fc.array(anyStamp, { maxLength: 2 }) }),
  fc.record({ at: anyStamp, device: fc.constant({ name: "Ada", lab: false }) }),
  fc.record({ at: anyStamp, tag: fc.constantFrom("x", "y"), hue: fc.constantFrom(25, 130) }),
);
const anyLines = fc.array(anyLine, { maxLength: 12 });

const merged = (...files: readonly (readonly DeviceLine[])[]) => {
  const log = logOf(files.flat());
  const { papers, ahead, heads } = log;
  const shown = [...papers].map(([key, paper]) => [key, mergedPaper(paper, ahead)] as const);
  return [...shown, ...heads, ...newHues(log, new Map())].sort(([a], [b]) => (a < b ? -1 : 1));
};

describe("lines of any devices", () => {
  it("say the same in any order, grouping and number", () => {
    fc.assert(
      fc.property(anyLines, anyLines, anyLines, (a, b, c) => {
        const both = (one: readonly DeviceLine[], other: readonly DeviceLine[]) =>
          linesOf(logOf([...one, ...other]));
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(both(a, b), c)).toEqual(merged(a, both(b, c)));
        expect(merged(a, b, a, [...b].reverse())).toEqual(merged(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it("say the same after a rewriting of every device's file", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const log = logOf(lines);
        const files = ["ada1", "bo22", "cy33"].map((device) => linesOf(log, device));
        expect(merged(...files)).toEqual(merged(lines));
      }),
    );
  });
});

/** Has each device read all files, until nothing new is written. */
function meet(devices: readonly Device[], now: number): void {
  for (let round = 0; round < 3; round += 1) {
    for (const device of devices) device.absorb();
    for (const device of devices) for (const { file } of devices) device.read(file(), now);
  }
}

function twoDevices(): [Device, Device] {
  return [createDevice("ada1"), createDevice("bo22")];
}

describe("devices that meet", () => {
  it("take the newer decision, and tags of both", () => {
    const [a, b] = twoDevices();
    a.decide("p", "saved", NOW);
    a.annotate("p", { tags: ["x"] }, NOW);
    b.decide("p", "dismissed", NOW + 5);
    b.annotate("p", { tags: ["y"] }, NOW + 5);
    meet([a, b], NOW + 9);
    expect(shownOn(a)).toEqual(shownOn(b));
    expect(a.markOf("p")).toMatchObject({ decision: "dismissed", tags: ["x", "y"] });
  });

  it("keep both of two notes that were written apart, the older one quoted below", () => {
    const [a, b] = twoDevices();
    a.annotate("p", { note: "first\nof two lines" }, NOW);
    b.annotate("p", { note: "second" }, NOW + 5);
    meet([a, b], NOW + 9);
    expect(a.markOf("p").note).toBe("second\n\n> first\n> of two lines");
    expect(b.markOf("p").note).toBe(a.markOf("p").note);
    a.annotate("p", { note: "one of both" }, NOW + 10);
    meet([a, b], NOW + 19);
    expect(b.markOf("p").note).toBe("one of both");
  });

  it("let a decision stand that was made after the other was seen, also where clocks are wrong", () => {
    const [a, b] = twoDevices();
    b.decide("p", "saved", NOW + DAY / 2);
    meet([a, b], NOW);
    a.decide("p", "dismissed", NOW + 1);
    meet([a, b], NOW + 2);
    expect(shownOn(b)).toMatchObject([{ decision: "dismissed" }]);
  });

  it("let no clock that is years ahead win for ever", () => {
    const [a, b] = twoDevices();
    b.decide("p", "saved", NOW + 3000 * DAY);
    meet([a, b], NOW);
    expect(shownOn(a)).toMatchObject([{ decision: "saved" }]);
    a.decide("p", "dismissed", NOW + 1);
    meet([a, b], NOW + 2);
    expect(shownOn(b)).toMatchObject([{ decision: "dismissed" }]);
    // Years later, read by a device that has seen none of it.
    const late = createDevice("cy33");
    meet([late, a, b], NOW + 4000 * DAY);
    expect(shownOn(late)).toMatchObject([{ decision: "dismissed" }]);
    b.decide("p", "saved", NOW + 4000 * DAY + 5);
    meet([late, a, b], NOW + 4000 * DAY + 9);
    expect(shownOn(a)).toMatchObject([{ decision: "saved" }]);
  });

  it("is not led astray by its own clock where two others agree", () => {
    const [a, b] = twoDevices();
    const lost = createDevice("cy33");
    a.decide("p", "saved", NOW);
    b.decide("q", "saved", NOW + 5);
    lost.read(a.file(), 0);
    a.absorb();
    b.absorb();
    lost.read(a.file() + b.file(), 0);
    expect(readLines(lost.file()).lines).toEqual([]);
  });
});

/** One thing that befalls one of three devices. */
const anyStep = fc.record({
  device: fc.nat({ max: 2 }),
  what: fc.oneof(
    fc.record({
      decide: fc.constantFrom<Decision>("unscreened", "saved", "dismissed"),
      paper: fc.constantFrom("p", "q"),
    }),
    fc.record({ note: fc.boolean(), paper: fc.constantFrom("p", "q") }),
    fc.record({ tag: fc.constantFrom("x", "y"), paper: fc.constantFrom("p", "q") }),
    fc.record({ rewrite: fc.constant(true) }),
    /** Reads another's file: an older version of it, cut off, twice. */
    fc.record({ from: fc.nat({ max: 2 }), age: fc.nat({ max: 3 }), cut: fc.nat({ max: 200 }) }),
  ),
});

describe("three devices", () => {
  it("are equal in the end, whatever became of their files, and no note is lost", () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 40 }),
        fc.tuple(fc.constantFrom(0, 1, 400 * DAY), fc.nat({ max: 2000 }), fc.nat({ max: 2000 })),
        (steps, clocks) => {
          const devices = ["ada1", "bo22", "cy33"].map(createDevice);
          const versions = devices.map((): string[] => [""]);
          const written = new Map<string, string>();
          for (const [nth, { device: at, what }] of steps.entries()) {
            const [device, clock] = [devices[at]!, NOW + nth * 1000 + clocks[at]!];
            if ("decide" in what) device.decide(what.paper, what.decide, clock);
            if ("note" in what) {
              const text = `note ${nth}`;
              // What the writer has seen is replaced; what they have not is to stay.
              for (const [old, paper] of written)
                if (paper === what.paper && device.markOf(paper).note.includes(old))
                  written.delete(old);
              device.annotate(what.paper, { note: text }, clock);
              written.set(text, what.paper);
            }
            if ("tag" in what) {
              const { tags } = device.markOf(what.paper);
              const has = tags.includes(what.tag);
              const others = tags.filter((tag) => tag !== what.tag);
              device.annotate(what.paper, { tags: has ? others : [...others, what.tag] }, clock);
            }
            if ("rewrite" in what) device.rewrite();
            if ("from" in what) {
              const copies = versions[what.from]!;
              const copy = copies[Math.max(0, copies.length - 1 - what.age)]!;
              device.read(copy.slice(0, copy.length - what.cut), clock);
              device.read(copy, clock);
            }
            device.absorb();
            versions[at]!.push(device.file());
          }
          meet(devices, NOW + 100_000);
          const [first, ...others] = devices.map(shownOn);
          for (const other of others) expect(other).toEqual(first);
          for (const [text, paper] of written)
            expect(first?.find(({ key }) => key === paper)?.note).toContain(text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
