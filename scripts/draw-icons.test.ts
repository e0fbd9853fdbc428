import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { icons, publicFolder } from "./draw-icons.ts";

describe("the committed icons", () => {
  it.each(icons)("$file is a PNG of $pixels pixels on each side", async ({ file, pixels }) => {
    const png = await readFile(join(publicFolder, file));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    // Width and height are at fixed positions in the header.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pixels, pixels]);
  });
});
