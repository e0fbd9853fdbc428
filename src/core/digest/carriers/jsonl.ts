import { parseArxivId } from "../arxiv-id.ts";
import { type Block, textBlock } from "../block.ts";
import type { Draft } from "../draft.ts";
import { type Carrier, type Outline, outline } from "../outline.ts";
import { type Problem, problem } from "../problem.ts";
import { addAnswers, recordDraft, sharedCategory } from "../record-draft.ts";
import { cutUrl } from "../url.ts";

/** As many lines are tried before a file is taken for something else. */
const TRIED = 5;

/**
 * JSON Lines of daily-arXiv-ai-enhanced: one paper a line, with or without the
 * machine's answers (`AI`). They are in the reader's language but translate
 * nothing: the abstract stays English alone.
 */
export const jsonl: Carrier = {
  name: "jsonl",
  fits: ({ text }) => {
    if (!/^\s*\{/.test(text)) return false;
    const lines = text.split("\n", TRIED * 4).filter((line) => line.trim() !== "");
    return lines.slice(0, TRIED).some((line) => readRecord(line, 1) !== null);
  },
  read: ({ text }) => readLines(text),
};

function readLines(text: string): Outline {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const blocks: Block[] = [];
  text.split("\n").forEach((written, i) => {
    if (written.trim() === "") return;
    const record = readRecord(written, i + 1);
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

/** The answers besides the summary, in the order in which they are read. */
const DETAILS = ["motivation", "method", "result", "conclusion"];

function readRecord(written: string, line: number): { draft: Draft; problems: Problem[] } | null {
  const record = parseObject(written);
  const title = textOf(record, "title");
  const id = parseArxivId(textOf(record, "id"));
  if (record === null || title.trim() === "" || (id === null && textOf(record, "abs") === ""))
    return null;
  const draft = recordDraft(title, textsOf(record, "authors"), line, line);
  draft.arxiv = id;
  draft.abstract = textOf(record, "summary");
  draft.comment = textOf(record, "comment");
  draft.categories = textsOf(record, "categories");
  const code = cutUrl(textOf(record, "code_url"));
  if (code !== null) draft.links.push({ kind: "code", url: code });
  const ai = objectOf(record, "AI");
  const details = DETAILS.map((label) => ({ label, text: textOf(ai, label) }));
  return { draft, problems: addAnswers(draft, { summary: textOf(ai, "tldr"), details }, line) };
}

function parseObject(written: string): object | null {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Only own fields count: a key such as `__proto__` is data like any other. */
function field(record: object | null, key: string): unknown {
  return record !== null && Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;
}

function textOf(record: object | null, key: string): string {
  const value = field(record, key);
  return typeof value === "string" ? value : "";
}

function textsOf(record: object, key: string): string[] {
  const value = field(record, key);
  if (!Array.isArray(value)) return typeof value === "string" ? value.split(",") : [];
  return value.filter((item): item is string => typeof item === "string");
}

function objectOf(record: object, key: string): object | null {
  const value = field(record, key);
  return typeof value === "object" && value !== null ? value : null;
}
