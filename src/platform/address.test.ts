import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facetNames } from "../core/search/facets/facet-names.ts";
import { formatAddress, HOME, parseAddress, SORTS, VIEWS, type Address } from "./address.ts";

const value = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => text !== "-");
const address: fc.Arbitrary<Address> = fc.record({
  view: fc.constantFrom(...VIEWS),
  question: fc.oneof(fc.constant(""), value),
  facets: fc
    .uniqueArray(fc.constantFrom(...facetNames))
    .chain((names) =>
      fc.record(
        Object.fromEntries(
          names.map((name) => [name, fc.uniqueArray(value, { minLength: 1, maxLength: 3 })]),
        ),
      ),
    ),
  sort: fc.constantFrom(null, ...SORTS),
  bridge: fc.boolean(),
  meaning: fc.boolean(),
  like: fc.oneof(fc.constant(null), value),
  paper: fc.oneof(fc.constant(null), value),
});

describe("the address", () => {
  it("reads back every address that it writes", () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(parseAddress(formatAddress(given))).toEqual(given);
      }),
    );
  });

  it("writes a view, a question and the open paper", () => {
    const hash = formatAddress({ ...HOME, view: "saved", question: "高斯", paper: "2308.04079" });
    expect(decodeURIComponent(hash)).toBe("#/saved?q=高斯&paper=2308.04079");
  });

  it.each(["", "#", "#/", "#/nowhere?sort=worst&paper=&topic=", "#?%E0%A4%A", "#/all?q=%"])(
    "falls back to the plain list if the hash is unknown: %s",
    (hash) => {
      const { view, sort, paper, facets } = parseAddress(hash);
      expect({ view, sort, paper, facets }).toEqual({
        view: "all",
        sort: null,
        paper: null,
        facets: {},
      });
    },
  );

  it("truncates endless parts", () => {
    expect(parseAddress(`#/all?q=${"a".repeat(100_000)}`).question.length).toBe(500);
  });
});
