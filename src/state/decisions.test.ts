import * as fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { emptyHistory } from "../core/library/decision-history.ts";
import type { Decision } from "../core/library/reader-mark.ts";
import { loadHistory } from "../platform/storage/decision-history.ts";
import { decideOpen, redo, undo } from "./decisions.ts";
import { afterDecisions, useHistory } from "./decision-queue.ts";

/**
 * The state behind the mocks: the open paper, the decisions on the disk, and what survives
 * a reload.
 */
const edges = vi.hoisted(() => ({
  open: "p0",
  disk: new Map<string, string>(),
  tab: new Map<string, string>(),
}));

vi.mock("./library-client.ts", () => {
  const decide = async (key: string, decision: Decision) => {
    // As long as a sometimes slow disk takes.
    for (let n = edges.disk.size % 3; n > 0; n -= 1) await Promise.resolve();
    const before = edges.disk.get(key) ?? "unscreened";
    edges.disk.set(key, decision);
    const next = papers.find((paper) => (edges.disk.get(paper) ?? "unscreened") === "unscreened");
    return { ok: true, value: { before, title: key, next: next ?? null } };
  };
  return {
    library: { ask: (question: (remote: object) => unknown) => question({ decide }) },
    queryClient: { invalidateQueries: async () => undefined },
  };
});
vi.mock("../platform/address.ts", () => ({
  currentAddress: () => ({ paper: edges.open, view: "all" }),
}));
vi.mock("../platform/after-load.ts", () => ({ afterFrame: async () => undefined }));
vi.mock("./address.ts", () => ({ openPaper: (key: string) => void (edges.open = key) }));
vi.mock("./settings.ts", () => ({ useSettings: { getState: () => ({ afterDecision: "next" }) } }));
vi.mock("./storage.ts", () => ({ askForDurableOnce: () => undefined }));
vi.mock("./wrap-up.ts", () => ({ wrapUp: () => undefined }));

const papers = Array.from({ length: 20 }, (_, n) => `p${n}`);

type State = Record<string, string>;

/** The decisions on the disk; never decided and no longer decided are the same. */
function decided(): State {
  return Object.fromEntries([...edges.disk].filter(([, decision]) => decision !== "unscreened"));
}

/** What a reload does to the history: it is read back from the tab's storage. */
function reload(): void {
  useHistory.setState(loadHistory() ?? emptyHistory, true);
}

beforeEach(() => {
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => edges.tab.get(name) ?? null,
    setItem: (name: string, value: string) => void edges.tab.set(name, value),
  });
  return () => vi.unstubAllGlobals();
});

/** One decision after a move to any paper, and whether the page is reloaded after it. */
const decision = fc.record({
  paper: fc.constantFrom(...papers),
  wanted: fc.constantFrom<Decision>("saved", "dismissed", "unscreened"),
  advance: fc.boolean(),
  reload: fc.integer({ max: 9 }).map((n) => n === 0),
});
/** An undo or redo, possibly after moving elsewhere. */
const turn = fc.record({
  back: fc.boolean(),
  paper: fc.constantFrom(...papers),
  reload: fc.integer({ max: 9 }).map((n) => n === 0),
});

describe("undo and redo of 100 decisions", () => {
  it("pass through every earlier state, after moves and reloads, to the beginning and back", async () => {
    const sittings = fc.tuple(
      fc.array(decision, { minLength: 100, maxLength: 100 }),
      fc.array(turn, { minLength: 60, maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(sittings, async ([decisions, turns]) => {
        edges.disk.clear();
        edges.tab.clear();
        reload();
        const states: State[] = [decided()];
        for (const { paper, wanted, advance, reload: again } of decisions) {
          edges.open = paper;
          const before = edges.disk.get(paper) ?? "unscreened";
          await decideOpen(wanted, !advance);
          if (before !== wanted) states.push(decided());
          expect(edges.disk.get(paper)).toBe(wanted);
          if (again) reload();
        }
        const last = states.length - 1;
        let at = last;
        const step = async (back: boolean) => {
          await (back ? undo() : redo());
          at = Math.min(last, Math.max(0, at + (back ? -1 : 1)));
          expect(decided()).toEqual(states[at]);
        };
        for (const { back, paper, reload: again } of turns) {
          edges.open = paper;
          if (again) reload();
          await step(back);
        }
        // One more than there are steps: nothing happens.
        for (let n = at; n >= 0; n -= 1) await step(true);
        reload();
        for (let n = at; n <= last; n += 1) await step(false);
      }),
      { numRuns: 40 },
    );
  });

  it("give the same result when all keys are pressed before the first write", async () => {
    const keys = fc.array(
      fc.oneof(
        decision.map(({ wanted, advance }) => ({ kind: "decide" as const, wanted, advance })),
        fc.constantFrom(...papers).map((paper) => ({ kind: "move" as const, paper })),
        fc.constantFrom({ kind: "undo" as const }, { kind: "redo" as const }),
      ),
      { minLength: 40, maxLength: 100 },
    );
    type Key = typeof keys extends fc.Arbitrary<(infer One)[]> ? One : never;
    const press = async (key: Key) => {
      if (key.kind === "decide") await decideOpen(key.wanted, !key.advance);
      else if (key.kind === "undo") await undo();
      else if (key.kind === "redo") await redo();
      else afterDecisions(() => void (edges.open = key.paper));
    };
    const begin = () => {
      edges.open = "p0";
      edges.disk.clear();
      edges.tab.clear();
      reload();
    };
    await fc.assert(
      fc.asyncProperty(keys, async (pressed) => {
        begin();
        for (const key of pressed) await press(key);
        const slowly = { disk: decided(), open: edges.open, history: useHistory.getState() };
        begin();
        await Promise.all(pressed.map(press));
        // Moves do not report when they are made.
        await new Promise((resolve) => setImmediate(resolve));
        expect({ disk: decided(), open: edges.open, history: useHistory.getState() }).toEqual(
          slowly,
        );
      }),
      { numRuns: 100 },
    );
  });
});
