const hasHan = /\p{Script=Han}/u;

/** For fonts and screen readers. */
export function languageOf(text: string): "zh" | "en" {
  return hasHan.test(text) ? "zh" : "en";
}
