/** The fixed words that part a paper's entry, in the order in which they come. */
export type MarkKind =
  | "related"
  | "pdf"
  | "summary"
  | "takeaways"
  | "chat"
  | "cool"
  | "screenshots"
  | "disclaimer"
  | "date";

/** A mark and what stands behind it in the same block: `Summary: text`. */
export type Mark = { kind: MarkKind; rest: string };

/** As much of a line as it takes to tell a mark. */
const LONGEST_MARK = 60;

/** `Summary`, `摘要:`, `Summary: text`; after markup and NFKC */
const SUMMARY = /^(?:summary|摘要|概述|总结)[\s*_]{0,4}(?::[\s*_]{0,4}([^]*))?$/i;
/** `Key Takeaways`, `关键要点:`, `重要要点: text`, `关键发现列表:` */
const TAKEAWAYS =
  /^(?:key\s{1,3}takeaways?|(?:关键|主要|重要|核心)?(?:要点|见解|结论|内容|点|发现(?:列表)?|观点))[\s*_]{0,4}(?::[\s*_]{0,4}([^]*))?$/i;
/** Words that also begin sentences of a summary: they are a mark only when alone or as a heading. */
const COMMON_WORD = /^(?:结论|内容|点|观点|发现|见解)/;
const PDF = /^pdf(?![a-z0-9-])/i;
const RELATED = /^论文及项目相关链接/;
const CHAT = /^\[?chatpaperfree\]?$/i;
const COOL = /^\[?cool[\s_]{1,3}papers?\]?(?:\s|$)/i;
const SCREENSHOTS = /^点此查看论文截图/;
/** `2025-05-31 更新`; printing loses a glyph: `2025-05-31 新` */
const DATE_HEADING = /^((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})\s{0,3}(?:更新|更|新|update[sd]?)$/i;
const DISCLAIMER =
  /^>?\s{0,3}(?:⚠️?\s{0,3}以下所有|🔴|💗|以下所有内容总结都来自于|请注意:千万不要用于严肃的学术场景|如果您觉得我们的项目对您有帮助)/u;

/** Marks of emphasis and headings that a carrier may have left around a line. */
const WRAPPING = /^[\s*_#>]{1,12}|[\s*_#]{1,12}$/g;

/**
 * What a mark may begin with: most blocks are running text, and one look tells.
 * Marks of emphasis, quotation and full width are folded away later.
 */
const MAY_BE_MARK =
  /^(?:[\s*_#>[\uff21-\uff5a]|[Pp][Dd][Ff]|[Ss][Uu][Mm][Mm]|[Kk][Ee][Yy]|[Cc][Hh][Aa][Tt]|[Cc][Oo][Oo][Ll]|[12]\d{3}-|论文|摘要|概述|总结|关键|主要|重要|核心|要点|见解|结论|内容|点此|[点观]点?\s?(?:[:：*]|$)|观点|发现|\u26a0|\ud83d[\udd34\udc97]|以下|请注|如果)/;

/** The mark that a text begins with, or `null`; the first line decides. */
export function markOf(text: string): Mark | null {
  if (!MAY_BE_MARK.test(text)) return null;
  const lineEnd = text.indexOf("\n");
  const written = lineEnd === -1 ? text : text.slice(0, lineEnd);
  const below = lineEnd === -1 ? "" : text.slice(lineEnd + 1);
  const long = written.length > LONGEST_MARK;
  const line = foldMark(long ? written.slice(0, LONGEST_MARK) : written);
  const fixed = fixedMark(line, below);
  if (fixed !== null) return long && SHORT_MARKS.has(fixed.kind) ? null : fixed;
  return long && !line.slice(0, 24).includes(":") ? null : openMark(line, below, written);
}

/** Marks that stand alone on their line. */
const SHORT_MARKS: ReadonlySet<MarkKind> = new Set(["chat", "date"]);

function foldMark(line: string): string {
  return line.normalize("NFKC").replace(WRAPPING, "");
}

function fixedMark(line: string, below: string): Mark | null {
  if (PDF.test(line)) return { kind: "pdf", rest: below };
  if (RELATED.test(line)) return { kind: "related", rest: below };
  if (CHAT.test(line)) return { kind: "chat", rest: below };
  if (COOL.test(line)) return { kind: "cool", rest: below };
  if (SCREENSHOTS.test(line)) return { kind: "screenshots", rest: below };
  if (DISCLAIMER.test(line)) return { kind: "disclaimer", rest: below };
  return DATE_HEADING.test(line) ? { kind: "date", rest: below } : null;
}

function openMark(line: string, below: string, written: string): Mark | null {
  const summary = SUMMARY.exec(line);
  if (summary !== null) return { kind: "summary", rest: restOf(summary[1], written, below) };
  const takeaways = TAKEAWAYS.exec(line);
  if (takeaways === null) return null;
  const rest = restOf(takeaways[1], written, below);
  if (COMMON_WORD.test(line) && takeaways[1] !== undefined && takeaways[1] !== "") return null;
  return { kind: "takeaways", rest };
}

/** What stands behind the mark, as written: folding was only for telling the mark. */
function restOf(behind: string | undefined, written: string, below: string): string {
  const colon = behind === undefined || behind === "" ? -1 : written.search(/[:：]/);
  const same = colon === -1 ? "" : written.slice(colon + 1).replace(/^[\s*_]{1,9}/, "");
  return same === "" ? below : below === "" ? same : `${same}\n${below}`;
}

/** `Authors:A, B`; `Authors: , A` where the first name is missing. */
const AUTHORS = /^[\s*_>]{0,6}authors?[*_]{0,3}\s?[:：]([^]*)$/i;

/** The names behind `Authors:` with the blanks that stand there, or `null`. */
export function authorsIn(text: string): string | null {
  const first = text.charCodeAt(0);
  // `A`, `a` or a mark of emphasis or quotation before it
  if (first !== 65 && first !== 97 && first > 62) return null;
  const names = AUTHORS.exec(text)?.[1];
  return names === undefined ? null : names.replace(/[\s*_]{1,9}$/, "");
}

const MAY_BE_DATE = /^[\s*_#>\uff10-\uff19]{0,8}[12]\d{3}-/;

/** The date of a heading `2025-05-31 更新`, or `null`. */
export function dateHeading(text: string): string | null {
  if (!MAY_BE_DATE.test(text)) return null;
  const match = DATE_HEADING.exec(foldMark(text));
  return match === null ? null : calendarDate(match[1], match[2], match[3]);
}

/** Year, month and day as `YYYY-MM-DD`, or `null` when there is no such day. */
export function calendarDate(year = "", month = "", day = ""): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
  if (days === undefined || d < 1 || d > days) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
