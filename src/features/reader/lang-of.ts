/** A Chinese character, such as 译. */
const han = /\p{Script=Han}/gu;

/** Share of Chinese characters from which a text is read as Chinese; names in it stay Latin. */
const CHINESE_FROM = 0.08;

/** The language that fonts, hyphens and voices need. Summaries are Chinese nearly always, not always. */
export function langOf(text: string): "en" | "zh" {
  const count = text.match(han)?.length ?? 0;
  return count >= Math.max(1, text.length * CHINESE_FROM) ? "zh" : "en";
}

/** The look of running text in a language. */
export const PROSE = { en: "prose-en", zh: "prose-zh" } as const;
