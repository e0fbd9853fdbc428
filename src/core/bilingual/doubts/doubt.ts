/**
 * Why a piece of text is doubted:
 * - `number`: a number is on one side only, or differs;
 * - `magnitude`: the same digits, a power of ten apart (`12.1万` for `12K`);
 * - `sign`: the sign or the direction is reversed;
 * - `unit`: the same number with another unit (`ms` and `秒`, per cent and percentage points);
 * - `bound`: `up to`, `at least`, `more than` is lost or reversed;
 * - `order`: two numbers, or two names, have changed places;
 * - `name`: a name or an acronym is dropped, added or changed;
 * - `term`: a known mistranslation (`法学硕士` for LLM);
 * - `untranslated`: text left in English;
 * - `cut-off`: the translation stops before the sentence does;
 * - `formula`: TeX in the translation is damaged (`rac{1}{2}`);
 * - `missing`: the sentence has no counterpart.
 */
export type DoubtKind =
  | "number"
  | "magnitude"
  | "sign"
  | "unit"
  | "bound"
  | "order"
  | "name"
  | "term"
  | "untranslated"
  | "cut-off"
  | "formula"
  | "missing";

/**
 * One thing to check in a pair of sentences. `text` is the piece as written on its side;
 * `against`, when known, is what corresponds to it on the other side. A `soft` doubt is
 * worth a look, any other is very probably an error.
 */
export type Doubt = {
  side: "en" | "zh";
  text: string;
  kind: DoubtKind;
  against?: string;
  soft?: boolean;
};

/** What surrounds the pair of sentences: the title and both whole texts. */
export type DoubtContext = { title: string; en: string; zh: string };

/** The doubt reported on both sides, each with the other as its counterpart. */
export function bothSides(en: string, zh: string, kind: DoubtKind, soft = false): Doubt[] {
  const mark = soft ? { soft } : {};
  return [
    { side: "en", text: en, kind, against: zh, ...mark },
    { side: "zh", text: zh, kind, against: en, ...mark },
  ];
}
