import * as fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Decision } from "../../core/library/reader-mark.ts";
import { keyRanges } from "../storage/database.fixture.ts";
import { contents, PAPERS, papersOnDisk, titleOf } from "./loom-digests.fixture.ts";
import { openTestLibrary } from "./library-context.fixture.ts";
import { everythingIn, openTabs, type Step } from "./tabs.fixture.ts";

/** How many random orders are tried; the full number is for measurements, not for every test run. */
const ORDERS = Number(process.env["RANDOM_ORDERS"] ?? 200);

const tab = fc.constantFrom(0 as const, 1 as const);
const digest = fc.nat({ max: contents.length - 1 });
const paper = fc.nat({ max: PAPERS - 1 });
const decision = fc.constantFrom<Decision>("saved", "saved", "dismissed", "unscreened");
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ tab, kind: fc.constant("import" as const), digest }),
  fc.record({ tab, kind: fc.constant("remove" as const), digest }),
  fc.record({ tab, kind: fc.constantFrom("import", "remove", "read-again"), digest }),
  fc.record({ tab, kind: fc.constant("decide" as const), paper, decision }),
  fc.record({ tab, kind: fc.constant("decide" as const), paper, decision }),
  fc.record({
    tab,
    kind: fc.constant("annotate" as const),
    paper,
    note: fc.constantFrom("", "read again"),
    tag: fc.constantFrom("scan", "kernel"),
  }),
  fc.record({ tab, kind: fc.constantFrom("undo", "redo", "back-up", "reopen") }),
  fc.record({ tab, kind: fc.constantFrom("undo", "redo") }),
  fc.record({ tab, kind: fc.constant("restore" as const), backup: fc.nat() }),
  fc.record({ tab, kind: fc.constant("hear" as const), which: fc.nat() }),
  fc.record({ tab, kind: fc.constant("hear" as const), which: fc.nat() }),
);

/** Steps that are started together, before any of them has ended. */
const orders = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
  minLength: 4,
  maxLength: 14,
});

beforeEach(() => {
  vi.stubGlobal("isSecureContext", false);
  vi.stubGlobal("IDBKeyRange", keyRanges);
  return () => vi.unstubAllGlobals();
});

/** Actions of a reader that may release kept papers. */
const mayLetGo = ({ kind }: Step): boolean =>
  ["decide", "annotate", "undo", "redo", "restore"].includes(kind);

/** Kept papers of which nothing is left, or less than before. */
function lostIn(
  before: Awaited<ReturnType<typeof papersOnDisk>>,
  after: typeof before,
  group: readonly Step[],
): string[] {
  return after.flatMap(({ kept, summaries }, paper) => {
    if (!kept) return [];
    const known = before[paper];
    const expected = known?.kept === true && !group.some(mayLetGo) ? [...known.summaries] : [];
    const missing = expected.filter((summary) => !summaries.has(summary));
    return summaries.size === 0 ? [`all of ${titleOf(paper)}`] : missing;
  });
}

/** A tab that reopens a digest is killed before the other one hears of it. */
const killedAfterReopening: Step[][] = [
  [{ tab: 1, kind: "import", digest: 2 }],
  [{ tab: 0, kind: "import", digest: 2 }],
  [{ tab: 0, kind: "remove", digest: 2 }],
  [{ tab: 0, kind: "import", digest: 2 }],
  [{ tab: 0, kind: "reopen" }],
];

/** A tab that never heard of a digest learns what it said about a kept paper. */
const removedUnheard: Step[][] = [
  [{ tab: 0, kind: "import", digest: 0 }],
  [{ tab: 0, kind: "annotate", paper: 1, note: "", tag: "scan" }],
  [{ tab: 1, kind: "import", digest: 1 }],
  [{ tab: 1, kind: "remove", digest: 1 }],
];

describe("saving, undoing, removing, importing and restoring in two tabs, in any order", () => {
  it(
    "keeps what was reported as kept, loses nothing that a digest said about it, and ends the same in all tabs",
    async () => {
      await fc.assert(
        fc.asyncProperty(orders, async (groups) => {
          const { disk, tabs, take, hearAll, unkept } = await openTabs();
          let before = await papersOnDisk(disk.db);
          for (const group of groups) {
            const oneByOne = group.some(({ kind }) => kind === "reopen");
            if (oneByOne) for (const step of group) await take(step);
            else await Promise.all(group.map(take));
            const after = await papersOnDisk(disk.db);
            expect(lostIn(before, after, group)).toEqual([]);
            before = after;
          }
          expect(unkept).toEqual([]);
          await hearAll();
          const fresh = await everythingIn(await openTestLibrary(disk.db));
          for (const { library } of tabs) expect(await everythingIn(library)).toEqual(fresh);
        }),
        { numRuns: ORDERS, examples: [[killedAfterReopening], [removedUnheard]] },
      );
    },
    ORDERS * 1000,
  );
});
