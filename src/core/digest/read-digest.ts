import { boundPaper } from "./bound-paper.ts";
import { boundText } from "./bound-text.ts";
import { carriers } from "./carriers/all-carriers.ts";
import { decodeDigest } from "./markup/decode.ts";
import { readFileName } from "./grammar/file-name.ts";
import { isDigest } from "./grammar/digest-evidence.ts";
import { finishPaper } from "./grammar/finish-paper.ts";
import { type GrammarReading, readBlocks } from "./grammar/read-blocks.ts";
import { countLines, type LineCount } from "./markup/count-lines.ts";
import { lineStarts } from "./markup/line-starts.ts";
import type { CarrierName, DigestOutline, Source } from "./carriers/carrier.ts";
import { paperKey } from "./paper-key.ts";
import type { Paper } from "./paper.ts";
import { plausibleDate } from "./grammar/plausible-date.ts";
import { plainLayout } from "./markup/plain-layout.ts";
import { type Problem, type ProblemCode, problem } from "./problem.ts";

/** What one file holds. */
export type DigestReading = {
  /** The form it is in; `none` when it isn't a digest, and `problems` says why. */
  carrier: CarrierName;
  /** The digest's day, `YYYY-MM-DD`: its own heading, else what its carrier states, else the name. */
  date: string | null;
  topic: string | null;
  /** In the order of the source; a paper that stands there twice is here twice. */
  papers: Paper[];
  /** In the order of the source. */
  problems: Problem[];
  lines: LineCount;
};

/**
 * Reads a digest in any of the known forms. `bytes` is the whole file; its
 * content decides the form, `fileName` (with or without folders) only helps with
 * date and topic. Never throws on content: what is wrong is among `problems`.
 *
 * `readDigest(bytes, "2025-05-31 R1_Reasoning.md").papers[0]?.title`
 */
export function readDigest(bytes: Uint8Array, fileName: string): DigestReading {
  const decoded = decodeDigest(bytes);
  if (decoded.kind !== "text") return noDigest(decoded.kind);
  const text = plainLayout(decoded.text);
  const source: Source = { text, fileName, lines: lineStarts(text) };
  const carrier = carriers.find((candidate) => candidate.fits(source));
  if (carrier === undefined) return noDigest("not-a-digest", text);
  return assemble(source, carrier.name, carrier.read(source), decoded.problems);
}

function assemble(
  source: Source,
  name: CarrierName,
  outline: DigestOutline,
  decoding: readonly Problem[],
): DigestReading {
  const grammar = readBlocks(outline);
  const drafts = [...outline.drafts, ...grammar.drafts];
  if (outline.drafts.length === 0 && !isDigest(grammar)) {
    return noDigest("not-a-digest", source.text);
  }
  const { count, problems } = countLines(
    source.text,
    source.lines,
    outline.blocks,
    grammar.unread,
    outline.uncovered,
  );
  const facts = readFileName(source.fileName);
  const topic = outline.topic ?? (outline.drafts.length > 0 ? null : facts.topic);
  const { papers, tooLong } = boundAll(drafts.map(finishPaper));
  return {
    carrier: name,
    date: [grammar.date, outline.date, facts.date].find(isPlausible) ?? null,
    topic: topic === null ? null : boundText(topic, LONGEST_TOPIC),
    papers,
    problems: inOrder([
      ...decoding,
      ...outline.problems,
      ...grammar.problems,
      ...noPapers(drafts.length, grammar),
      ...problems,
      ...tooLong,
    ]),
    lines: count,
  };
}

const isPlausible = (date: string | null): boolean => plausibleDate(date) !== null;

/** In UTF-16 units; a topic is a word or two. */
const LONGEST_TOPIC = 200;

function boundAll(papers: readonly Paper[]): { papers: Paper[]; tooLong: Problem[] } {
  const tooLong: Problem[] = [];
  const bound = papers.map((paper) => {
    const kept = boundPaper(paper);
    if (kept === paper) return paper;
    tooLong.push(problem("too-long", paper.lines[0], kept.title));
    // The key of a paper without an id is made from its title.
    return { ...kept, key: paperKey(kept.arxiv, kept.title) };
  });
  return { papers: bound, tooLong };
}

function noPapers(papers: number, { announced }: GrammarReading): Problem[] {
  return papers === 0 && announced ? [problem("no-papers", 1, "")] : [];
}

function noDigest(code: ProblemCode, text = ""): DigestReading {
  const lines = lineStarts(text);
  const blank = text.split("\n", lines.starts.length).filter((line) => line.trim() === "").length;
  const total = lines.starts.length;
  return {
    carrier: "none",
    date: null,
    topic: null,
    papers: [],
    problems: [problem(code, 1, text.trimStart().slice(0, 80))],
    lines: { total, blank, read: 0, unread: total - blank },
  };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line);
}
