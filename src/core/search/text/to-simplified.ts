import { gapDigits, simplifiedForms, traditionalGaps } from "./traditional-table.ts";

let forms: Map<string, string> | undefined;

function readTable(): Map<string, string> {
  const table = new Map<string, string>();
  let code = 0x4e00;
  let at = 0;
  const digit = (): number => gapDigits.indexOf(traditionalGaps.charAt(at++));
  for (const form of simplifiedForms) {
    const first = digit();
    code += first < 63 ? first : digit() * 64 + digit();
    table.set(String.fromCharCode(code), form);
  }
  return table;
}

/**
 * The simplified form of one traditional character, or the character itself.
 *
 * Only characters with one simplified form in every word are converted; 著 becomes 着, as
 * Taiwan and Hong Kong write 着 as 著.
 *
 * @example toSimplified("學") // "学"
 */
export function toSimplified(character: string): string {
  forms ??= readTable();
  return forms.get(character) ?? character;
}
