import { scoreRange } from "../ranking/best-scores.ts";
import { papersWithinOneSlip, correctSpelling } from "../question/correct-spelling.ts";
import type { SearchStore } from "../index/search-store.ts";
import type { Scores } from "../index/term-index.ts";
import { separateParts, type QueryUnit } from "../question/query-units.ts";

/** Papers with less than this share of the best score no longer count. */
const leastShare = 0.6;

/** The first letter of a word being typed begins so many words that it says nothing yet. */
function withoutLastLetter(units: readonly QueryUnit[]): readonly QueryUnit[] {
  const last = units.at(-1);
  const isLetter =
    last?.kind === "word" && last.prefix && last.parts.length === 1 && last.parts[0]?.length === 1;
  return isLetter && units.length > 1 ? units.slice(0, -1) : units;
}

/**
 * Papers that come close to the units although none contains them all: each unit counts by
 * its rarity and by how closely the paper matches it. Returns the units with the
 * alternative spellings that were searched.
 */
export function nearMatchFallback(
  shelf: SearchStore,
  units: readonly QueryUnit[],
): { scores: Scores; units: QueryUnit[] } {
  const respelt = correctSpelling(shelf, withoutLastLetter(separateParts(units)));
  const total: Scores = new Map();
  for (const unit of respelt) {
    const near = papersWithinOneSlip(shelf, unit);
    const rarity = Math.log(1 + shelf.size / Math.max(1, near.size));
    for (const [key, closeness] of near) total.set(key, (total.get(key) ?? 0) + rarity * closeness);
  }
  const best = scoreRange(total, 0)[1];
  for (const [key, score] of total) if (score < best * leastShare) total.delete(key);
  return { scores: total, units: respelt };
}
