import { describe, expect, it } from "vitest";
import type { DigestProgress } from "./digest-progress.ts";
import { daysToScreen, nextDigest } from "./digests-to-screen.ts";

function digest(date: string | null, topic: string, screened: number): DigestProgress {
  return { date, topic, papers: 20, screened, seen: 0 };
}

const progress = [
  digest("2025-05-31", "3DGS", 20),
  digest("2025-05-31", "NeRF", 4),
  digest("2025-05-30", "3DGS", 20),
  digest("2025-05-30", "NeRF", 19),
  digest("2025-05-28", "LLM", 0),
  digest(null, "notes", 0),
];

const names = (most: number) =>
  daysToScreen(progress, most).map(({ date, digests }) => [date, digests.map((one) => one.topic)]);

describe("daysToScreen", () => {
  it("lists all digests of the newest day, and of earlier days what is not screened", () => {
    expect(names(10)).toEqual([
      ["2025-05-31", ["3DGS", "NeRF"]],
      ["2025-05-30", ["NeRF"]],
      ["2025-05-28", ["LLM"]],
      [null, ["notes"]],
    ]);
  });

  it("limits the earlier digests, not those of the newest day", () => {
    expect(names(1)).toEqual([
      ["2025-05-31", ["3DGS", "NeRF"]],
      ["2025-05-30", ["NeRF"]],
    ]);
    expect(names(0)).toEqual([["2025-05-31", ["3DGS", "NeRF"]]]);
  });

  it("takes digests without a date for the newest day if there are no others", () => {
    expect(daysToScreen([digest(null, "notes", 0)], 3)).toHaveLength(1);
    expect(daysToScreen([], 3)).toEqual([]);
  });
});

describe("nextDigest", () => {
  it("is the next one that is not screened, else one before", () => {
    expect(nextDigest(progress, { date: "2025-05-31", topic: "NeRF" })?.topic).toBe("NeRF");
    expect(nextDigest(progress, { date: null, topic: "notes" })).toEqual(progress[1]);
    expect(
      nextDigest([digest("2025-05-31", "3DGS", 0)], { date: "2025-05-31", topic: "3DGS" }),
    ).toBeNull();
  });
});
