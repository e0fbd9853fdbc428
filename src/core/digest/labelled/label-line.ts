import { type FieldName, fieldOf } from "./field-labels.ts";

/** A line that begins a field: `**Authors:** A, B`, `- ✍️ **Authors**: A, B`, `Method: text`. */
export type LabelLine = {
  /** As written, without emphasis. */
  label: string;
  /** `null` for a label that no known tool writes. */
  name: FieldName | null;
  /** What stands after the label on its line. */
  text: string;
  /** Whether the label is bold: then it is a label even if unknown. */
  strong: boolean;
};

/** `> `, `- `, a picture: what may stand before a label */
const LEAD =
  /^(?:>\s?){0,3}(?:[-*+•]\s{1,3})?(?:(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|\u{20e3})+\s*)?/u;
const WORDS = String.raw`[\p{L}\p{N}\p{Extended_Pictographic}][^*:：\n<>[\]]{0,40}?`;
/** `**Label:** text`, `**Label**: text`, `__Label__：text`, `<b>Label:</b> text` */
const STRONG = new RegExp(
  String.raw`^(?:\*{1,2}|__|<(?:b|strong)>)\s*(${WORDS})\s*(?:([:：])\s*)?(?:\*{1,2}|__|<\/(?:b|strong)>)\s*([:：])?\s*([^]*)$`,
  "u",
);
/** `**Label: text**` */
const ALL_STRONG = new RegExp(String.raw`^\*\*\s*(${WORDS})\s*[:：]\s*([^*]+)\*\*\s*$`, "u");
const BRACKETED = /^【([^】\n]{1,40})】\s*[:：]?\s*([^]*)$/;
const PLAIN = /^([\p{L}\p{N}][\p{L}\p{N}; /()&'-]{0,39}?)\s?[:：](?!\/\/)\s*([^]*)$/u;

/**
 * The label that a line begins with, or `null`. After a label without a colon the name must
 * be known.
 */
export function labelLine(line: string): LabelLine | null {
  const bare = line.trim().replace(LEAD, "");
  return strongLabel(bare) ?? plainLabelLine(bare);
}

function strongLabel(bare: string): LabelLine | null {
  const [whole, label = "", inside, outside, text = ""] = STRONG.exec(bare) ?? [];
  if (whole !== undefined) {
    const name = fieldOf(label);
    if (inside === undefined && outside === undefined && (name === null || text !== ""))
      return null;
    return { label, name, text, strong: true };
  }
  const strong = ALL_STRONG.exec(bare) ?? BRACKETED.exec(bare);
  if (strong === null) return null;
  const [, words = "", rest = ""] = strong;
  const name = fieldOf(words);
  return name === null ? null : { label: words, name, text: rest, strong: true };
}

function plainLabelLine(bare: string): LabelLine | null {
  const [whole, label = "", text = ""] = PLAIN.exec(bare) ?? [];
  if (whole === undefined) return null;
  return { label, name: fieldOf(label), text, strong: false };
}
