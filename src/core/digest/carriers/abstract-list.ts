import type { Draft } from "../grammar/paper-draft.ts";
import type { LabelledReading } from "../labelled/labelled-entries.ts";
import { labelledMarkdown } from "./labelled-markdown.ts";

/** `**Abstract**: …`, `- **摘要**：…`, `#### Abstract`: every list of this kind labels its abstracts. */
const LABELLED_ABSTRACT =
  /^(?:[ \t]{0,4}(?:>\s?)?(?:[-*+•]\s{1,3})?[^\w\n*]{0,6}(?:\*\*|__|<b>|<strong>)[^\n*_<]{0,12}(?:abstract|summary|摘要|译文)|#{2,6}[^\n]{0,8}(?:abstract|摘要)|[ \t]{0,4}(?:[-*+•]\s{1,3})?(?:abstract|摘要)[ \t]?[:：])/im;
/** What only Talk2Paper and its copies contain: their entries have labels of their own. */
const TALK2PAPER = /ChatPaperFree|点此查看论文截图|论文及项目相关链接|以下所有内容总结都来自于/;

/**
 * Lists of papers that many scripts write: a title, then authors, link and
 * abstract under labels, in English or Chinese. The labels are everyday words, so more
 * evidence is required: a paper's address, authors and an abstract in the entries, and
 * little else.
 */
export const abstractList = labelledMarkdown({
  name: "abstract-list",
  signature: LABELLED_ABSTRACT,
  not: TALK2PAPER,
  accepts: isList,
});

function isList({ drafts, inside, outside, foreign }: LabelledReading, text: string): boolean {
  const whole = drafts.filter(isWhole).length;
  if (whole * 2 <= drafts.length) return false;
  // A single paper with chapters or code is a note on it, its page or its own text.
  return (
    drafts.length > 1 || (foreign === 0 && outside * 2 <= inside && !/^\s{0,3}```/m.test(text))
  );
}

function isWhole({ authors, abstract, translation }: Draft): boolean {
  return authors.length > 0 && (abstract !== "" || translation !== "");
}
