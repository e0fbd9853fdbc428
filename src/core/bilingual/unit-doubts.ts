import { bothSides, type Doubt } from "./doubt.ts";
import type { QuantityPair } from "./pair-quantities.ts";
import type { Quantity } from "./quantity.ts";

/** Units that say nearly the same; a difference is worth a look at most. */
const near = new Set(["points share.percent", "share.percent points"]);

/**
 * Doubts about what is counted: the same number of milliseconds and of seconds.
 * Percentage points for per cent, and a per cent sign that is lost, are soft.
 */
export function unitDoubts(en: string, zh: string, pairs: readonly QuantityPair[]): Doubt[] {
  return pairs.flatMap(({ en: one, zh: other, clash }) => {
    const lost = !clash && losesPercent(one, other);
    if (!clash && !lost) return [];
    const soft = lost || one.borrowed || other.borrowed || near.has(`${one.unit} ${other.unit}`);
    return bothSides(en.slice(one.start, one.end), zh.slice(other.start, other.end), "unit", soft);
  });
}

function losesPercent(en: Quantity, zh: Quantity): boolean {
  if (en.borrowed || zh.borrowed) return false;
  return (
    (en.unit === "share.percent" && zh.unit === "") ||
    (en.unit === "" && zh.unit === "share.percent" && en.written === "digits")
  );
}
