import { type Block, textBlock } from "../grammar/block.ts";
import { type LabelledReading, readLabelled } from "../labelled/labelled-entries.ts";
import type { LabelledFamily } from "../labelled/labelled-family.ts";
import { calendarDate } from "../calendar-date.ts";
import {
  type Carrier,
  type CarrierName,
  type DigestOutline,
  outline,
  type Source,
} from "./carrier.ts";
import { sharedCategory } from "../grammar/record-draft.ts";

/** A family of digests in Markdown whose entries have labelled fields. */
export type MarkdownFamily = LabelledFamily & {
  name: CarrierName;
  /** What only this family writes. */
  signature: RegExp;
  /** What marks other digests that share part of the signature. */
  not?: RegExp;
  /** Whether the entries found are enough to call the text a digest of this family. */
  accepts?: (reading: LabelledReading, text: string) => boolean;
  /** The topic of a file whose entries share one section. */
  topicOf?: (section: string) => string | null;
};

/** The carrier of a family; each differs in its signature and in what a few labels mean. */
export function labelledMarkdown(family: MarkdownFamily): Carrier {
  return {
    name: family.name,
    fits: (source) =>
      family.signature.test(source.text) &&
      family.not?.test(source.text) !== true &&
      isDigest(read(source, family), source, family),
    read: (source) => toOutline(read(source, family), family),
  };
}

function read({ text }: Source, family: MarkdownFamily): LabelledReading {
  return readLabelled(text.split("\n"), family);
}

/** Digests are mostly entries: a text that only shows one entry as an example is something else. */
function isDigest(reading: LabelledReading, { text }: Source, family: MarkdownFamily): boolean {
  if (reading.drafts.length === 0 || reading.outside > reading.inside) return false;
  return family.accepts?.(reading, text) ?? true;
}

function toOutline(reading: LabelledReading, { topicOf }: MarkdownFamily): DigestOutline {
  const { drafts, problems, read: lines, head, sections } = reading;
  const blocks: Block[] = lines.map((line) => textBlock("text", "", line, line));
  const section = sections.length === 1 ? (sections[0] ?? null) : null;
  return outline({
    drafts,
    blocks,
    problems,
    date: headDate(head),
    topic: (section === null ? null : topicOf?.(section)) ?? sharedCategory(drafts),
  });
}

/** Lines of a head that state the day: headings, `Generated: …`, `生成时间：…` */
const DATED = /^#|generated|date|updated|日期|时间|更新/i;
const YEAR_FIRST = /(?<!\d)(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(20\d\d)(?!\d)/;

function headDate(head: readonly string[]): string | null {
  for (const line of head) {
    if (!DATED.test(line)) continue;
    const first = YEAR_FIRST.exec(line);
    const last = YEAR_LAST.exec(line);
    const date =
      first === null
        ? last === null
          ? null
          : calendarDate(last[3], last[1], last[2])
        : calendarDate(first[1], first[2], first[3]);
    if (date !== null) return date;
  }
  return null;
}
