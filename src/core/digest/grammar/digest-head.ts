import type { Block } from "./block.ts";
import { calendarDate } from "../calendar-date.ts";
import { plainText } from "../markup/plain-text.ts";

/** What a page says about its digest around the papers: its topic and the day it was published. */
export type DigestHead = { date: string | null; topic: string | null };

/** `文章链接:https://…/Paper/2025-05-31/R1_Reasoning/` */
const PAGE_ADDRESS = /\/Paper\/(\d{4})-(\d\d)-(\d\d)\/([^/\s<>"]{1,120})/;
/** `发布日期:  2025-05-31` */
const PUBLISHED = /发布日期\s{0,3}[:：]\s{0,12}(\d{4})-(\d\d)-(\d\d)/;
/** `R1_Reasoning | Talk2Paper` */
const PAGE_TITLE = /^([^|]{1,80}?)\s{0,3}\|\s{0,3}Talk2Paper\s*$/;
/** `R1_Reasoning 方向最新论文已更新，请持续关注 Update in 2025-05-31  Argus …` */
const ANNOUNCEMENT =
  /^([^]{1,80}?)\s{0,3}方向最新论文已更新[^]{0,20}?Update in (\d{4})-(\d\d)-(\d\d)/;

/**
 * Reads the page's own title, its announcement (`meta` description) and the lines around
 * the papers.
 */
export function digestHead(
  blocks: readonly Block[],
  title: string | null = null,
  description: string | null = null,
): DigestHead {
  const announced = description === null ? null : ANNOUNCEMENT.exec(plainText(description));
  const address = firstMatch(blocks, PAGE_ADDRESS, true);
  const published = firstMatch(blocks, PUBLISHED, false);
  return {
    topic:
      (title === null ? undefined : PAGE_TITLE.exec(plainText(title))?.[1]) ??
      announced?.[1] ??
      topicAbove(blocks) ??
      (address === null ? null : topicInPath(address[4] ?? "")),
    date:
      dateOf(published, 1) ??
      (announced === null ? null : dateOf(announced, 2)) ??
      dateOf(address, 1),
  };
}

/**
 * A topic as a path writes it: `%20` decoded, and `_` between Chinese words is the
 * `/` that a path cannot hold (`元宇宙_虚拟人`).
 */
export function topicInPath(segment: string): string | null {
  let name = segment;
  try {
    name = decodeURIComponent(segment);
  } catch {
    // Not percent-encoded: kept as it is.
  }
  const topic = plainText(name).replace(/(?<=[\u4e00-\u9fff])_(?=[\u4e00-\u9fff])/g, "/");
  return topic === "" ? null : topic;
}

/** Heads and feet are short: the middle of a digest is skipped. */
const ENDS = 25;

function firstMatch(
  blocks: readonly Block[],
  pattern: RegExp,
  fromEnd: boolean,
): RegExpExecArray | null {
  const ends = fromEnd ? blocks.slice(-ENDS).reverse() : blocks.slice(0, ENDS);
  for (const block of ends) {
    if (block.text.length > 400) continue;
    const match = pattern.exec(block.text);
    if (match !== null) return match;
  }
  return null;
}

/** The line above the publishing date of a copied page names the topic. */
function topicAbove(blocks: readonly Block[]): string | null {
  const at = blocks
    .slice(0, ENDS)
    .findIndex(({ text }) => text.length < 200 && PUBLISHED.test(text));
  const above = plainText(blocks[at - 1]?.text ?? "");
  return above === "" || above.length > 60 ? null : above;
}

function dateOf(match: RegExpExecArray | null, group: number): string | null {
  return match === null ? null : calendarDate(match[group], match[group + 1], match[group + 2]);
}
