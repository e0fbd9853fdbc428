/** Latin letters that aren't accented forms of another, as plain letters. */
const plainForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: "ss",
    æ: "ae",
    Æ: "AE",
    œ: "oe",
    Œ: "OE",
    ø: "o",
    Ø: "O",
    đ: "d",
    Đ: "D",
    ð: "d",
    Ð: "D",
    þ: "th",
    Þ: "Th",
    ł: "l",
    Ł: "L",
    ı: "i",
  }),
);

const combiningMark = /\p{M}+/gu;
const notPlain = /[^a-z0-9]+/g;

/** A word in plain letters and digits, for machine-readable names: `Müller` is `muller`. */
export function plainLetters(text: string): string {
  const bare = text.normalize("NFKD").replace(combiningMark, "");
  return Array.from(bare, (character) => plainForms.get(character) ?? character)
    .join("")
    .toLowerCase()
    .replace(notPlain, "");
}
