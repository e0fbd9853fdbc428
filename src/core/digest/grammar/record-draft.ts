import { type Draft, newDraft } from "./paper-draft.ts";
import { isChinese, plainText } from "../markup/plain-text.ts";
import { type Problem, problem } from "../problem.ts";

/**
 * What stands where a model or a template had nothing to write: `Summary generation
 * failed`, `Motivation analysis unavailable`, `Skip`, `{ai_comment}`
 */
const FAILURE =
  /^(?:error\b[^]{0,200}|(?:[a-z]{2,20}\s){1,4}(?:failed|unavailable|not available|missing)\.?|not (?:mentioned|available|provided)(?: in (?:the )?abstract)?\.?|n\/?a|none|null|nan|undefined|skip(?:ped)?\.?|\{[a-z_]{1,40}\}|-{1,3}|暂无|无|未提及|(?:总结|摘要|翻译|处理|生成|分析){1,3}失败[^]{0,100})$/i;

/** Whether a text only says that the model had nothing to write. */
export function isFailure(text: string): boolean {
  return text.length < 240 && FAILURE.test(plainText(text));
}

/** `**问题**：…`: strong words in a model's answer */
const STRONG = /\*\*([^*\n]{1,500})\*\*|__([^_\n]{1,500})__/g;

/** An answer without the marks of strong words. */
function withoutStrongMarks(answer: string): string {
  return answer.replace(STRONG, "$1$2");
}

/** The model's answers on one paper, by the name that the carrier gives them. */
export type Answers = {
  summary: string;
  translation?: string;
  details: { label: string | null; text: string }[];
};

/**
 * Puts the model's answers into a draft: failure messages are dropped, a failed summary is
 * a problem. A translation that is not Chinese is a detail.
 */
export function addAnswers(
  draft: Draft,
  { summary, translation = "", details }: Answers,
  line: number,
): Problem[] {
  const translated = isFailure(translation) ? "" : plainText(translation);
  if (translated !== "" && draft.translation === "" && isChinese(translated)) {
    draft.translation = translated;
  } else if (translated !== "" && translated !== draft.translation) {
    draft.details.push({ label: "translation", text: translated });
  }
  for (const { label, text } of details) {
    if (isFailure(text)) continue;
    draft.details.push({ label, text: plainText(withoutStrongMarks(text)) });
  }
  if (plainText(summary) === "") return [];
  if (isFailure(summary)) return [problem("summary-failed", line, summary)];
  draft.summary = withoutStrongMarks(summary);
  return [];
}

/**
 * `arXiv:2604.01411v1 Announce Type: new Abstract: `: what arXiv's feed writes before an
 * abstract
 */
const FEED_HEAD = /^\s*arXiv:\S{4,24}\s+Announce Type:\s*[a-z-]{2,20}\s+Abstract:\s*/i;

/** An abstract without what arXiv's feed writes before it. */
export function withoutFeedHead(abstract: string): string {
  return abstract.replace(FEED_HEAD, "");
}

/** The category that all papers share as their first, or `null`: the topic of such a file. */
export function sharedCategory(drafts: readonly Draft[]): string | null {
  const first = drafts[0]?.categories[0];
  return first !== undefined && drafts.every(({ categories }) => categories[0] === first)
    ? first
    : null;
}

/** A draft of a paper at the given lines. */
export function recordDraft(title: string, authors: string[], first: number, last: number): Draft {
  return { ...newDraft(title, authors, first), last };
}
