import { type Block, textBlock } from "./block.ts";
import { lineAt, lineStarts, type LineStarts } from "../markup/line-starts.ts";

/**
 * `## [](#a-title "A title")A title`, `## <a href="#a-title" title="A title"></a>A title`:
 * the anchor of a heading, broken over lines. Markdown ends a heading with its
 * line, so that tools which wrap it spoil it.
 */
const ANCHOR =
  /^(#{1,6}[ \t]+)(?:\[[^\]\n]{0,5}\]\(#(?![^\n]*"\))(?:[^\n]{0,400}\n(?![ \t]*\n)){1,6}?[^\n]{0,400}?"\)|<a(?=[ \n])[^<>\n]{0,400}\n[^<>]{0,2000}>(?:<\/a>)?)/gm;
/** `7.` alone on its line: the tool did not break the Chinese that follows and moved all of it. */
const NUMBER = /^([ \t]{0,8}\d{1,2}\.)[ \t]*\n(?=[ \t]{0,8}[^\s\d#>*-])/gm;

/** `##A title`, `#2026-05-20 更新`: not a heading in CommonMark, which requires a space after `#` */
const BARE_HASH = /#(?<=^[ \t]{0,3}#{1,6})[^\s#]/m;
const HASHES =
  /^([ \t]{0,3}(?:#{2,6}|#(?=\d{4}-|[^\s#!\d][^\n]{0,400}\n(?:[ \t]*\n){0,2}[*_]{0,3}authors?\s?[:：])))(?=[^\s#])/gim;

/** A text with its lines; blocks cover the lines of which nothing is left to read. */
export type WithoutUnpaired = { text: string; lines: LineStarts; blocks: readonly Block[] };

/**
 * Repairs Markdown that a tool broke by wrapping its lines: removes anchors from headings,
 * puts numbers back before their items, and adds a space after the `#` of a heading. Line
 * breaks move before the repaired mark, so that all other lines keep their numbers.
 */
export function withoutUnpairedPunctuation(written: string, lines: LineStarts): WithoutUnpaired {
  const anchors = takeOut(written, lines, ANCHOR, (marks) => marks);
  const numbers = takeOut(anchors.text, anchors.lines, NUMBER, (number) => `${number} `);
  const blocks = [...anchors.blocks, ...numbers.blocks];
  const text = BARE_HASH.test(numbers.text) ? numbers.text.replace(HASHES, "$1 ") : numbers.text;
  return { text, lines: text === numbers.text ? numbers.lines : lineStarts(text), blocks };
}

/** Puts what is left of each match after its line breaks. */
function takeOut(
  written: string,
  lines: LineStarts,
  pattern: RegExp,
  left: (kept: string) => string,
): WithoutUnpaired {
  const blocks: Block[] = [];
  const text = written.replace(pattern, (broken, kept: string, at: number) => {
    blocks.push(textBlock("text", "", lineAt(lines, at), lineAt(lines, at + broken.length - 1)));
    return broken.replace(/[^\n]+/g, "") + left(kept);
  });
  return { text, lines: blocks.length === 0 ? lines : lineStarts(text), blocks };
}
