import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalogue, type Catalogue } from "./catalogue.ts";
import type { CatalogueChange } from "./catalogue-change.ts";
import type { PaperIdentity } from "./paper-identity.ts";

const withId = (key: string, fingerprint: string): PaperIdentity => ({ key, fingerprint });
const titleOnly = (fingerprint: string): PaperIdentity => ({
  key: `t:${fingerprint}`,
  fingerprint,
});

const argusText = titleOnly("argus");
const argusPage = withId("2505.23766", "argus");

describe("createCatalogue", () => {
  it("holds one paper for one id in many digests, whatever the titles", () => {
    const catalogue = createCatalogue();
    catalogue.add("monday", [withId("2402.16607", "gea")]);
    const change = catalogue.add("tuesday", [withId("2402.16607", "gva")]);
    expect(change).toEqual({
      added: [],
      changed: ["2402.16607"],
      removed: [],
      renamed: [],
      newPapers: [],
      seenBefore: ["2402.16607"],
    });
    expect(catalogue.appearances("2402.16607")).toEqual([
      { source: "monday", at: 0 },
      { source: "tuesday", at: 0 },
    ]);
  });

  it("renames a paper known by its title when its id arrives", () => {
    const catalogue = createCatalogue();
    expect(catalogue.add("text", [argusText]).newPapers).toEqual(["t:argus"]);
    expect(catalogue.add("page", [argusPage])).toEqual({
      added: ["2505.23766"],
      changed: [],
      removed: ["t:argus"],
      renamed: [["t:argus", "2505.23766"]],
      newPapers: [],
      seenBefore: ["2505.23766"],
    });
    expect(catalogue.keys()).toEqual(["2505.23766"]);
    expect(catalogue.papersOf("text")).toEqual(["2505.23766"]);
  });

  it("joins a title to its id when the id was there first", () => {
    const catalogue = createCatalogue();
    catalogue.add("page", [argusPage]);
    expect(catalogue.add("text", [argusText])).toMatchObject({
      added: [],
      changed: ["2505.23766"],
      renamed: [],
      seenBefore: ["2505.23766"],
    });
  });

  it("gives the title its own key back when the id leaves", () => {
    const catalogue = createCatalogue();
    catalogue.add("text", [argusText]);
    catalogue.add("page", [argusPage]);
    expect(catalogue.remove("page")).toEqual({
      added: ["t:argus"],
      changed: [],
      removed: ["2505.23766"],
      renamed: [["2505.23766", "t:argus"]],
    });
  });

  it("keeps a title separate when two ids have it, and leaves the first id its key", () => {
    const catalogue = createCatalogue();
    catalogue.add("text", [titleOnly("survey")]);
    catalogue.add("page", [withId("2401.00001", "survey")]);
    expect(catalogue.add("other", [withId("2401.00002", "survey")])).toMatchObject({
      added: ["2401.00002", "t:survey"],
      changed: ["2401.00001"],
      renamed: [],
      newPapers: ["2401.00002"],
    });
    expect(catalogue.remove("page").renamed).toEqual([["t:survey", "2401.00002"]]);
  });

  it("counts the same digest again as seen, with nothing added or removed", () => {
    const catalogue = createCatalogue();
    catalogue.add("text", [argusText, titleOnly("other")]);
    expect(catalogue.add("text", [argusText, titleOnly("other")])).toMatchObject({
      added: [],
      removed: [],
      renamed: [],
      newPapers: [],
      seenBefore: ["t:argus", "t:other"],
    });
  });

  it("counts a paper that one digest has twice once", () => {
    const catalogue = createCatalogue();
    expect(catalogue.add("page", [argusPage, argusPage]).newPapers).toEqual(["2505.23766"]);
    expect(catalogue.appearances("2505.23766")).toHaveLength(2);
    catalogue.remove("page");
    expect(catalogue.add("text", [argusText]).added).toEqual(["t:argus"]);
  });

  it("renames papers when reading a digest again finds their ids", () => {
    const catalogue = createCatalogue();
    catalogue.add("mail", [argusText]);
    expect(catalogue.add("mail", [argusPage])).toMatchObject({
      renamed: [["t:argus", "2505.23766"]],
      newPapers: [],
    });
  });

  it("finds the decisions of a removed digest's papers when their twin comes later", () => {
    const catalogue = createCatalogue();
    catalogue.add("text", [argusText]);
    catalogue.remove("text");
    const later = createCatalogue(catalogue.save());
    expect(later.add("page", [argusPage])).toMatchObject({
      added: ["2505.23766"],
      removed: [],
      renamed: [["t:argus", "2505.23766"]],
      newPapers: ["2505.23766"],
    });
  });

  it("treats two ids with one title as two papers, even when one is absent", () => {
    const catalogue = createCatalogue();
    catalogue.add("page", [withId("2401.00001", "survey")]);
    catalogue.remove("page");
    expect(catalogue.add("other", [withId("2401.00002", "survey")]).renamed).toEqual([]);
  });

  it("changes nothing when an unknown digest is removed", () => {
    const nothing = { added: [], changed: [], removed: [], renamed: [] };
    expect(createCatalogue().remove("unknown")).toEqual(nothing);
  });
});

const identities = fc.oneof(
  fc.constantFrom("a", "b", "c").map(titleOnly),
  fc
    .tuple(
      fc.constantFrom("2401.00001", "2401.00002", "cs/0112017"),
      fc.constantFrom("a", "b", "c"),
    )
    .map(([id, title]) => withId(id, title)),
);
const steps = fc.array(
  fc.record({
    source: fc.constantFrom("one", "two", "three", "four"),
    papers: fc.option(fc.array(identities, { maxLength: 4 })),
  }),
  { maxLength: 12 },
);
type Step = { source: string; papers: PaperIdentity[] | null };

const run = (catalogue: Catalogue, step: Step): CatalogueChange =>
  step.papers === null ? catalogue.remove(step.source) : catalogue.add(step.source, step.papers);

const appearancesByKey = (catalogue: Catalogue) =>
  new Map(
    catalogue
      .keys()
      .sort()
      .map((key) => [key, catalogue.appearances(key)]),
  );

describe("a catalogue after any sequence of digests added and removed", () => {
  it("equals one made from the remaining digests, in any order", () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (some, backwards) => {
        const catalogue = createCatalogue();
        const left = new Map<string, PaperIdentity[]>();
        for (const step of some) {
          run(catalogue, step);
          if (step.papers === null) left.delete(step.source);
          else left.set(step.source, step.papers);
        }
        const order = backwards ? [...left].reverse() : [...left];
        const fresh = createCatalogue();
        for (const [source, papers] of order) fresh.add(source, papers);
        expect(appearancesByKey(catalogue)).toEqual(appearancesByKey(fresh));
        expect(appearancesByKey(createCatalogue(catalogue.save()))).toEqual(
          appearancesByKey(fresh),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("reports every change", () => {
    fc.assert(
      fc.property(steps, (some) => {
        const catalogue = createCatalogue();
        let known = appearancesByKey(catalogue);
        for (const step of some) {
          const change = run(catalogue, step);
          const now = appearancesByKey(catalogue);
          expect(change.added.sort()).toEqual([...now.keys()].filter((key) => !known.has(key)));
          expect(change.removed.sort()).toEqual([...known.keys()].filter((key) => !now.has(key)));
          const differing = [...now].filter(
            ([key, refs]) =>
              known.has(key) && JSON.stringify(known.get(key)) !== JSON.stringify(refs),
          );
          expect(change.changed).toEqual(expect.arrayContaining(differing.map(([key]) => key)));
          for (const [oldKey, newKey] of change.renamed) {
            expect(now.has(oldKey)).toBe(false);
            expect(now.has(newKey)).toBe(true);
          }
          known = now;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("holds every appearance under exactly one key", () => {
    fc.assert(
      fc.property(steps, (some) => {
        const catalogue = createCatalogue();
        for (const step of some) run(catalogue, step);
        const appearances = catalogue.keys().flatMap((key) => catalogue.appearances(key));
        const { sources } = catalogue.save();
        const sum = sources.reduce((total, [, papers]) => total + papers.length, 0);
        expect(appearances).toHaveLength(sum);
        expect(new Set(appearances.map(({ source, at }) => `${source} ${at}`)).size).toBe(sum);
      }),
    );
  });
});
