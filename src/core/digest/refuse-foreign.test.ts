import { describe, expect, it } from "vitest";
import { foreignFiles } from "./fixtures/foreign-files.ts";
import { readDigest } from "./read-digest.ts";

describe("readDigest on files that aren't digests", () => {
  it.each(Object.entries(foreignFiles))("refuses %s", (name, text) => {
    const { carrier, papers, problems } = readDigest(new TextEncoder().encode(text), name);
    expect({
      carrier,
      papers: papers.map(({ title }) => title),
      codes: problems.map(({ code }) => code),
    }).toEqual({
      carrier: "none",
      papers: [],
      codes: ["not-a-digest"],
    });
  });
});
