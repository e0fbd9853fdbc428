import { currentAddress } from "../platform/address.ts";
import { openPaper } from "./address.ts";
import { foldedNow } from "./folds.ts";
import { afterDecisions } from "./decision-queue.ts";
import { keysOf, knownList } from "./list.ts";
import { preparePaper } from "./paper.ts";

/** Opens the paper `by` positions further down the list, skipping folded ones; stops at the ends. */
export function stepThroughList(by: number): void {
  afterDecisions(() => void stepInList(by));
}

/** The same without waiting for decisions; returns the paper opened, null at either end. */
export function stepInList(by: number): string | null {
  const { paper } = currentAddress();
  const lines = linesNow();
  if (lines === null) return null;
  const { count, keyAt, lineOf } = lines;
  const at = paper === null ? -1 : lineOf(paper);
  const to = at < 0 ? (by > 0 ? 0 : count - 1) : at + by;
  const key = keyAt(to);
  if (key === undefined) return null;
  openPaper(key, "replace");
  const after = keyAt(to + Math.sign(by));
  if (after !== undefined) preparePaper(after);
  return key;
}

/** The visible papers from one to another, both included, in walking order. */
export function papersBetween(from: string, to: string): string[] {
  const lines = linesNow();
  if (lines === null) return [];
  const [start, end] = [lines.lineOf(from), lines.lineOf(to)];
  if (start < 0 || end < 0) return [];
  const [low, high] = [Math.min(start, end), Math.max(start, end)];
  const keys = Array.from({ length: high - low + 1 }, (_, n) => lines.keyAt(low + n) ?? []).flat();
  return start <= end ? keys : keys.reverse();
}

/** The visible lines of the current list; null if there is no list. */
function linesNow() {
  const answer = knownList(currentAddress());
  if (answer === undefined || answer.total === 0) return null;
  const keys = keysOf(answer);
  const { count, lineOf, placeAt } = foldedNow(answer);
  return {
    count,
    keyAt: (line: number) => keys.at(placeAt(line) ?? -1),
    lineOf: (key: string) => lineOf(keys.placeOf(key)),
  };
}
