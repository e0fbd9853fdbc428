/** A Chinese character, such as 译. */
const han = /\p{Script=Han}/gu;

/** The share of Chinese characters above which a text counts as Chinese; names in it stay Latin. */
const CHINESE_FROM = 0.08;

/**
 * The language for fonts, hyphenation and voices. Summaries are nearly always Chinese, but
 * not always.
 */
export function langOf(text: string): "en" | "zh" {
  const count = text.match(han)?.length ?? 0;
  return count >= Math.max(1, text.length * CHINESE_FROM) ? "zh" : "en";
}

/** The style of running text in a language. */
export const PROSE = { en: "prose-en", zh: "prose-zh" } as const;
