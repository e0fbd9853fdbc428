import { boundDoubts } from "./bound-doubts.ts";
import { directionDoubts } from "./direction-doubts.ts";
import type { Doubt, DoubtContext } from "./doubt.ts";
import { nameDoubts } from "./name-doubts.ts";
import { numberDoubts } from "./number-doubts.ts";
import { orderDoubts } from "./order-doubts.ts";
import { pairQuantities } from "./pair-quantities.ts";
import { readQuantities } from "./read-quantities.ts";
import { termDoubts } from "./term-doubts.ts";
import { unitDoubts } from "./unit-doubts.ts";
import { wholeDoubts } from "./whole-doubts.ts";

/**
 * What a reader should check in a pair of sentences: numbers, units, names and
 * terms that differ, text left untranslated or cut off. Precision comes before
 * recall: what may be told otherwise (spelled-out acronyms, other dress or order
 * of numbers, a clause moved to another sentence) is not doubted.
 *
 * @param enSentence the English sentence, or the sentences of one bead joined; TeX may be in it.
 * @param zhSentence its counterpart.
 * @param context the title and both whole texts, which explain what is missing here.
 * @returns the doubts, each with the exact piece as it stands on its side; doubts
 * without `soft` are very probably errors.
 * @example findDoubts("It has 7B parameters.", "它有7000万个参数。", context)
 * // [{ side: "en", text: "7B", kind: "magnitude", against: "7000万" }, { side: "zh", … }]
 */
export function findDoubts(enSentence: string, zhSentence: string, context: DoubtContext): Doubt[] {
  const whole = wholeDoubts(enSentence, zhSentence, context);
  if (enSentence.trim() === "" || zhSentence.trim() === "") return whole;
  // Half a sentence lacks names and numbers: that is one doubt, not many.
  if (whole.some((doubt) => doubt.soft !== true))
    return [...whole, ...termDoubts(enSentence, zhSentence)];
  const match = pairQuantities(readQuantities(enSentence, "en"), readQuantities(zhSentence, "zh"));
  const terms = termDoubts(enSentence, zhSentence);
  return [
    ...terms,
    ...numberDoubts(enSentence, zhSentence, match, context),
    ...unitDoubts(enSentence, zhSentence, match.pairs),
    ...boundDoubts(enSentence, zhSentence, match.pairs),
    ...directionDoubts(enSentence, zhSentence, match.pairs),
    ...orderDoubts(enSentence, zhSentence, match.pairs),
    ...nameDoubts(enSentence, zhSentence, context).filter(
      (doubt) => !terms.some((term) => term.text === doubt.text),
    ),
    ...whole,
  ];
}

export type { Doubt, DoubtContext } from "./doubt.ts";
