import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextStamp, readStamp, writeStamp } from "./stamp.ts";

const anyStamp = fc.record({
  wall: fc.integer({ min: 0, max: 253_402_300_799_999 }),
  count: fc.nat({ max: 0xffff }),
  device: fc.constantFrom("ada1", "bo22"),
});

describe("stamps", () => {
  it("sort as text as the moments do, and are read as they were written", () => {
    fc.assert(
      fc.property(anyStamp, anyStamp, (a, b) => {
        const isEarlier =
          a.wall < b.wall ||
          (a.wall === b.wall &&
            (a.count < b.count || (a.count === b.count && a.device < b.device)));
        expect(writeStamp(a) < writeStamp(b)).toBe(isEarlier);
        expect(readStamp(writeStamp(a))).toEqual(a);
      }),
    );
  });

  it("come after all that a device has seen, whatever its clock says", () => {
    fc.assert(
      fc.property(fc.array(anyStamp), fc.nat(), (seen, now) => {
        const stamps = seen.map(writeStamp).filter((stamp) => !stamp.startsWith("9999"));
        const next = nextStamp(stamps, now, "cy33");
        for (const stamp of stamps) expect(next > stamp).toBe(true);
        expect(readStamp(next)?.wall).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it("go on to the next millisecond when the counter is full", () => {
    const full = writeStamp({ wall: 5, count: 0xffff, device: "ada1" });
    expect(nextStamp([full], 0, "ada1")).toBe("1970-01-01T00:00:00.006Z-0000-ada1");
  });

  it.each([
    "",
    "2025-02-30T00:00:00.000Z-0000-ada1",
    "2025-01-01T00:00:00.000Z-0000-Ada",
    "2025-01-01T00:00:00.000Z-10000-ada1",
    "+010000-01-01T00:00:00.000Z-0000-ada1",
  ])("refuse %j", (text) => {
    expect(readStamp(text)).toBeNull();
  });
});
