import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asDay, dayNumber, fittingUnit, spanOf, spansBetween, weekday } from "./time-span.ts";

const day = fc.integer({ min: -20_000, max: 40_000 }).map(asDay);
const unit = fc.constantFrom("day", "week", "month", "year");

describe("dayNumber", () => {
  it("counts days since 1970", () => {
    expect(dayNumber("1970-01-02")).toBe(1);
    expect(asDay(1)).toBe("1970-01-02");
  });

  it("rejects days that do not exist", () => {
    const none = ["2025-02-30", "2025-13-01", "2025-5-1", "2025-05", "", "yesterday"];
    expect(none.filter((day) => dayNumber(day) !== null)).toEqual([]);
  });
});

describe("weekday", () => {
  it("begins the week on Monday, before 1970 too", () => {
    expect(weekday(dayNumber("2025-06-02") ?? 0)).toBe(0);
    expect(weekday(dayNumber("1969-12-28") ?? 0)).toBe(6);
  });
});

describe("spanOf", () => {
  it("names a span as the list's facet does", () => {
    expect(spanOf("2025-05-31", "day").value).toBe("2025-05-31");
    expect(spanOf("2025-05-31", "week").value).toBe("2025-05-26..2025-06-01");
    expect(spanOf("2025-05-31", "month").value).toBe("2025-05");
    expect(spanOf("2025-05-31", "year").value).toBe("2025");
  });

  it("ends a month and a year on their last days", () => {
    expect(spanOf("2024-02-10", "month").to).toBe("2024-02-29");
    expect(spanOf("2024-12-10", "month").to).toBe("2024-12-31");
    expect(spanOf("2023-05-10", "year").to).toBe("2023-12-31");
  });

  it("contains its day, whatever the day and the unit", () => {
    fc.assert(
      fc.property(day, unit, (day, unit) => {
        const { from, to } = spanOf(day, unit);
        expect(from <= day && day <= to).toBe(true);
        expect(spanOf(from, unit)).toEqual(spanOf(to, unit));
      }),
    );
  });
});

describe("spansBetween", () => {
  it("leaves out no day between the first and the last", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (first, days) => {
        const last = asDay((dayNumber(first) ?? 0) + days);
        const spans = spansBetween(first, last, fittingUnit(first, last));
        expect(spans[0]?.from.localeCompare(first)).toBeLessThanOrEqual(0);
        expect(spans.at(-1)?.to.localeCompare(last)).toBeGreaterThanOrEqual(0);
        for (const [at, span] of spans.slice(1).entries()) {
          expect(dayNumber(span.from)).toBe((dayNumber(spans[at]!.to) ?? 0) + 1);
        }
        expect(spans.length).toBeLessThanOrEqual(61);
      }),
    );
  });

  it("uses a longer unit if there would be too many bars", () => {
    expect(fittingUnit("2025-05-01", "2025-05-31")).toBe("day");
    expect(fittingUnit("2025-01-01", "2025-05-31")).toBe("week");
    expect(fittingUnit("2023-01-01", "2025-05-31")).toBe("month");
    expect(fittingUnit("2001-01-01", "2025-05-31")).toBe("year");
  });

  it("shows the end of a period that is too long", () => {
    expect(spansBetween("0100-01-01", "2025-05-31", "year")).toHaveLength(60);
    expect(spansBetween("0100-01-01", "2025-05-31", "year").at(-1)?.value).toBe("2025");
  });
});
