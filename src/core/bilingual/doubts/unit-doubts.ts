import { bothSides, type Doubt } from "./doubt.ts";
import type { QuantityPair } from "../reading/pair-quantities.ts";
import type { Quantity } from "../reading/quantity.ts";
import { dimensionOf } from "../reading/measurement-units.ts";

/**
 * Doubts about units: the same number of milliseconds and seconds, of per cent and times,
 * of per cent and percentage points. Other units, a unit on one side only, and one taken
 * from the rest of a list are soft.
 */
export function unitDoubts(en: string, zh: string, pairs: readonly QuantityPair[]): Doubt[] {
  return pairs.flatMap(({ en: one, zh: other, clash }) => {
    const lost = !clash && losesPercent(one, other);
    if (!clash && !lost) return [];
    const soft = lost || one.borrowed || other.borrowed || !areOpposed(one, other);
    return bothSides(en.slice(one.start, one.end), zh.slice(other.start, other.end), "unit", soft);
  });
}

/** Units that nobody would take for the same. */
function areOpposed(en: Quantity, zh: Quantity): boolean {
  const [one, other] = [dimensionOf(en.unit), dimensionOf(zh.unit)];
  if (one === "orders" && other === "times") return true;
  if (en.written !== "digits" || zh.written !== "digits") return false;
  // Per cent for percentage points is common, and worth a look at most.
  if (one === other) return one !== "money" && one !== "";
  if (near.has(one) && near.has(other)) return false;
  return counts.has(one) && counts.has(other);
}

const near = new Set(["share", "points"]);
const counts = new Set(["share", "points", "times", "orders", "level", "time", "data"]);

function losesPercent(en: Quantity, zh: Quantity): boolean {
  if (en.borrowed || zh.borrowed) return false;
  return (
    (en.unit === "share.percent" && zh.unit === "") ||
    (en.unit === "" && zh.unit === "share.percent" && en.written === "digits")
  );
}
