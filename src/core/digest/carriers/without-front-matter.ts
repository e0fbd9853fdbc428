import { type Block, textBlock } from "../grammar/block.ts";
import { findFrontMatter } from "../markup/front-matter.ts";
import { lineAt, lineStarts } from "../markup/line-starts.ts";

/** A text with the lines of its front matter emptied, and blocks without text that cover them. */
export type Unheaded = {
  text: string;
  covers: Block[];
  date: string | null;
  topic: string | null;
};

/** Takes front matter off a plain text: its `author:` is that of a post and signs no paper. */
export function withoutFrontMatter(written: string): Unheaded {
  const matters = written.includes("---\n") ? findFrontMatter(written) : [];
  if (matters.length === 0) return { text: written, covers: [], date: null, topic: null };
  const lines = lineStarts(written);
  let text = written;
  const covers = matters.map(({ start, end, date }) => {
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);
    const cover = textBlock("text", "", lineAt(lines, start), lineAt(lines, end - 1));
    return date === null ? cover : { ...cover, day: date };
  });
  return { text, covers, date: matters[0]?.date ?? null, topic: matters[0]?.topic ?? null };
}
