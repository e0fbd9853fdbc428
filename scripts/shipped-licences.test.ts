import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { shippedLicences } from "./shipped-licences.ts";

describe("the licences of what is shipped", () => {
  const licences = shippedLicences(join(import.meta.dirname, ".."));
  const names = licences.map(({ name }) => name);

  it("names the packages that are in the app, and those that they bring along", () => {
    expect(names).toEqual(expect.arrayContaining(["react", "katex", "@tanstack/query-core"]));
    expect(names).toEqual(names.toSorted());
  });

  it("leaves out what is for development alone", () => {
    expect(names).not.toContain("vitest");
    expect(names).not.toContain("typescript");
    expect(names).not.toContain("fast-check");
    expect(names).not.toContain("opencc-js");
  });

  it("has the whole text of each", () => {
    expect(licences.filter(({ text }) => text.length < 200).map(({ name }) => name)).toEqual([]);
  });
});
