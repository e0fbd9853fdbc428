import { bothSides, type Doubt } from "./doubt.ts";
import type { QuantityPair } from "../reading/pair-quantities.ts";

/** Words for rising and falling in English, anywhere in the clause of the number. */
const enUp =
  /\b(?:improv|increas|gain|boost|rais|ris(?:e|es|ing)|grow|grew|enhanc|outperform|surpass|exceed|higher|better)/iu;
const enDown =
  /\b(?:reduc|decreas|drop|declin|fall|fell|lower|fewer|less|cut|degrad|shrink|shorten|sav(?:e|es|ing)|worse)/iu;

/** What Chinese puts right before the number: `提高了12%`, `降低约3个点`. */
const zhUp =
  /(?:提高|提升|增加|增长|上升|升高|增强|高出|上涨)了?(?:约|近|逾|超过|高达|大约|至少|最多|多达)?$/u;
const zhDown =
  /(?:降低|减少|下降|降|缩短|减小|下跌|下滑|恶化)了?(?:约|近|逾|超过|高达|大约|至少|最多|多达)?$/u;

/** What improves by shrinking: there `improves` may well be 降低. */
const smallerIsBetter =
  /error|latenc|cost|loss|time|memor|perplex|overhead|alarm|fail|miss|usage|consum|footprint|runtime|distance|divergence|bias|noise|hallucinat|speed|faster|\b(?:WER|CER|FID|FVD|MAE|MSE|RMSE|EER|LPIPS|KL)\b/iu;

/** Dimensions and years do not rise or fall. */
const still = new Set(["axes", "time.y"]);

/**
 * The verb stands right before the number, so that nothing else can be what changes:
 * `improves accuracy by 12%`.
 */
const atOnce =
  /(?:\S+\s+){0,4}(?:by|of|to)?\s*(?:up to|about|around|roughly|nearly|over|only|just|an average of|~)?\s*\+?$/iu;

/** Right behind the number, or the range, what it measures: `a 12% drop`, `a 12% to 15% gain`. */
const nounBehind =
  /^[%\s]*(?:(?:to|-|–|--)\s?[\d.]+\s?%?\s?)?(?:(?!and\b|in\b|of\b|to\b|by\b)[a-z-]+\s){0,2}(?:(reductions?|decreases?|drops?|declines?)|(improvements?|gains?|increases?|boosts?))\b/u;

/** Doubts about changes the other way round: `improves by 12%` as 降低12%. */
export function directionDoubts(en: string, zh: string, pairs: readonly QuantityPair[]): Doubt[] {
  return pairs.flatMap(({ en: one, zh: other }) => {
    if (still.has(one.unit) || one.written !== "digits" || /[↑↓]/u.test(en + zh)) return [];
    const before = clauseBefore(en, one.start);
    const clause = before + clauseBehind(en, one.end);
    const lead = zh.slice(Math.max(0, other.start - 8), other.start);
    const near = atOnce.exec(before)?.[0] ?? "";
    const noun = nounBehind.exec(en.slice(one.end, one.end + 60));
    const rises = enUp.test(near) || noun?.[2] !== undefined;
    const falls = enDown.test(near) || noun?.[1] !== undefined;
    const up = rises && !falls && !enDown.test(clause) && !smallerIsBetter.test(clause);
    const down = falls && !rises && !enUp.test(clause);
    const reversed = up ? zhDown.exec(lead) : down ? zhUp.exec(lead) : null;
    if (reversed === null) return [];
    const from = other.start - reversed[0].length;
    return bothSides(en.slice(one.start, one.end), zh.slice(from, other.end), "sign");
  });
}

/** The words in front of a number, back to the last comma. */
function clauseBefore(en: string, start: number): string {
  const lead = en.slice(Math.max(0, start - 70), start);
  return lead.slice(
    Math.max(lead.lastIndexOf(","), lead.lastIndexOf(";"), lead.lastIndexOf(" and ")) + 1,
  );
}

/** The words after it: `12% lower latency`. */
function clauseBehind(en: string, end: number): string {
  const tail = en.slice(end, end + 40);
  return tail.slice(0, /[,;]|\.(?!\d)| and | while /u.exec(tail)?.index ?? tail.length);
}
