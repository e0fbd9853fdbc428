import { describe, expect, it } from "vitest";
import { readComment } from "./read-comment.ts";

describe("mineComment", () => {
  it.each([
    [
      "CVPR 2024 (Oral), 14 pages, 9 figures, 3 tables",
      { venue: "CVPR", year: 2024, award: "oral", pages: 14, figures: 9, tables: 3, notes: null },
    ],
    ["Accepted by ACM Multimedia 2024", { venue: "ACM MM", year: 2024, status: "accepted" }],
    [
      "to be published in ACL 2025 findings",
      { venue: "ACL", year: 2025, status: "to appear", track: "findings" },
    ],
    ["CVPR'23 workshop", { venue: "CVPR", year: 2023, track: "workshop" }],
    ["ECCVW 2024", { venue: "ECCV", year: 2024, track: "workshop" }],
    [
      "IEEE/CVF Conference on   Computer Vision and Pattern Recognition (2024)",
      { venue: "CVPR", year: 2024 },
    ],
    ["Under review", { venue: null, year: null, status: "submitted", notes: null }],
    ["Technical report", { status: "technical report", notes: null }],
    ["8+4 pages, three figures", { pages: 8, figures: 3 }],
    ["10 pages,10 figures", { pages: 10, figures: 10 }],
    [
      "First two authors contributed equally",
      { venue: null, notes: "First two authors contributed equally" },
    ],
    [
      "Accepted for publication in Journal of Quiet Systems, 13 pages",
      { venue: "Journal of Quiet Systems", status: "accepted", pages: 13 },
    ],
  ])("reads %s", (raw, facts) => {
    expect(readComment(raw)).toMatchObject(facts);
  });

  it("keeps the whole comment and is null without one", () => {
    expect(readComment("Project page:   https://a.github.io/b/")).toMatchObject({
      raw: "Project page: https://a.github.io/b/",
      notes: null,
    });
    expect(readComment("  ")).toBeNull();
  });
});
