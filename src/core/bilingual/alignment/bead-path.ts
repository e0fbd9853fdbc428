import type { Bead } from "../align-sentences.ts";

/**
 * The score of a bead of `takes` English sentences from `at` and `gives` Chinese ones from
 * `to`; higher is better.
 */
export type BeadScore = (at: number, takes: number, to: number, gives: number) => number;

/** The shapes of a bead: English sentences, Chinese sentences. */
const beadShapes: readonly (readonly [takes: number, gives: number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
];

/** How far from the diagonal, in sentences, a path may stray; less in enormous texts. */
const reachOf = (rows: number): number => (rows <= 200 ? 40 : 12);

/**
 * The columns that the path may touch near a row of a table of `rows` by
 * `columns`, as `[low, high)`.
 */
export function bandOf(row: number, rows: number, columns: number): [low: number, high: number] {
  const slope = rows === 0 ? 0 : columns / rows;
  const half = Math.ceil(slope) + reachOf(Math.min(rows, columns)) * Math.max(1, slope);
  const middle = row * slope;
  return [
    Math.max(0, Math.floor(middle - half) - 3),
    Math.min(columns, Math.ceil(middle + half) + 4),
  ];
}

/**
 * The beads of the best path through two texts of `rows` and `columns` sentences.
 * Only a band around the diagonal is searched, so the time is linear even for two very long
 * texts.
 */
export function bestPath(rows: number, columns: number, score: BeadScore): Bead[] {
  const slope = rows === 0 ? 0 : columns / rows;
  const half = Math.ceil(slope) + reachOf(Math.min(rows, columns));
  const width = 2 * half + 1;
  const firstOf = (row: number): number => Math.floor(row * slope) - half;
  const best = new Float64Array((rows + 1) * width).fill(-Infinity);
  const shape = new Int8Array((rows + 1) * width).fill(-1);
  const cell = (row: number, column: number): number => {
    const offset = column - firstOf(row);
    return row < 0 || column < 0 || offset < 0 || offset >= width ? -1 : row * width + offset;
  };
  best[cell(0, 0)] = 0;
  for (let row = 0; row <= rows; row += 1) {
    const last = rows === 0 ? columns : Math.min(columns, firstOf(row) + width - 1);
    for (let column = Math.max(0, firstOf(row)); column <= last; column += 1) {
      fill(row, column, cell, best, shape, score);
    }
  }
  return trace(rows, columns, cell, shape);
}

function fill(
  row: number,
  column: number,
  cell: (row: number, column: number) => number,
  best: Float64Array,
  shape: Int8Array,
  score: BeadScore,
): void {
  const here = cell(row, column);
  if (here === -1) return;
  for (const [index, [takes, gives]] of beadShapes.entries()) {
    const from = cell(row - takes, column - gives);
    const before = from === -1 ? -Infinity : (best[from] ?? -Infinity);
    if (before === -Infinity) continue;
    const total = before + score(row - takes, takes, column - gives, gives);
    if (total > (best[here] ?? -Infinity)) {
      best[here] = total;
      shape[here] = index;
    }
  }
}

function trace(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => number,
  shape: Int8Array,
): Bead[] {
  const beads: Bead[] = [];
  let row = rows;
  let column = columns;
  while (row > 0 || column > 0) {
    const [takes, gives] = beadShapes[shape[cell(row, column)] ?? -1] ?? [
      row > 0 ? 1 : 0,
      row > 0 ? 0 : 1,
    ];
    row -= takes;
    column -= gives;
    beads.push({ en: count(row, takes), zh: count(column, gives) });
  }
  return beads.reverse();
}

function count(from: number, many: number): number[] {
  return Array.from({ length: many }, (_, index) => from + index);
}
