import { problem } from "../problem.ts";
import { type DigestReading, readDigest } from "../read-digest.ts";

/**
 * Whether the beginning of a file, cut after a line, says that it is JSON Lines
 * in UTF-8: then it can be read in pieces of whole lines.
 */
export function beginsAsJsonLines(head: Uint8Array, fileName: string): boolean {
  return !head.includes(0) && readDigest(head, fileName).carrier === "jsonl";
}

/**
 * Reads one piece of a file of JSON Lines, whole lines from `firstLine` on
 * (1-based), as if the whole file had been read.
 */
export function readLinesPiece(
  bytes: Uint8Array,
  fileName: string,
  firstLine: number,
): DigestReading {
  const reading = readDigest(bytes, fileName);
  const before = firstLine - 1;
  const read = reading.carrier === "jsonl" ? reading : withoutRecords(bytes, reading);
  return {
    ...read,
    papers: read.papers.map((paper) => ({
      ...paper,
      lines: [paper.lines[0] + before, paper.lines[1] + before],
    })),
    problems: read.problems.map((each) => ({ ...each, line: each.line + before })),
  };
}

/** A piece in which no line is a record of a paper is still a piece of such a file. */
function withoutRecords(bytes: Uint8Array, { lines }: DigestReading): DigestReading {
  const problems = new TextDecoder()
    .decode(bytes)
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : [problem("bad-json-line", at + 1, line)]));
  return { carrier: "jsonl", date: null, topic: null, papers: [], problems, lines };
}
