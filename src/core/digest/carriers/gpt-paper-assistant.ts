import { labelledMarkdown } from "./labelled-markdown.ts";

const ENTRY = /^#{1,4} [^\n]{1,1200}\n(?:[ \t]*\n)?\*\*ArXiv ID:\*\*/im;

/** `output.md` of gpt_paper_assistant: the papers that a model chose, with its comment and its scores. */
export const gptPaperAssistant = labelledMarkdown({
  name: "gpt-paper-assistant",
  signature: ENTRY,
  unaddressed: true,
  machineComment: true,
  tail: /^paper selection prompt/i,
});
