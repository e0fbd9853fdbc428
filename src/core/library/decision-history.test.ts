import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyDecision,
  emptyHistory,
  redoDecision,
  renameInHistory,
  undoDecision,
  type DecisionHistory,
} from "./decision-history.ts";
import type { Decision } from "./mark.ts";

const step = (key: string, after: Decision, before: Decision = "unscreened") => ({
  key,
  title: `Title of ${key}`,
  before,
  after,
});

describe("a decision history", () => {
  it("takes steps back one by one and does them again", () => {
    const history = applyDecision(
      applyDecision(emptyHistory, step("a", "saved")),
      step("b", "dismissed"),
    );
    const first = undoDecision(history);
    expect(first).toMatchObject({ key: "b", title: "Title of b", decision: "unscreened" });
    const second = undoDecision(first?.history ?? emptyHistory);
    expect(second).toMatchObject({ key: "a", decision: "unscreened" });
    expect(undoDecision(second?.history ?? history)).toBeNull();
    expect(redoDecision(second?.history ?? history)).toMatchObject({ key: "a", decision: "saved" });
  });

  it("forgets what was undone when something else is decided", () => {
    const undone = undoDecision(applyDecision(emptyHistory, step("a", "saved")));
    const history = applyDecision(undone?.history ?? emptyHistory, step("b", "saved"));
    expect(redoDecision(history)).toBeNull();
    expect(history.steps).toEqual([step("b", "saved")]);
  });

  it("does not count a decision that changes nothing", () => {
    expect(applyDecision(emptyHistory, step("a", "saved", "saved"))).toBe(emptyHistory);
  });

  it("forgets the oldest steps of a very long sitting", () => {
    let history: DecisionHistory = emptyHistory;
    for (let at = 0; at < 1200; at += 1) history = applyDecision(history, step(`${at}`, "saved"));
    expect(history.steps).toHaveLength(1000);
    expect(history.position).toBe(1000);
    expect(undoDecision(history)?.key).toBe("1199");
  });

  it("follows papers that get another key", () => {
    const history = applyDecision(emptyHistory, step("t-argus", "saved"));
    const renamed = renameInHistory(history, [["t-argus", "2505.23766"]]);
    expect(undoDecision(renamed)).toMatchObject({ key: "2505.23766", decision: "unscreened" });
  });

  it("keeps the same state as every state written down, through storage and back", () => {
    const decisions = fc.tuple(
      fc.constantFrom("a", "b", "c", "d"),
      fc.constantFrom<Decision>("unscreened", "saved", "dismissed"),
    );
    const moves = fc.array(fc.oneof(decisions, fc.constant("undo"), fc.constant("redo")), {
      minLength: 100,
      maxLength: 100,
    });
    type State = Record<string, Decision>;
    fc.assert(
      fc.property(moves, (some) => {
        let state: State = {};
        let history: DecisionHistory = emptyHistory;
        let past: State[] = [];
        let future: State[] = [];
        let expected: State = {};
        for (const move of some) {
          if (typeof move === "string") {
            const turn = move === "undo" ? undoDecision(history) : redoDecision(history);
            if (turn !== null) {
              history = turn.history;
              state = { ...state, [turn.key]: turn.decision };
            }
            const [from, to] = move === "undo" ? [past, future] : [future, past];
            const back = from.at(-1);
            if (back !== undefined) {
              to.push(expected);
              from.pop();
              expected = back;
            }
          } else {
            const [key, after] = move;
            const before = state[key] ?? "unscreened";
            history = applyDecision(history, { key, title: key, before, after });
            state = { ...state, [key]: after };
            if (before !== after) {
              past = [...past, expected];
              future = [];
            }
            expected = { ...expected, [key]: after };
          }
          history = JSON.parse(JSON.stringify(history));
          expect(screened(state)).toEqual(screened(expected));
        }
      }),
      { numRuns: 200 },
    );

    function screened(state: State): State {
      return Object.fromEntries(
        Object.entries(state).filter(([, decision]) => decision !== "unscreened"),
      );
    }
  });
});
