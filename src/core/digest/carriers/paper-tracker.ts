import { plainText } from "../markup/plain-text.ts";
import { labelledMarkdown } from "./labelled-markdown.ts";

const ENTRY = /^- (?:[\p{Extended_Pictographic}\u{fe0f}]+ )\*\*(?:Authors|Original|TLDR)\*\*:/mu;

/** The Markdown of paper-tracker: papers by query, labels with pictures, both abstracts. */
export const paperTracker = labelledMarkdown({
  name: "paper-tracker",
  signature: ENTRY,
  unaddressed: true,
  topicOf: queryOf,
});

/** `` 🔍 `kitchen robots` `` */
function queryOf(section: string): string | null {
  const query = plainText(/`([^`]{1,200})`/.exec(section)?.[1] ?? "");
  return query === "" ? null : query;
}
