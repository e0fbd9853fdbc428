const aChineseCharacter = /\p{Script=Han}/u;
const chineseCharacters = /\p{Script=Han}/gu;

/** The share of Chinese characters above which prose counts as Chinese; names in it stay Latin. */
const CHINESE_FROM = 0.08;

/** The language of a name, a tag or a line, for fonts and screen readers: any Chinese makes it Chinese. */
export function languageOfLabel(text: string): "en" | "zh" {
  return aChineseCharacter.test(text) ? "zh" : "en";
}

/**
 * The language of running text, for fonts, hyphenation and voices. Summaries are nearly
 * always Chinese, but not always, and English ones may quote a Chinese name.
 */
export function languageOfProse(text: string): "en" | "zh" {
  const count = text.match(chineseCharacters)?.length ?? 0;
  return count >= Math.max(1, text.length * CHINESE_FROM) ? "zh" : "en";
}

/** The style of running text in a language. */
export const PROSE = { en: "prose-en", zh: "prose-zh" } as const;
