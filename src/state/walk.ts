import { currentAddress } from "../platform/address.ts";
import { openPaper } from "./address.ts";
import { keysInSight } from "./folds.ts";
import { knownList } from "./list.ts";
import { preparePaper } from "./paper.ts";

/** Opens the paper that is `by` places further down the list, past what is folded; stays at its ends. */
export function walk(by: number): void {
  const address = currentAddress();
  const { paper } = address;
  const answer = knownList(address);
  if (answer === undefined || answer.keys.length === 0) return;
  const keys = keysInSight(answer);
  const at = paper === null ? -1 : keys.indexOf(paper);
  const to = at < 0 ? (by > 0 ? 0 : keys.length - 1) : at + by;
  const key = keys[to];
  if (key === undefined) return;
  openPaper(key, "replace");
  const after = keys[to + Math.sign(by)];
  if (after !== undefined) preparePaper(after);
}
