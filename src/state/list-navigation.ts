import { currentAddress } from "../platform/address.ts";
import { openPaper } from "./address.ts";
import { foldedNow } from "./seen-folds.ts";
import { afterDecisions } from "./decision-queue.ts";
import { keysOf, knownList } from "./list.ts";
import { preparePaper } from "./paper.ts";

/** Opens the paper `by` positions further down the list, skipping folded ones; stops at the ends. */
export function stepThroughList(by: number): void {
  afterDecisions(() => step(by));
}

function step(by: number): void {
  const address = currentAddress();
  const { paper } = address;
  const answer = knownList(address);
  if (answer === undefined || answer.total === 0) return;
  const keys = keysOf(answer);
  const { count, lineOf, placeAt } = foldedNow(answer);
  const keyAt = (line: number) => keys.at(placeAt(line) ?? -1);
  const at = paper === null ? -1 : lineOf(keys.placeOf(paper));
  const to = at < 0 ? (by > 0 ? 0 : count - 1) : at + by;
  const key = keyAt(to);
  if (key === undefined) return;
  openPaper(key, "replace");
  const after = keyAt(to + Math.sign(by));
  if (after !== undefined) preparePaper(after);
}
