import type { Appearance } from "./library-paper.ts";

type Compare = (a: Appearance, b: Appearance) => number;

/**
 * Orders appearances by day, the newest first and those without a date last. On
 * one day the one that identifies the paper better comes first: the page before its plain
 * text. The order is total, so that sorting always gives the same result: appearances
 * compare as 0 only if they are the same.
 */
export const byNewestDigest: Compare = (a, b) =>
  compareText(b.date ?? "", a.date ?? "") || byWorth(a, b);

/**
 * Orders appearances by arXiv version, the newest first. A known version comes
 * before an unknown one and an id before none: a plain-text copy has lost markup that the
 * page still has.
 */
export const byNewestVersion: Compare = (a, b) => version(b) - version(a) || byNewestDigest(a, b);

/** -1 without an id, 0 with an id of unknown version. */
function version({ paper }: Appearance): number {
  return paper.arxiv === null ? -1 : (paper.arxiv.version ?? 0);
}

const byWorth: Compare = (a, b) =>
  version(b) - version(a) ||
  b.paper.figures.length - a.paper.figures.length ||
  compareText(a.source, b.source) ||
  a.paper.lines[0] - b.paper.lines[0] ||
  a.paper.lines[1] - b.paper.lines[1] ||
  compareText(JSON.stringify(a, inKeyOrder), JSON.stringify(b, inKeyOrder));

/** Objects with their keys sorted: a copy from a backup may have another order. */
function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}

/** By UTF-16 units: unlike a locale's order, the same everywhere. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
