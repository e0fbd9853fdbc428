import { calendarDate } from "../calendar-date.ts";
import { englishDay } from "./english-day.ts";

/** The parts of a digest that have a label. */
export type LabelKind =
  | "authors"
  | "abstract"
  | "translation"
  | "related"
  | "pdf"
  | "summary"
  | "takeaways"
  | "chat"
  | "cool"
  | "screenshots"
  | "disclaimer"
  | "date";

/**
 * The label of a part, what stands after it in the same block (`Summary: text`), and
 * whether anything of that stands on the label's own line. `date` is that of a date
 * heading, `null` if there is no such day.
 */
export type SectionLabel = { kind: LabelKind; rest: string; alone: boolean; date?: string | null };

/** How much of a line is needed to recognise a label. */
const LONGEST_MARK = 80;

/** Emoji and what modifies them, bullets, rules and boxes: decoration around a label. */
const PICTOGRAPH = String.raw`\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u200d\ufe0e\ufe0f\u20e3]`;
const DECORATION = String.raw`(?:[\s*_#>|~=+·•●○◆◇■□▪▫►▻▷▸»›→☆★✦✧※◎◉❖⬛⬜\u2010-\u2015\u2500-\u257f-]|${PICTOGRAPH})`;
/** `1.`, `(2)`, `三、`, `IV.`, `①` before a label */
const NUMBER = String.raw`(?:\[\d{1,4}\]|[([（［]?\d{1,2}\s?[.)、:\]．）：］]|\d\ufe0f?\u20e3|[①-⑳❶-❿]|[IVX]{1,4}[.)]|[([（［]?[一二三四五六七八九十]{1,2}[、.)\]．）］])`;
const BRACKET = String.raw`[【「『〖〔《<({（［`;
const CLOSING_BRACKET = String.raw`\]】」』〗〕》>)}`;
const OPENING = `[${BRACKET}“"]`;
const CLOSING = `[${CLOSING_BRACKET}”"]`;

const BEFORE = new RegExp(
  String.raw`^${DECORATION}{0,12}(?:${NUMBER}${DECORATION}{0,8})?(?:${OPENING}\s{0,2}${DECORATION}{0,4})?`,
  "u",
);
/** The same for `Authors:`: a numbered one is the model's own list of facts. */
const BEFORE_AUTHORS = new RegExp(
  String.raw`^(?:[\s*_#>|]|${PICTOGRAPH}){0,12}${OPENING}?\s{0,2}`,
  "u",
);
/** A note in brackets after a label, `摘要 (AI 生成)`. */
const NOTE = String.raw`(?:[(（[【][^()（）\]】]{1,20}[)）\]】]\s{0,2})?`;
const AFTER = new RegExp(
  String.raw`^(?<closing>(?:${DECORATION}|${CLOSING}){0,12})${NOTE}(?:${DECORATION}|${CLOSING}){0,6}(?<colon>:${DECORATION}{0,6}${CLOSING}?${DECORATION}{0,6})?`,
  "u",
);

const SUMMARY =
  "(?:(?:paper|ai|brief|short|one-sentence) )?summary|overview|tl;? ?dr|(?:论文|論文|内容|內容|一句话|一句話|简要|核心|ai ?)?(?:摘要|概述|总结|總結|概要|小结|小結|概览|概覽|速览|速覽)";
const TAKEAWAYS =
  "key {1,3}(?:takeaways?|points?|insights?|findings?)|(?:main|core) {1,3}(?:points?|takeaways?|findings?)|takeaways?|highlights|(?:关键|關鍵|主要|重要|核心)?(?:要点|要點|见解|見解|洞见|结论|結論|内容|內容|点|點|发现(?:列表)?|發現|观点|觀點)(?:总结|總結|列表)?";
const TRANSLATION =
  "(?:中文)?(?:摘要)?(?:翻译|翻譯|译文|譯文)|中文摘要|chinese {1,3}(?:abstract|translation)|abstract {0,3}[([（](?:in )?(?:chinese|zh|中文)[^)）\\]]{0,8}[)）\\]]|摘要 {0,3}[([（](?:中文|翻译|译文|翻譯|譯文)[)）\\]]|(?:abstract {1,3})?translation";
const ABSTRACT = "abstract|英文摘要|原文(?:摘要)?";

/**
 * A label in both languages, or in one: `Summary 总结`, `要点 (Key Takeaways)`. In one alone
 * where text begins with the other: `Summary: 总结了三种方法`.
 */
function vocabulary(words: string): readonly RegExp[] {
  const again = String.raw`(?:[\s/|·:&+、(（[【-]{0,3}(?:${words})[)）\]】]?){0,2}`;
  return [new RegExp(`^(?:${words})${again}`, "i"), new RegExp(`^(?:${words})`, "i")];
}

const LABELS: readonly (readonly [LabelKind, readonly RegExp[]])[] = [
  ["translation", vocabulary(TRANSLATION)],
  ["summary", vocabulary(SUMMARY)],
  ["takeaways", vocabulary(TAKEAWAYS)],
  ["abstract", vocabulary(ABSTRACT)],
];

/** Words that also begin sentences of a summary: they are a label only when alone or as a heading. */
const COMMON_WORD = /^(?:结论|結論|内容|內容|点|點|观点|觀點|发现|發現|见解|見解)/;

const AUTHORS = /^authors?[*_]{0,3}\s?(?:[\]】」』〗〕》>)}][*_]{0,3}\s?[:：]?|[:：])\s?[*_]{0,3}/i;
const PDF = /^pdf(?![a-z0-9-])/i;
const PDF_LENGTH = 3;
const HAN = /[\u4e00-\u9fff]/g;
/** What translators make of 论文 and 项目 */
const WORK = String.raw`(?:papers?|thes[ie]s|articles?|projects?)\b`;
const RELATED = new RegExp(
  String.raw`^(?:论文及项目相关链接|論文及(?:項目|專案)相關(?:鏈接|連結)|(?:相关|相關)(?:链接|鏈接|連結)$|(?:the )?(?:(?:${WORK}|related\b|relevant\b)(?:,| and| &|\/|-)? ?){1,5}links?(?: (?:to|for|of) (?:the |this )?${WORK}(?: and (?:the |related )?${WORK})?)?$|links? (?:to|for|of|related to) (?:the |this )?${WORK}[^.]{0,40}$)`,
  "i",
);
const CHAT = /^chatpaperfree$/i;
const COOL = /^cool[\s_]{1,3}papers?\]?(?:[\s:]|$)/i;
const SCREENSHOTS =
  /^(?:点此查看论文截图|點此(?:查看|檢視)論文截圖|(?:查看)?论文截图$|(?:(?:view|see|show) )?(?:the )?(?:paper |thesis |article )?screenshots?(?: of (?:the |this )?(?:paper|thesis|article))?(?: here)?$|(?:click|tap|press)\b[^.]{0,40}\bscreenshots?\b)/i;
const DAY = String.raw`((?:19|20)\d\d)(?:[-/.]|\s?年\s?)(\d{1,2})(?:[-/.]|\s?月\s?)(\d{1,2})\s?日?`;
/** `2025-05-31 更新`; printing loses a glyph: `2025-05-31 新` */
const DATE_HEADING = new RegExp(
  String.raw`^(?:${DAY}\s{0,3}(?:更新|更|新|update[sd]?)|update[sd]?:?\s{1,3}(?:(?:of|for|in|on)\s{1,3})?${DAY})${DECORATION}{0,4}${CLOSING}?${DECORATION}{0,4}$`,
  "iu",
);
const DISCLAIMER =
  /^[\s>*]{0,6}(?:⚠️?|🔴|💗|以下所有内容总结都来自于|请注意:千万不要用于严肃的学术场景|如果您觉得我们的项目对您有帮助)/u;

/** How labels begin, after their decoration: most blocks are running text, and one look is enough. */
const START =
  /^(?:au|ab|ai|pdf|paper|proj|rel|links? |thes|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|summ|brief|short|one-|tl|key|main|core|take|tap|tran|over|high|the |article|chat|cool|chin|click|press|view|see|show|screen|upd|[\uff10-\uff5a]|[论論摘概总總小简速一关關主重核要见見洞结結内內点點观觀发發以请請如中翻译譯英原查相])/i;
/** `2025-`, `2025年`; `⚠`, `🔴`, `💗`, with which the notice of a digest begins */
const SPECIAL_START = /[12]\d{3}[-/.\s年]|[\u26a0]|\ud83d[\udd34\udc97]/y;
const NUMERAL = /[一二三四五六七八九十]{1,2}[、.．)）\]］]|[IVX]{1,4}[.)]/y;
/** Decoration and numbers before a label are never longer than this. */
const LONGEST_DECORATION = 32;
const LONGEST_START = 12;

function mayBeMark(text: string): boolean {
  const end = Math.min(text.length, LONGEST_DECORATION);
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) {
      const numeral = matchLength(NUMERAL, text, at);
      if (numeral === 0) return START.test(text.slice(at, at + LONGEST_START));
      at += numeral - 1;
    } else if (isSpecialUnit(unit) && matchLength(SPECIAL_START, text, at) > 0) return true;
  }
  return false;
}

/** A Latin letter, a Han character, a full-width digit or letter. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit > 96 && unit < 123) || (unit > 64 && unit < 91);
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xff10 && unit <= 0xff5a);
}

function isSpecialUnit(unit: number): boolean {
  return unit === 0x31 || unit === 0x32 || unit === 0x26a0 || unit === 0xd83d;
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The label that a text begins with, or `null`; the first line decides. */
export function readLabel(text: string): SectionLabel | null {
  if (!mayBeMark(text)) return null;
  const lineEnd = text.indexOf("\n");
  const written = lineEnd === -1 ? text : text.slice(0, lineEnd);
  const below = lineEnd === -1 ? "" : text.slice(lineEnd + 1);
  const line = foldWidth(written.length > LONGEST_MARK ? written.slice(0, LONGEST_MARK) : written);
  if (DISCLAIMER.test(line)) return { kind: "disclaimer", rest: below, alone: false };
  const before = isWordUnit(line.charCodeAt(0)) ? numeralBefore(line) : leading(BEFORE, line);
  const label: LabelLine = { line, written, below, before, body: line.slice(before.length) };
  return authorsMark(text, line) ?? fixedMark(label) ?? dateMark(label) ?? openMark(label);
}

/** The first line of a text, folded (`line`) and as written, what stands below it, and its parts. */
type LabelLine = { line: string; written: string; below: string; before: string; body: string };

/** `一、`, `II.`: most lines do not begin like this. */
function numeralBefore(line: string): string {
  return matchLength(NUMERAL, line, 0) > 0 ? leading(BEFORE, line) : "";
}

function leading(pattern: RegExp, line: string): string {
  return pattern.exec(line)?.[0] ?? "";
}

/** `Authors:A, B`; `Authors: , A` where the first name is missing. The names keep their spaces. */
function authorsMark(text: string, line: string): SectionLabel | null {
  if (!AUTHORS_SOON.test(line)) return null;
  const before = leading(BEFORE_AUTHORS, line).length;
  const label = AUTHORS.exec(line.slice(before))?.[0];
  if (label === undefined) return null;
  const blank = label.length - label.trimEnd().length;
  const rest = text.slice(before + label.length - blank).replace(/[\s*_]{1,9}$/, "");
  return { kind: "authors", rest, alone: rest.trim() === "" };
}

const AUTHORS_SOON = /^[^A-Za-z]{0,40}author/i;

/** Labels after which no text of their part follows on the line. */
function fixedMark({ written, below, before, body }: LabelLine): SectionLabel | null {
  if (!FIXED_START.test(body)) return null;
  if (PDF.test(body)) {
    if (isMostlyHan(written)) return null;
    const behind = written.slice(before.length + PDF_LENGTH).replace(/^[\]\s:：*_]+/, "");
    const rest = below === "" ? behind : `${behind}\n${below}`;
    return { kind: "pdf", rest, alone: behind === "" };
  }
  const bare = body.replace(ENDING, "");
  const kind = FIXED.find(([, pattern]) => pattern.test(bare))?.[0];
  if (kind === undefined || (kind === "chat" && written.length > LONGEST_MARK)) return null;
  return { kind, rest: below, alone: true };
}

const FIXED_START =
  /^(?:pdf|chatp|cool|the |paper|proj|rel|links? |thes|article|screen|click|tap|press|view|see|show|论文|論文|相|点此|點此|查看)/i;
const FIXED: readonly (readonly [LabelKind, RegExp])[] = [
  ["chat", CHAT],
  ["cool", COOL],
  ["related", RELATED],
  ["screenshots", SCREENSHOTS],
];
const ENDING = new RegExp(String.raw`(?:${DECORATION}|${CLOSING}|:)+$`, "u");

/** A translation may begin with "PDF", too; a comment on arXiv is in English. */
function isMostlyHan(text: string): boolean {
  return (text.match(HAN)?.length ?? 0) * 5 >= text.length;
}

function dateMark({ line, written, below }: LabelLine): SectionLabel | null {
  if (written.length > 60 || !YEAR.test(line)) return null;
  const heading = line.slice(leading(BEFORE_DATE, line).length);
  const match = DATE_HEADING.exec(heading);
  if (match === null) return englishDate(heading, below);
  const [, y1, m1, d1, y2, m2, d2] = match;
  return {
    kind: "date",
    rest: below,
    alone: true,
    date: calendarDate(y1 ?? y2, m1 ?? m2, d1 ?? d2),
  };
}

/** `Updated on July 3, 2026`, `3 July 2026 update`: the heading of a translated page */
function englishDate(heading: string, below: string): SectionLabel | null {
  const words = heading.replace(ENDING, "");
  const day = words.replace(UPDATE_BEFORE, "").replace(UPDATE_BEHIND, "");
  const date = day === words ? null : englishDay(day);
  return date === null ? null : { kind: "date", rest: below, alone: true, date };
}

const UPDATE_BEFORE = /^update[sd]?:?\s{1,3}(?:(?:of|for|in|on)\s{1,3})?/i;
const UPDATE_BEHIND = /\s{1,3}update[sd]?$/i;

const YEAR = /(?:19|20)\d\d/;
const DATE_ALONE = new RegExp(`^${DAY}$`, "u");

/** The date that a text consists of, `2025-05-31`, or `null`. */
export function dateAlone(text: string): string | null {
  const match = DATE_ALONE.exec(foldWidth(text.trim()));
  return match === null ? null : calendarDate(match[1], match[2], match[3]);
}

const BEFORE_DATE = new RegExp(
  String.raw`^${DECORATION}{0,12}(?:\[\d{1,4}\]\s{0,2})?(?:${OPENING}\s{0,2})?${DECORATION}{0,4}`,
  "u",
);

/** Labels that text may follow on the same line, after a colon or a closing bracket. */
function openMark(label: LabelLine): SectionLabel | null {
  for (const [kind, patterns] of LABELS)
    for (const pattern of patterns) {
      const words = pattern.exec(label.body)?.[0];
      const mark = words === undefined ? null : readBehind(kind, words, label);
      if (mark !== null) return mark;
    }
  return null;
}

function readBehind(
  kind: LabelKind,
  words: string,
  { before, body, written, below }: LabelLine,
): SectionLabel | null {
  const behind = body.slice(words.length);
  const after = AFTER.exec(behind);
  const length = before.length + words.length + (after?.[0].length ?? 0);
  const same = written.slice(length).trim();
  const bracketed = OPENS.test(before) && CLOSES.test(after?.groups?.["closing"] ?? "");
  const separated = after?.groups?.["colon"] !== undefined || bracketed;
  if (same !== "") {
    if (!separated || (COMMON_WORD.test(words) && !bracketed)) return null;
    // `1. Summary: …` is an item of a list that a model wrote.
    if (kind !== "translation" && NUMBERED.test(before) && !bracketed) return null;
  }
  const rest = same === "" ? below : below === "" ? same : `${same}\n${below}`;
  return { kind, rest, alone: same === "" };
}

const OPENS = new RegExp(`[${BRACKET}]`);
const CLOSES = new RegExp(`[${CLOSING_BRACKET}]`);
const NUMBERED = new RegExp(NUMBER, "u");

/**
 * Replaces every unit by its compatibility form where that is a single unit, so positions
 * stay the same.
 */
function foldWidth(line: string): string {
  return PLAIN.test(line) ? line : line.replace(FOLDED, foldUnit);
}

const PLAIN = /^[\u0020-\u007e\u4e00-\u9fff]*$/;
const FOLDED = /[\u00a0\u2000-\u200a\u202f\u2e80-\u2fdf\u3000\uf900-\ufaff\uff01-\uff5e]/g;

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const folded = unit.normalize("NFKC");
  return folded.length === 1 ? folded : " ";
}
