import { field } from "./json-fields.ts";
import { type Answers, isFailure } from "../grammar/record-draft.ts";

/** Keys without case and separators: `title_translation` and `titleTranslation` are one. */
const SUMMARY = new Set([
  "tldr",
  "tldrcn",
  "tldrzh",
  "tl;dr",
  "一句话总结",
  "总结",
  "概述",
  "aisummary",
]);
const TASK = new Set(["task"]);
const TRANSLATION = new Set([
  "translation",
  "abstracttranslation",
  "translatedabstract",
  "summarytranslation",
  "abstractzh",
  "abstractcn",
  "zhabstract",
  "chineseabstract",
  "aiabstract",
  "aitranslation",
  "摘要翻译",
  "翻译",
  "译文",
  "中文摘要",
]);
/** What records hold beside `AI` that is an answer, too; other fields there are the paper's own. */
const FLAT = new Set([
  "motivation",
  "method",
  "methods",
  "result",
  "results",
  "conclusion",
  "conclusions",
  "keywords",
  "titletranslation",
  "titlezh",
  "titlecn",
  "headlinezh",
  "动机",
  "方法",
  "结果",
  "结论",
  "关键词",
  "COMMENT",
  "RELEVANCE",
  "NOVELTY",
]);

/**
 * The answers in an object: `tldr` (`task` in the first generation) is the summary,
 * `translation` the abstract in Chinese, everything else a detail under its key.
 * In `flat` records only what is known to be an answer.
 */
export function readAnswers(record: object | null, flat: boolean): Answers {
  const answers: Answers = { summary: "", translation: "", details: [] };
  if (record === null) return answers;
  let task = "";
  for (const key of Object.keys(record)) {
    const text = answerText(field(record, key));
    const name = key.toLowerCase().replace(/[\s_-]+/g, "");
    if (text === "") continue;
    if (SUMMARY.has(name) && answers.summary === "") answers.summary = text;
    else if (TASK.has(name)) task = text;
    else if (TRANSLATION.has(name) && answers.translation === "") answers.translation = text;
    else if (!flat || FLAT.has(name) || FLAT.has(key) || /_(?:zh|cn)$|^ai_/i.test(key))
      answers.details.push({ label: key, text });
  }
  if (answers.summary === "") answers.summary = task;
  else if (task !== "") answers.details.unshift({ label: "task", text: task });
  return withSummary(answers);
}

/** Without a one-sentence summary, the longer one of some forks is used. */
function withSummary(answers: Answers): Answers {
  const at = answers.details.findIndex(({ label }) => label === "summary");
  const longer = answers.details[at]?.text ?? "";
  if (answers.summary !== "" || longer === "" || isFailure(longer)) return answers;
  return { ...answers, summary: longer, details: answers.details.toSpliced(at, 1) };
}

/**
 * Texts and numbers as they are, lists with commas; `\n` written as two characters is a
 * line break.
 */
function answerText(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value))
    return value.filter((item) => typeof item === "string" || typeof item === "number").join(", ");
  return typeof value === "string"
    ? decodeEscapes(value)
        .replace(/(?:\\n){2,}/g, "\n")
        .trim()
    : "";
}

/** Two escaped characters in a row: no TeX macro looks like that. */
const ESCAPED_TWICE = /(?:\\u[0-9a-f]{4}){2}/i;

/** Some answers were escaped twice: each character became six, `\u672c`. */
function decodeEscapes(text: string): string {
  if (!ESCAPED_TWICE.test(text)) return text;
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
