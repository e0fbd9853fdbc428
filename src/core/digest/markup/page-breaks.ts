/** How many lines a page's header or footer has, not counting blank ones. */
const LONGEST_EDGE = 4;
const PAGE_BREAK = "\f";
const DIGITS = /\d+/g;
/** `3/31`, `11/26/26, 7:22 AM`, `https://…`: what browsers print on every page */
const PRINTED =
  /^(?:\d{1,4}\s?\/\s?\d{1,4}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+(?:[上下]午\s?)?\d{1,2}:\d\d(?:\s?[AP]M)?|(?:https?|file):\/\/\S+)$/i;
const COLUMNS = /\s{4,}/;
const SENTENCE_END = /[。.!?！？；;][”’"')）]?$/;

/** Lines of a printed text that belong to its pages and not to the text, 0-based. */
export type PageLines = {
  /** Page headers and footers. */
  furniture: ReadonlySet<number>;
  /** Blank lines between them: the paragraph goes on after the page break. */
  gaps: ReadonlySet<number>;
};

/**
 * Finds page headers and footers around the form feeds of a printed text: lines that appear
 * at most page breaks, ignoring numbers, and what browsers print.
 */
export function findPageLines(lines: readonly string[]): PageLines {
  const furniture = new Set<number>();
  const gaps = new Set<number>();
  const breaks = lines.flatMap((line, i) => (i > 0 && line.startsWith(PAGE_BREAK) ? [i] : []));
  if (breaks.length === 0) return { furniture, gaps };
  const feet = repeatedLines(breaks.map((at) => nearest(lines, at - 1, -1)));
  const heads = repeatedLines(breaks.map((at) => nearest(lines, at, 1)));
  for (const at of breaks) {
    const before = edge(lines, at - 1, -1, feet);
    const after = edge(lines, at, 1, heads);
    for (const i of [...before, ...after]) {
      if ((lines[i] ?? "").trim() !== "") furniture.add(i);
      else if (!SENTENCE_END.test((lines[at - before.length - 1] ?? "").trim())) gaps.add(i);
    }
  }
  return { furniture, gaps };
}

/** The lines from a page break on, up to the first one of the text. */
function edge(
  lines: readonly string[],
  from: number,
  step: 1 | -1,
  repeated: ReadonlySet<string>,
): number[] {
  const found: number[] = [];
  for (let at = from; at >= 0 && at < lines.length; at += step) {
    const line = lines[at] ?? "";
    if (line.trim() !== "" && !isPrinted(line) && !repeated.has(fold(line))) break;
    found.push(at);
  }
  return found;
}

/** The corners of a page may stand on one line, far apart. */
function isPrinted(line: string): boolean {
  const corners = line.trim().split(COLUMNS);
  return corners.length < 4 && corners.some((corner) => PRINTED.test(corner));
}

/** Lines that appear at most page breaks, on the same side of them. */
function repeatedLines(edges: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of edges.flatMap((near) => [...new Set(near)])) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(2, edges.length / 2);
  return new Set([...counts].flatMap(([text, count]) => (count >= least ? [text] : [])));
}

function nearest(lines: readonly string[], from: number, step: 1 | -1): string[] {
  const found: string[] = [];
  for (let at = from; at >= 0 && at < lines.length && found.length < LONGEST_EDGE; at += step) {
    const line = lines[at] ?? "";
    if (line.trim() !== "") found.push(fold(line));
  }
  return found;
}

function fold(line: string): string {
  return line.trim().replace(DIGITS, "#");
}
