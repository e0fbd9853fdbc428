import type { Paper } from "../../core/digest/paper.ts";
import type { DigestReading } from "../../core/digest/read-digest.ts";
import { beginsAsJsonLines, readLinesPiece } from "../../core/digest/carriers/json-lines-pieces.ts";
import { toBrief, type Brief } from "../../core/library/paper-brief.ts";
import { wholeLines } from "./whole-lines.ts";

/** Whole lines of a file, and their position in it. */
type Piece = { start: number; end: number; firstLine: number; firstPaper: number };

/** A large reading: everything but the papers, which are read from the file again on request. */
export type LargeReading = Omit<DigestReading, "papers"> & {
  briefs: Brief[];
  papers: (first: number, count: number) => Promise<Paper[]>;
};

/**
 * Reads a large file of JSON Lines without ever holding more than a piece of it;
 * null when the file is something else and has to be read whole.
 */
export async function readLarge(file: Blob, name: string): Promise<LargeReading | null> {
  const head = await wholeLines(file, 0);
  if (head === null || !beginsAsJsonLines(head, name)) return null;
  const pieces: Piece[] = [];
  const briefs: Brief[] = [];
  const whole: Omit<DigestReading, "papers"> = {
    carrier: "jsonl",
    date: null,
    topic: null,
    problems: [],
    lines: { total: 0, blank: 0, read: 0, unread: 0 },
  };
  const topics = new Set<string | null>();
  for (let start = 0; start < file.size;) {
    const bytes = await wholeLines(file, start);
    if (bytes === null) return null;
    const firstLine = whole.lines.total + 1;
    const reading = readLinesPiece(bytes, name, firstLine);
    pieces.push({ start, end: start + bytes.length, firstLine, firstPaper: briefs.length });
    start += bytes.length;
    for (const paper of reading.papers) briefs.push(toBrief(paper));
    for (const problem of reading.problems) whole.problems.push(problem);
    // The empty line after the last line feed of a piece is the first one of the next.
    const seam = start < file.size ? 1 : 0;
    whole.lines.total += reading.lines.total - seam;
    whole.lines.blank += reading.lines.blank - seam;
    whole.lines.read += reading.lines.read;
    whole.lines.unread += reading.lines.unread;
    whole.date ??= reading.date;
    if (reading.papers.length > 0) topics.add(reading.topic);
  }
  const [topic = null] = topics;
  return {
    ...whole,
    topic: topics.size === 1 ? topic : null,
    briefs,
    papers: createPaperReader(file, name, pieces),
  };
}

/** Reads papers by position; those of one piece are kept until another is requested. */
function createPaperReader(file: Blob, name: string, pieces: readonly Piece[]) {
  let at: Piece | null = null;
  let papers: Paper[] = [];

  async function papersOf(piece: Piece): Promise<Paper[]> {
    if (piece !== at) {
      const bytes = new Uint8Array(await file.slice(piece.start, piece.end).arrayBuffer());
      papers = readLinesPiece(bytes, name, piece.firstLine).papers;
      at = piece;
    }
    return papers;
  }

  return async (first: number, count: number): Promise<Paper[]> => {
    const wanted: Paper[] = [];
    for (const [nth, piece] of pieces.entries()) {
      const next = pieces[nth + 1]?.firstPaper ?? Infinity;
      if (next <= first || piece.firstPaper >= first + count) continue;
      const from = Math.max(0, first - piece.firstPaper);
      wanted.push(...(await papersOf(piece)).slice(from, first + count - piece.firstPaper));
    }
    return wanted;
  };
}
