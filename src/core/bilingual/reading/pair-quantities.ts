import { sameValue, type Quantity } from "./quantity.ts";
import { dimensionOf, toBaseUnit } from "./measurement-units.ts";

/** A quantity of each side that tell the same number; `clash` when their units do not agree. */
export type QuantityPair = { en: Quantity; zh: Quantity; clash: boolean };

/** How the quantities of two sentences go together; `repeats` are Chinese ones told again. */
export type QuantityMatch = {
  pairs: QuantityPair[];
  en: Quantity[];
  zh: Quantity[];
  repeats: Quantity[];
};

/** 3: same number of the same; 2: same number, a unit untold; 1: same number of something else; 0: no. */
type Likeness = 0 | 1 | 2 | 3;

/**
 * Pairs the quantities of two sentences, the surest first, whatever their order.
 * What is told twice on one side may meet the same quantity twice.
 */
export function pairQuantities(en: readonly Quantity[], zh: readonly Quantity[]): QuantityMatch {
  const pairs: QuantityPair[] = [];
  const left = new Set(en);
  const right = new Set(zh);
  const pass = (least: Likeness, again: boolean): void => {
    for (const one of en.filter((quantity) => left.has(quantity))) {
      const other = zh.find(
        (quantity) => (again || right.has(quantity)) && likeness(one, quantity) >= least,
      );
      if (other === undefined) continue;
      pairs.push({ en: one, zh: other, clash: likeness(one, other) === 1 });
      left.delete(one);
      right.delete(other);
    }
  };
  pass(3, false);
  pass(2, false);
  pass(2, true);
  const repeats = zh.filter(
    (other) => right.has(other) && en.some((one) => likeness(one, other) >= 2),
  );
  for (const other of repeats) right.delete(other);
  pass(1, false);
  return { pairs, en: [...left], zh: [...right], repeats };
}

function likeness(en: Quantity, zh: Quantity): Likeness {
  const same = sameValue(en.value, zh.value);
  if (same && en.unit === zh.unit) return 3;
  if (equalOtherwise(en, zh)) return 3;
  if (!same) return 0;
  if (en.unit === "" || zh.unit === "" || isYear(zh)) return 2;
  return 1;
}

/** The same amount in other words: `0.5 s` and `500毫秒`, half and 50%, 2x and 一倍, two orders and 100倍. */
function equalOtherwise(en: Quantity, zh: Quantity): boolean {
  const dimension = dimensionOf(en.unit);
  if (dimension !== "" && dimension === dimensionOf(zh.unit)) {
    if (sameValue(toBaseUnit(en.value, en.unit), toBaseUnit(zh.value, zh.unit))) return true;
  }
  if (en.unit === "times" && zh.unit === "times" && en.value === 2 && zh.value === 1) return true;
  if (en.unit === "orders" && zh.unit === "times") return sameValue(10 ** en.value, zh.value);
  return en.unit === "times" && zh.unit === "share" && sameValue(en.value * zh.value, 1);
}

/** `2025年` counts no years where English has the bare number. */
function isYear(zh: Quantity): boolean {
  return zh.unit === "time.y" && zh.value >= 1000;
}
