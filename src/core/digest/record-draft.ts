import { type Draft, newDraft } from "./draft.ts";
import { plainText } from "./plain-text.ts";
import { type Problem, problem } from "./problem.ts";

/** `Summary generation failed`, `Motivation analysis unavailable`: what the machine writes when it has nothing */
const FAILURE =
  /^(?:error\b[^]{0,200}|(?:[a-z]{2,20}\s){1,4}(?:failed|unavailable|not available|missing)\.?|n\/?a|none|null)$/i;

/** Whether a text only tells that the machine failed. */
function isFailure(text: string): boolean {
  return text.length < 240 && FAILURE.test(plainText(text));
}

/** The machine's answers on one paper, by the name that the carrier gives them. */
export type Answers = { summary: string; details: { label: string; text: string }[] };

/**
 * Puts the machine's answers into a draft: what is a failure text goes nowhere,
 * a failed summary is a problem.
 */
export function addAnswers(draft: Draft, { summary, details }: Answers, line: number): Problem[] {
  for (const { label, text } of details) {
    if (!isFailure(text)) draft.details.push({ label, text: plainText(text) });
  }
  if (plainText(summary) === "") return [];
  if (isFailure(summary)) return [problem("summary-failed", line, summary)];
  draft.summary = summary;
  return [];
}

/** The category that all papers share as their first, or `null`: the topic of such a file. */
export function sharedCategory(drafts: readonly Draft[]): string | null {
  const first = drafts[0]?.categories[0];
  return first !== undefined && drafts.every(({ categories }) => categories[0] === first)
    ? first
    : null;
}

/** A draft of a paper that stands on the lines given. */
export function recordDraft(title: string, authors: string[], first: number, last: number): Draft {
  return { ...newDraft(title, authors, first), last };
}
