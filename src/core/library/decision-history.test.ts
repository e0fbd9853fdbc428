import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addStep,
  emptyHistory,
  redoStep,
  undoStep,
  type DecisionHistory,
} from "./decision-history.ts";
import type { Decision } from "./reader-mark.ts";

const step = (key: string, after: Decision, before: Decision = "unscreened") => ({
  key,
  title: `Title of ${key}`,
  before,
  after,
});

describe("a decision history", () => {
  it("undoes steps one by one and redoes them", () => {
    const history = addStep(addStep(emptyHistory, step("a", "saved")), step("b", "dismissed"));
    const first = undoStep(history);
    expect(first).toMatchObject({ key: "b", title: "Title of b", decision: "unscreened" });
    const second = undoStep(first?.history ?? emptyHistory);
    expect(second).toMatchObject({ key: "a", decision: "unscreened" });
    expect(undoStep(second?.history ?? history)).toBeNull();
    expect(redoStep(second?.history ?? history)).toMatchObject({ key: "a", decision: "saved" });
  });

  it("drops undone steps when something else is decided", () => {
    const undone = undoStep(addStep(emptyHistory, step("a", "saved")));
    const history = addStep(undone?.history ?? emptyHistory, step("b", "saved"));
    expect(redoStep(history)).toBeNull();
    expect(history.steps).toEqual([step("b", "saved")]);
  });

  it("does not count a decision that changes nothing", () => {
    expect(addStep(emptyHistory, step("a", "saved", "saved"))).toBe(emptyHistory);
  });

  it("drops the oldest steps of a very long session", () => {
    let history: DecisionHistory = emptyHistory;
    for (let at = 0; at < 1200; at += 1) history = addStep(history, step(`${at}`, "saved"));
    expect(history.steps).toHaveLength(1000);
    expect(history.position).toBe(1000);
    expect(undoStep(history)).toMatchObject({ key: "1199" });
  });

  it("records the removal of a digest as a step between decisions", () => {
    const removal = { source: "d1", name: "Looms.md" };
    const history = addStep(addStep(emptyHistory, step("a", "saved")), removal);
    const undone = undoStep(history);
    expect(undone).toMatchObject({ kind: "bring-back", source: "d1", name: "Looms.md" });
    expect(redoStep(undone?.history ?? emptyHistory)).toMatchObject({ kind: "remove", ...removal });
    expect(undoStep(undone?.history ?? emptyHistory)).toMatchObject({ kind: "decide", key: "a" });
  });

  it("takes back and does again what was decided about a selection, whatever each paper was", () => {
    const changes = [
      { key: "a", before: "unscreened", after: "saved" },
      { key: "b", before: "dismissed", after: "saved" },
    ] as const;
    const history = addStep(emptyHistory, { changes });
    const undone = undoStep(history);
    expect(undone).toMatchObject({
      kind: "decide-each",
      undone: true,
      changes: [
        { key: "a", before: "saved", after: "unscreened" },
        { key: "b", before: "saved", after: "dismissed" },
      ],
    });
    expect(redoStep(undone?.history ?? emptyHistory)).toMatchObject({
      kind: "decide-each",
      undone: false,
      changes,
    });
  });

  it("keeps the same state as every state written down, through storage and back", () => {
    const decisions = fc.tuple(
      fc.constantFrom("a", "b", "c", "d"),
      fc.constantFrom<Decision>("unscreened", "saved", "dismissed"),
    );
    const removals = fc.constantFrom("d1", "d2").map((source) => ({ source }));
    const dismissals = fc.subarray(["a", "b", "c", "d"]).map((rest) => ({ rest }));
    const moves = fc.array(
      fc.oneof(decisions, removals, dismissals, fc.constant("undo"), fc.constant("redo")),
      { minLength: 100, maxLength: 100 },
    );
    type State = Record<string, Decision | "removed">;
    const all = (keys: readonly string[], decision: Decision) =>
      Object.fromEntries(keys.map((key) => [key, decision]));
    fc.assert(
      fc.property(moves, (some) => {
        let state: State = {};
        let history: DecisionHistory = emptyHistory;
        let past: State[] = [];
        let future: State[] = [];
        let expected: State = {};
        for (const move of some) {
          if (typeof move === "string") {
            const turn = move === "undo" ? undoStep(history) : redoStep(history);
            if (turn !== null) {
              history = turn.history;
              state =
                turn.kind === "decide-many"
                  ? { ...state, ...all(turn.keys, turn.decision) }
                  : turn.kind === "decide-each"
                    ? {
                        ...state,
                        ...Object.fromEntries(turn.changes.map(({ key, after }) => [key, after])),
                      }
                    : turn.kind === "decide"
                      ? { ...state, [turn.key]: turn.decision }
                      : {
                          ...state,
                          [turn.source]: turn.kind === "remove" ? "removed" : "unscreened",
                        };
            }
            const [from, to] = move === "undo" ? [past, future] : [future, past];
            const back = from.at(-1);
            if (back !== undefined) {
              to.push(expected);
              from.pop();
              expected = back;
            }
          } else if ("rest" in move) {
            const keys = move.rest.filter((key) => (state[key] ?? "unscreened") === "unscreened");
            if (keys.length === 0) continue;
            history = addStep(history, { keys, name: "Looms" });
            state = { ...state, ...all(keys, "dismissed") };
            past = [...past, expected];
            future = [];
            expected = { ...expected, ...all(keys, "dismissed") };
          } else if ("source" in move) {
            if (state[move.source] === "removed") continue;
            history = addStep(history, { ...move, name: "Looms.md" });
            state = { ...state, [move.source]: "removed" };
            past = [...past, expected];
            future = [];
            expected = { ...expected, [move.source]: "removed" };
          } else {
            const [key, after] = move;
            const before = state[key] === "removed" ? "unscreened" : (state[key] ?? "unscreened");
            history = addStep(history, { key, title: key, before, after });
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
