import { boundDoubts } from "./doubts/number-bound-doubts.ts";
import { contraryDoubts } from "./doubts/contrary-doubts.ts";
import { directionDoubts } from "./doubts/direction-doubts.ts";
import type { Doubt, DoubtContext } from "./doubts/doubt.ts";
import { nameDoubts } from "./doubts/name-doubts.ts";
import { readNotation, type Notation } from "./reading/notation.ts";
import { numberDoubts } from "./doubts/number-doubts.ts";
import { orderDoubts } from "./doubts/order-doubts.ts";
import { pairQuantities } from "./reading/pair-quantities.ts";
import { readQuantities } from "./reading/read-quantities.ts";
import { termDoubts } from "./doubts/term-doubts.ts";
import { texDoubts } from "./doubts/tex-doubts.ts";
import { unitDoubts } from "./doubts/unit-doubts.ts";
import { completenessDoubts } from "./doubts/completeness-doubts.ts";

/**
 * What a reader should check in a pair of sentences: numbers, units, names and terms that
 * differ, text left untranslated or cut off. Precision comes before recall: what may
 * legitimately differ (spelled-out acronyms, notation or order of numbers, a clause moved
 * to another sentence) is not doubted.
 *
 * @param enSentence the English sentence, or the sentences of one bead joined; TeX may be
 * in it.
 * @param zhSentence its counterpart.
 * @param context the title and both whole texts, which explain what is missing here.
 * @returns the doubts, each with the exact piece as written on its side; doubts
 * without `soft` are very probably errors.
 * @example findDoubts("It has 7B parameters.", "它有7000万个参数。", context)
 * // [{ side: "en", text: "7B", kind: "magnitude", against: "7000万" }, { side: "zh", … }]
 */
export function findDoubts(enSentence: string, zhSentence: string, context: DoubtContext): Doubt[] {
  const en = readNotation(enSentence);
  const zh = readNotation(zhSentence);
  const doubts = compare(en.text, zh.text, inOneNotation(context));
  const written = doubts.map((doubt) =>
    asWritten(doubt, doubt.side === "en" ? [en, zh] : [zh, en]),
  );
  const damaged = texDoubts(enSentence, zhSentence);
  // The remains of a damaged command look like a name.
  const rest = damaged.length === 0 ? written : written.filter(({ kind }) => kind !== "name");
  return [...rest, ...damaged];
}

/** The doubt with its pieces as written in the sentences. */
function asWritten(doubt: Doubt, [own, other]: [Notation, Notation]): Doubt {
  const text = own.sourceOf(doubt.text);
  if (doubt.against === undefined) return { ...doubt, text };
  return { ...doubt, text, against: other.sourceOf(doubt.against) };
}

const rewritten = new WeakMap<DoubtContext, DoubtContext>();

/** The context in one notation, made once per paper. */
function inOneNotation(context: DoubtContext): DoubtContext {
  const known = rewritten.get(context);
  if (known !== undefined) return known;
  const { title, en, zh } = context;
  const same = {
    title: readNotation(title).text,
    en: readNotation(en).text,
    zh: readNotation(zh).text,
  };
  rewritten.set(context, same);
  return same;
}

function compare(en: string, zh: string, context: DoubtContext): Doubt[] {
  const whole = completenessDoubts(en, zh, context);
  if (en.trim() === "" || zh.trim() === "") return whole;
  const terms = termDoubts(en, zh, context);
  // Half a sentence lacks names and numbers: that is one doubt, not many.
  if (whole.some((doubt) => doubt.soft !== true)) return [...whole, ...terms];
  const match = pairQuantities(readQuantities(en, "en"), readQuantities(zh, "zh"));
  return [
    ...terms,
    ...numberDoubts(en, zh, match, context),
    ...unitDoubts(en, zh, match.pairs),
    ...boundDoubts(en, zh, match.pairs),
    ...directionDoubts(en, zh, match.pairs),
    ...contraryDoubts(en, zh),
    ...orderDoubts(en, zh, match.pairs),
    // A mistranslated term is not reported as lost as well.
    ...nameDoubts(en, zh, context).filter(({ soft }) => terms.length === 0 || soft !== true),
    ...whole,
  ];
}

export type { Doubt, DoubtContext } from "./doubts/doubt.ts";
