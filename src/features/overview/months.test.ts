import { expect, it } from "vitest";
import { monthsOf } from "./months.ts";

const day = (value: string) => ({ day: value, papers: 1, unscreened: 0 });

it("lists the newest month first, and months without a day not at all", () => {
  const months = monthsOf([day("2024-12-31"), day("2025-03-01"), day("2025-03-02")]);
  expect(months.map(({ value }) => value)).toEqual(["2025-03", "2024-12"]);
});

it("fills the weeks from Monday to Sunday; days of another month are null", () => {
  // 1 February 2025 was a Saturday, 28 February a Friday.
  const weeks = monthsOf([day("2025-02-03")])[0]?.weeks ?? [];
  expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
  expect(weeks[0]?.map((cell) => cell?.day ?? null)).toEqual([
    null,
    null,
    null,
    null,
    null,
    "2025-02-01",
    "2025-02-02",
  ]);
  expect(weeks[4]?.map((cell) => cell?.day.slice(8) ?? null)).toEqual([
    "24",
    "25",
    "26",
    "27",
    "28",
    null,
    null,
  ]);
});

it("has all days of a leap February, with the counts of those that have papers", () => {
  const cells = (monthsOf([day("2024-02-29")])[0]?.weeks ?? []).flat().filter((cell) => cell);
  expect(cells).toHaveLength(29);
  expect(cells.filter((cell) => cell?.counts).map((cell) => cell?.day)).toEqual(["2024-02-29"]);
});
