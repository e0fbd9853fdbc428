/**
 * The fewest single-character changes that make one text of the other: insert,
 * drop, replace, or swap two neighbours (optimal string alignment). Gives
 * `most + 1` as soon as it must be more than `most`.
 *
 * With `open`, what follows in `target` is free: the distance to its nearest
 * beginning, for a word still being typed.
 *
 * @example editDistance("tracikng", "tracking", 2, false) // 1
 */
export function editDistance(typed: string, target: string, most: number, open: boolean): number {
  if (Math.abs(typed.length - target.length) > most && !(open && target.length > typed.length))
    return most + 1;
  const width = Math.min(target.length, typed.length + most);
  let older: number[] = [];
  let old: number[] = [];
  for (let column = 0; column <= width; column++) old.push(column);
  for (let row = 1; row <= typed.length; row++) {
    const now = nextRow(typed, target, row, width, old, older);
    if (Math.min(...now) > most) return most + 1;
    older = old;
    old = now;
  }
  const distance = open ? Math.min(...old) : (old[target.length] ?? most + 1);
  return Math.min(distance, most + 1);
}

function nextRow(
  typed: string,
  target: string,
  row: number,
  width: number,
  old: readonly number[],
  older: readonly number[],
): number[] {
  const now = [row];
  for (let column = 1; column <= width; column++) {
    const same = typed[row - 1] === target[column - 1];
    let cost = Math.min(
      (old[column - 1] ?? 0) + (same ? 0 : 1),
      (old[column] ?? 0) + 1,
      (now[column - 1] ?? 0) + 1,
    );
    const swapped = typed[row - 1] === target[column - 2] && typed[row - 2] === target[column - 1];
    if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
    now.push(cost);
  }
  return now;
}
