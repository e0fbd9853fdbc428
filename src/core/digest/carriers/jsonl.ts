import { type Block, textBlock } from "../grammar/block.ts";
import type { Draft } from "../grammar/paper-draft.ts";
import { parseObject } from "../json/json-fields.ts";
import { readRecord, type RecordReading } from "../json/json-record.ts";
import { type Carrier, type DigestOutline, outline } from "./carrier.ts";
import { type Problem, problem } from "../problem.ts";
import { sharedCategory } from "../grammar/record-draft.ts";

/** How many lines are tried before the file is ruled out. */
const TRIED = 5;

/**
 * JSON Lines of daily-arXiv-ai-enhanced and its forks: one paper a line, with or
 * without the model's answers (`AI`). Most are in the reader's language but
 * translate nothing: without `translation` the abstract stays English alone.
 */
export const jsonl: Carrier = {
  name: "jsonl",
  fits: ({ text }) => {
    if (!/^\s*\{/.test(text)) return false;
    const lines = text.split("\n", TRIED * 4).filter((line) => line.trim() !== "");
    return lines.slice(0, TRIED).some((line) => readLine(line, 1) !== null);
  },
  read: ({ text }) => readLines(text),
};

function readLines(text: string): DigestOutline {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const blocks: Block[] = [];
  text.split("\n").forEach((written, i) => {
    if (written.trim() === "") return;
    const record = readLine(written, i + 1);
    if (record === null) {
      problems.push(problem("bad-json-line", i + 1, written));
    } else {
      drafts.push(record.draft);
      problems.push(...record.problems);
      blocks.push(textBlock("text", "", i + 1, i + 1));
    }
  });
  return outline({ drafts, problems, blocks, topic: sharedCategory(drafts) });
}

/** A comma after a record is left over from the list that it was copied from. */
function readLine(written: string, line: number): RecordReading | null {
  return readRecord(parseObject(written.trim().replace(/,$/, "")), line);
}
