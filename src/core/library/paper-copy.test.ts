import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paperWith } from "./fixtures/papers.ts";
import { groupByPaper } from "./group-appearances.ts";
import { hasAppearances, mergeCopies, updateCopy } from "./paper-copy.ts";
import type { Appearance, LibraryPaper } from "./library-paper.ts";
import { mergeAppearances } from "./merge-papers.ts";

const KEY = "2505.23766";
const DIGESTS = ["a", "b", "c", "d"];

/** What one digest says about the paper, as one version of the parser read it. */
function appearanceIn(source: string, reader = 1): Appearance {
  const at = DIGESTS.indexOf(source);
  const summary = `${source} 的总结，第 ${reader} 版`;
  const abstract = { en: "We look, then think.", zh: `${source} 的译文，第 ${reader} 版` };
  // The last one is a plain text, which has lost the id.
  const arxiv = at === DIGESTS.length - 1 ? null : { id: KEY, version: at + 1 };
  return {
    source,
    date: `2025-05-0${at + 1}`,
    topic: null,
    paper: paperWith({ summary, abstract, arxiv }),
  };
}

const copyOf = (...appearances: Appearance[]): LibraryPaper => ({
  ...mergeAppearances(appearances),
  key: KEY,
});

const summaries = (paper: LibraryPaper | null): string[] =>
  (paper?.appearances ?? []).map((one) => one.paper.summary ?? "").sort();

const appearance = fc
  .tuple(fc.constantFrom(...DIGESTS), fc.integer({ min: 1, max: 2 }))
  .map(([source, reader]) => appearanceIn(source, reader));
const copy = fc
  .array(appearance, { minLength: 1, maxLength: 6 })
  .map((appearances) => copyOf(...appearances));

describe("mergeCopies", () => {
  it("gives the same result in any order and when repeated, and loses nothing", () => {
    fc.assert(
      fc.property(copy, copy, copy, (a, b, c) => {
        const merged = mergeCopies(mergeCopies(a, b), c);
        expect(mergeCopies(a, mergeCopies(c, b))).toEqual(merged);
        expect(mergeCopies(merged, b)).toEqual(merged);
        for (const one of [a, b, c]) {
          expect(summaries(merged)).toEqual(expect.arrayContaining(summaries(one)));
          expect(hasAppearances(merged, one.appearances)).toBe(true);
        }
      }),
    );
  });

  it("recognises a copy from a backup as the same, whatever the order of its fields", () => {
    const mine = copyOf(appearanceIn("a"), appearanceIn("b"));
    const { source, paper, ...rest } = appearanceIn("a");
    const { title, ...others } = paper;
    const reordered = { ...rest, paper: { ...others, title }, source };
    expect(mergeCopies(mine, copyOf(reordered))).toEqual(mine);
    expect(hasAppearances(mine, [reordered])).toBe(true);
  });
});

describe("updateCopy", () => {
  it("replaces what an older parser read from the same digest, and keeps all other digests", () => {
    const stored = copyOf(appearanceIn("a"), appearanceIn("b"));
    const updated = updateCopy(stored, copyOf(appearanceIn("b", 2), appearanceIn("c")));
    expect(summaries(updated)).toEqual(
      [appearanceIn("a"), appearanceIn("b", 2), appearanceIn("c")].map((one) => one.paper.summary),
    );
  });

  it("never shows less than the paper as it is now", () => {
    fc.assert(
      fc.property(copy, copy, (stored, current) => {
        const updated = updateCopy(stored, current);
        expect(summaries(updated)).toEqual(expect.arrayContaining(summaries(current)));
        expect(updateCopy(updated, current)).toEqual(updated);
      }),
    );
  });
});

type Step =
  | { kind: "open" | "remove"; source: string }
  | { kind: "save" | "back-up" }
  | { kind: "restore"; backup: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom("open", "remove"), source: fc.constantFrom(...DIGESTS) }),
  fc.record({ kind: fc.constantFrom("save", "back-up") }),
  fc.record({ kind: fc.constant("restore" as const), backup: fc.nat() }),
);

describe("a saved paper after opening, removing, saving and restoring in any order", () => {
  it("holds what every digest said while the paper was saved, and what a backup added", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const open = new Set<string>();
        let kept: LibraryPaper | null = null;
        const backups: LibraryPaper[] = [];
        const expected = new Set<string>();
        const current = (): LibraryPaper | null => {
          const found = [...open].map((source) => appearanceIn(source));
          return found.length === 0 ? kept : updateCopy(kept, copyOf(...found));
        };
        for (const step of steps) {
          const paper = current();
          if (step.kind === "open") open.add(step.source);
          else if (step.kind === "remove") {
            if (open.has(step.source) && kept !== null)
              kept = updateCopy(kept, copyOf(appearanceIn(step.source)));
            open.delete(step.source);
          } else if (step.kind === "save" && paper !== null) kept = updateCopy(kept, paper);
          else if (step.kind === "back-up" && kept !== null) backups.push(kept);
          else if (step.kind === "restore") {
            const backup = backups[step.backup % Math.max(1, backups.length)];
            if (backup !== undefined) kept = kept === null ? backup : mergeCopies(kept, backup);
          }
          if (kept === null) continue;
          for (const summary of summaries(current())) expected.add(summary);
          expect(summaries(current())).toEqual([...expected].sort());
        }
      }),
      { numRuns: 500 },
    );
  });

  it("ends the same whichever digest or copy came first", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(DIGESTS, { minLength: 1 }), copy, (order, backup) => {
        const removedOneByOne = order.reduce<LibraryPaper>(
          (kept, source) => updateCopy(kept, copyOf(appearanceIn(source))),
          copyOf(appearanceIn("a")),
        );
        const removedOtherwise = [...order]
          .reverse()
          .reduce<LibraryPaper>(
            (kept, source) => updateCopy(kept, copyOf(appearanceIn(source))),
            copyOf(appearanceIn("a")),
          );
        expect(removedOtherwise).toEqual(removedOneByOne);
        expect(mergeCopies(removedOneByOne, backup)).toEqual(mergeCopies(backup, removedOtherwise));
      }),
    );
  });
});

describe("groupByPaper", () => {
  it("groups an appearance that has only a title with the paper that has the id", () => {
    const page = appearanceIn("a");
    const text = appearanceIn("d");
    const other = {
      ...appearanceIn("b"),
      paper: paperWith({ arxiv: { id: "2505.00001", version: 1 }, title: "Other" }),
    };
    const groups = groupByPaper([text, other, page]);
    expect(groups).toHaveLength(2);
    expect(groups).toEqual(expect.arrayContaining([[text, page], [other]]));
  });
});
