import { readUnit, toBaseUnit } from "./measurement-units.ts";
import { chineseNumber, englishNumbers, magnitudes } from "./number-words.ts";

/** One value that a text states by several numbers, or by an idiom, in base units: `9 out of 10` is 0.9. */
export type ComposedValue = { start: number; end: number; value: number };

type Rule = { written: RegExp; read: (match: RegExpExecArray, text: string) => number[] };

const englishWords = [...englishNumbers.keys()].filter((word) => word !== "zero").join("|");
const enNumber = `(?:\\d[\\d,]*(?:\\.\\d+)?|\\b(?:${englishWords}|an?|hundred|thousand|million|billion))`;
const zhNumber = "(?:\\d[\\d,]*(?:\\.\\d+)?|[一二两三四五六七八九十百千万亿]+)";

const english: Rule[] = [
  { written: /(?<![\d./])(\d[\d,]*)\s?\/\s?(\d[\d,]*)(?![\d/])/gu, read: share },
  {
    written: new RegExp(
      `(${enNumber})\\s(?:out\\s)?(?:of|in|per)\\s(?:the\\s|every\\s|each\\s)?(${enNumber})(?![\\w.])`,
      "giu",
    ),
    read: share,
  },
  {
    written: new RegExp(`(${enNumber})\\sand\\sa\\shalf\\s(?=[a-z])`, "giu"),
    read: (match, text) =>
      inUnit(text, match.index + match[0].length, "en", (valueOf(match[1]) ?? 0) + 0.5),
  },
  {
    written:
      /\b(?:(a|one|two|three)[ -])?(half|thirds?|quarters?|tenths?) of (?:an?|one) (hundred|thousand|million|billion|trillion|century|decade)\b/giu,
    read: ([, count = "one", part = "", scale = ""]) => {
      const period = /^c/iu.test(scale) ? 100 : /^d/iu.test(scale) ? 10 : undefined;
      const whole = magnitudes.get(scale.toLowerCase()) ?? period ?? 1;
      const parts = /^h/iu.test(part) ? 2 : /^th/iu.test(part) ? 3 : /^q/iu.test(part) ? 4 : 10;
      const value = ((valueOf(count) ?? 1) * whole) / parts;
      return period === undefined ? [value] : [value, toBaseUnit(value, "time.y")];
    },
  },
];

const chinese: Rule[] = [
  {
    written: /([一二两三四五六七八九])成([一二三四五六七八九半])?(?![本为功员果熟立份就型])/gu,
    read: ([, tenths = "", rest]) => [
      ((chineseNumber(tenths) ?? 0) +
        (rest === "半" ? 0.5 : (chineseNumber(rest ?? "零") ?? 0) / 10)) /
        10,
    ],
  },
  {
    written: new RegExp(`(${zhNumber})个?数量级`, "gu"),
    read: ([, power]) => [10 ** Math.min(30, valueOf(power) ?? 0)],
  },
  {
    written: /翻(?:了)?[一]?[倍番]|加倍|(?:提高|提升|增加|增长|高出?|快)(?:了)?(?:近|约)?一倍/gu,
    read: () => [2, 1],
  },
  { written: /(?<![\d./])(\d[\d,]*)\s?\/\s?(\d[\d,]*)(?![\d/])/gu, read: share },
  {
    written: new RegExp(
      `(${zhNumber})[^\\d，。；,;]{0,10}?[中里](?:的|有|仅有|只有|至少)?(?:约|近)?(${zhNumber})`,
      "gu",
    ),
    read: ([, whole, part]) => shareOf(part, whole),
  },
  {
    written: new RegExp(`(${zhNumber})个半(?=\\p{Script=Han})`, "gu"),
    read: (match, text) =>
      inUnit(text, match.index + match[0].length, "zh", (valueOf(match[1]) ?? 0) + 0.5),
  },
];

/** The values that a text states in several words. Linear in its length. */
export function composedValues(text: string, lang: "en" | "zh"): ComposedValue[] {
  return (lang === "en" ? english : chinese).flatMap(({ written, read }) =>
    Array.from(text.matchAll(written)).flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      return read(match, text).map((value) => ({ start, end, value }));
    }),
  );
}

function share([, part, whole]: RegExpExecArray): number[] {
  return shareOf(part, whole);
}

function shareOf(part: string | undefined, whole: string | undefined): number[] {
  const [top, bottom] = [valueOf(part), valueOf(whole)];
  return top === null || bottom === null || bottom < 2 || top > bottom ? [] : [top / bottom];
}

/** `1,000`, `nine`, `a`, `十五`. */
function valueOf(written = ""): number | null {
  const small = written.toLowerCase();
  if (/^\d/u.test(small)) return Number(small.replaceAll(",", ""));
  if (small === "a" || small === "an") return 1;
  return englishNumbers.get(small) ?? magnitudes.get(small) ?? chineseNumber(small);
}

function inUnit(text: string, at: number, lang: "en" | "zh", value: number): number[] {
  const unit = readUnit(text, at, lang);
  return unit === null ? [] : [toBaseUnit(value, unit.code)];
}
