import { describe, expect, it } from "vitest";
import { exportFileName, safeFileName } from "./export-file-name.ts";

const today = "2025-06-01";
const nameOf = (view: string, topics: string[] = [], dates: string[] = []) =>
  exportFileName({ view, topics, dates }, today);

describe("exportFileName", () => {
  it("contains topic, view and date", () => {
    expect(nameOf("all", ["3DGS"], ["2024-12-07"])).toBe("3DGS-2024-12-07");
    expect(nameOf("saved", ["医学图像"])).toBe("医学图像-saved-2025-06-01");
    expect(nameOf("saved")).toBe("duidu-saved-2025-06-01");
    expect(nameOf("all")).toBe("duidu-2025-06-01");
  });

  it("leaves out topics or dates if there are several or if they are excluded", () => {
    expect(nameOf("all", ["3DGS", "NeRF"], ["2025-01", "2025-02"])).toBe("duidu-2025-06-01");
    expect(nameOf("all", ["-3DGS"])).toBe("duidu-2025-06-01");
  });

  it("is valid on every system", () => {
    expect(nameOf("all", ["a/b: <c"], ["2025-01-01.."])).toBe("a b c-2025-01-01_");
  });
});

describe("safeFileName", () => {
  it("keeps what was typed, without invalid characters", () => {
    expect(safeFileName("  My *best* papers.. ", "x")).toBe("My best papers");
    expect(safeFileName("a".repeat(200), "x")).toHaveLength(80);
  });

  it("falls back if nothing is left", () => {
    expect(safeFileName(" ../ ", "duidu")).toBe("duidu");
  });
});
