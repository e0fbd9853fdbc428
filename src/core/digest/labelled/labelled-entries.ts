import type { Draft } from "../grammar/paper-draft.ts";
import { arxivCategories } from "../arxiv-category.ts";
import { entryTitle } from "../grammar/entry-title.ts";
import { fieldOf } from "./field-labels.ts";
import { EntryReader } from "./labelled-entry.ts";
import { labelLine } from "./label-line.ts";
import type { LabelledFamily } from "./labelled-family.ts";
import { isChinese } from "../markup/plain-text.ts";
import type { Problem } from "../problem.ts";

/** The entries of a labelled digest and what stands around them. */
export type LabelledReading = {
  drafts: Draft[];
  problems: Problem[];
  /** 1-based lines that were placed; headings and short lines around entries are the page's own. */
  read: number[];
  /** The lines before the first entry. */
  head: string[];
  /** Headings above entries that aren't entries themselves, each once. */
  sections: string[];
  /** How many characters stand in entries, and how many elsewhere. */
  inside: number;
  outside: number;
  /** How many of those elsewhere stand under headings inside of entries that no known tool writes. */
  foreign: number;
};

type Heading = { line: number; depth: number; text: string };

const HEADING = /^(#{1,6})\s+(.*?)\s*#{0,6}\s*$/;
/**
 * `[#1](https://…) [T](https://papers.cool/…)`, `#1 T [PDF5] [Copy] [Kimi3]`: papers.cool
 * writes no heading
 */
const COOL_HEADING =
  /^(?:(?:\[#\d{1,5}\]\(https?:[^)\n]{1,300}\)\s*)?\[.*\]\(https?:\/\/(?:www\.)?papers\.cool\/(?:arxiv|venue)\/\S|#\d{1,5}\s+\S.*\[(?:PDF|Copy|Kimi|REL)[\s\d]{0,6}\])/;
const TITLE_DEPTH = 7;
/** A title, its link and the buttons beside it, in UTF-16 units. */
const LONGEST_HEADING = 3000;
/** Longer lines outside of entries are text, not page furniture. */
const LONGEST_PAGE_LINE = 200;

/**
 * Reads a digest whose entries are headings (or titles under a label) with
 * labelled fields below. A heading is an entry if its own lines hold the address
 * or id of a paper and its authors or its abstract.
 */
export function readLabelled(lines: readonly string[], family: LabelledFamily): LabelledReading {
  const headings = findHeadings(lines);
  const entries = findEntries(lines, headings, family);
  const reading: LabelledReading = {
    drafts: [],
    problems: [],
    read: [],
    head: lines.slice(0, entries[0]?.heading.line ?? lines.length),
    sections: [],
    inside: 0,
    outside: 0,
    foreign: 0,
  };
  let from = 0;
  for (const { heading, end, reader } of entries) {
    const section = addPageLines(reading, lines, from, heading.line, family);
    addEntry(reading, lines, heading, end, reader, section);
    from = end;
  }
  addPageLines(reading, lines, from, lines.length, family);
  return reading;
}

function findHeadings(lines: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  let fenced = false;
  lines.forEach((written, line) => {
    if (/^\s{0,3}(?:```|~~~)/.test(written)) fenced = !fenced;
    if (fenced) return;
    const text = written.trim();
    if (text.length > LONGEST_HEADING) return;
    const [, marks, words = ""] = headingParts(text);
    if (marks !== undefined) headings.push({ line, depth: marks.length, text: words });
    else if (COOL_HEADING.test(text)) headings.push({ line, depth: TITLE_DEPTH, text });
    else if (/title|题/i.test(text.slice(0, 30))) {
      const title = titleUnderLabel(text);
      if (title !== null) headings.push({ line, depth: TITLE_DEPTH, text: title });
    }
  });
  return headings;
}

/** The markers and the words of a heading; nothing from other lines. */
function headingParts(text: string): readonly string[] {
  return (text.length > LONGEST_HEADING ? null : HEADING.exec(text)) ?? [];
}

/** `**Title**: A title`; a `标题` is a translated title below the real one. */
function titleUnderLabel(text: string): string | null {
  const label = labelLine(text);
  if (label?.name !== "title" || !/title|论文标题|英文标题|原标题|题目/i.test(label.label))
    return null;
  return label.text === "" || isChinese(label.text) ? null : label.text;
}

type Entry = { heading: Heading; end: number; reader: EntryReader };

/** Entries from last to first: the section of a heading ends where a deeper entry begins. */
function findEntries(
  lines: readonly string[],
  headings: readonly Heading[],
  family: LabelledFamily,
): Entry[] {
  const entries: Entry[] = [];
  // Where the section of a heading of each depth would end.
  const ends = Array.from({ length: TITLE_DEPTH + 1 }, () => lines.length);
  for (const [at, heading] of [...headings.entries()].reverse()) {
    if (isPartHeading(heading, headings[at - 1])) continue;
    const end = ends[heading.depth] ?? lines.length;
    ends.fill(heading.line, heading.depth);
    const reader = new EntryReader(entryTitle(heading.text), heading.line, family);
    for (let line = heading.line + 1; line < end; line += 1) reader.add(lines[line] ?? "", line);
    if (!reader.isPaper()) continue;
    entries.push({ heading, end, reader });
    ends.fill(heading.line);
  }
  return entries.reverse();
}

/** `#### Abstract`: a part of the entry above it, not an entry. */
function isPartHeading({ depth, text }: Heading, above: Heading | undefined): boolean {
  return depth < TITLE_DEPTH && above !== undefined && fieldOf(entryTitle(text).text) !== null;
}

function addEntry(
  reading: LabelledReading,
  lines: readonly string[],
  heading: Heading,
  end: number,
  reader: EntryReader,
  section: string | null,
): void {
  const { draft, problems, unread, foreign } = reader.finish();
  if (draft.categories.length === 0 && section !== null)
    draft.categories = arxivCategories(section).slice(0, 1);
  reading.drafts.push(draft);
  reading.problems.push(...problems);
  for (let line = heading.line; line < end; line += 1) {
    if (!unread.has(line)) reading.read.push(line + 1);
    reading.inside += (lines[line] ?? "").length;
  }
  reading.inside -= foreign;
  reading.outside += foreign;
  reading.foreign += foreign;
}

/** Lines around entries; gives the last heading among them. */
function addPageLines(
  reading: LabelledReading,
  lines: readonly string[],
  from: number,
  to: number,
  { tail }: LabelledFamily,
): string | null {
  let section = reading.sections.at(-1) ?? null;
  let inTail = false;
  for (let line = from; line < to; line += 1) {
    const text = (lines[line] ?? "").trim();
    if (text === "") continue;
    const [, , words] = headingParts(text);
    if (words !== undefined) section = words;
    if (words !== undefined && tail?.test(words) === true) inTail = true;
    if (!inTail) reading.outside += text.length;
    if (inTail || from === 0 || text.length <= LONGEST_PAGE_LINE) reading.read.push(line + 1);
  }
  if (section !== null && to < lines.length && reading.sections.at(-1) !== section)
    reading.sections.push(section);
  return section;
}
