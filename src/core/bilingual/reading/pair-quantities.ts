import { sameValue, type Quantity } from "./quantity.ts";
import { dimensionOf, toBaseUnit } from "./measurement-units.ts";

/** One quantity from each side with the same number; `clash` if their units disagree. */
export type QuantityPair = { en: Quantity; zh: Quantity; clash: boolean };

/** How the quantities of two sentences match; `repeats` are Chinese ones stated again. */
export type QuantityMatch = {
  pairs: QuantityPair[];
  en: Quantity[];
  zh: Quantity[];
  repeats: Quantity[];
};

/**
 * 3: same number and unit; 2: same number, one unit missing; 1: same number, other unit; 0:
 * no match.
 */
type Likeness = 0 | 1 | 2 | 3;

/**
 * Pairs the quantities of two sentences, the surest first, whatever their order.
 * A quantity stated twice on one side may match the same one twice.
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

/**
 * The same amount expressed differently: `0.5 s` and `500毫秒`, half and 50%, 2x and 一倍, two
 * orders and 100倍.
 */
function equalOtherwise(en: Quantity, zh: Quantity): boolean {
  const dimension = dimensionOf(en.unit);
  if (dimension !== "" && dimension === dimensionOf(zh.unit)) {
    if (sameValue(toBaseUnit(en.value, en.unit), toBaseUnit(zh.value, zh.unit))) return true;
  }
  if (en.unit === "times" && zh.unit === "times" && en.value === 2 && zh.value === 1) return true;
  if (en.unit === "orders" && zh.unit === "times") return sameValue(10 ** en.value, zh.value);
  return en.unit === "times" && zh.unit === "share" && sameValue(en.value * zh.value, 1);
}

/** `2025年` is not a number of years where English has the bare number. */
function isYear(zh: Quantity): boolean {
  return zh.unit === "time.y" && zh.value >= 1000;
}
