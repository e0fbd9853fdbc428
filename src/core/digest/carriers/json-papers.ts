import { type Block, textBlock } from "../grammar/block.ts";
import type { Draft } from "../grammar/paper-draft.ts";
import { parseObject, textOf } from "../json/json-fields.ts";
import { type JsonObject, jsonObjects } from "../json/json-objects.ts";
import { readRecord, type RecordReading } from "../json/json-record.ts";
import { lineAt } from "../markup/line-starts.ts";
import { calendarDate } from "../calendar-date.ts";
import { type Carrier, type DigestOutline, outline, type Source } from "./carrier.ts";
import { type Problem, problem } from "../problem.ts";
import { sharedCategory } from "../grammar/record-draft.ts";

/**
 * One JSON value with a list of papers: `ai_summary.json` (`{"papers": [...]}`),
 * `output.json` of gpt_paper_assistant (papers by id), or the records of JSON
 * Lines as a list.
 */
export const jsonPapers: Carrier = {
  name: "json",
  fits: (source) => /^\s*[[{]/.test(source.text) && findRecords(source, 1).length > 0,
  read: (source) => readPapers(source),
};

type Found = { object: JsonObject; reading: RecordReading | null };

/** All records are at the same depth, the shallowest that has one. Stops after `most`. */
function findRecords({ text, lines }: Source, most = Number.POSITIVE_INFINITY): Found[] {
  const objects = jsonObjects(text);
  for (let depth = 0; depth < 3; depth += 1) {
    const found: Found[] = [];
    let records = 0;
    for (const object of objects) {
      if (object.depth !== depth || records >= most) continue;
      const [first, last] = [lineAt(lines, object.start), lineAt(lines, object.end - 1)];
      const reading = readRecord(parseObject(text.slice(object.start, object.end)), first, last);
      if (reading !== null) records += 1;
      found.push({ object, reading });
    }
    if (records > 0) return found;
  }
  return [];
}

function readPapers(source: Source): DigestOutline {
  const { text, lines } = source;
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const blocks: Block[] = [];
  for (const { object, reading } of findRecords(source)) {
    const written = text.slice(object.start, object.end);
    const line = lineAt(lines, object.start);
    if (reading === null) {
      // Settings and counts stand beside papers; only a record with a title was meant as a
      // paper.
      if (/"title"\s*:/.test(written)) problems.push(problem("bad-json-line", line, written));
      continue;
    }
    drafts.push(reading.draft);
    problems.push(...reading.problems);
    blocks.push(textBlock("text", "", reading.draft.first, reading.draft.last));
  }
  return outline({
    drafts,
    problems,
    blocks,
    date: statedDate(text),
    topic: sharedCategory(drafts),
    uncovered: "read",
  });
}

/** `{"date": "2025-12-18", "papers": …}` */
function statedDate(text: string): string | null {
  const head = /^\s*\{[^[\]{}]{0,2000}/.exec(text)?.[0] ?? "";
  const date = /"date"\s*:\s*"(\d{4})-(\d\d)-(\d\d)/.exec(head);
  if (date === null || textOf(parseObject(text), "title") !== "") return null;
  return calendarDate(date[1], date[2], date[3]);
}
