/** Rows of the table of distances, reused: a word is compared with a whole vocabulary. */
const longestWord = 64;
let older = new Uint8Array(longestWord + 1);
let old = new Uint8Array(longestWord + 1);
let now = new Uint8Array(longestWord + 1);

/**
 * The smallest number of single-character edits from one word to the other: insertion,
 * deletion, replacement, or swap of neighbours (optimal string alignment). Returns `most +
 * 1` for everything above `most`, and for words over 64 characters.
 *
 * With `open`, the rest of `target` costs nothing: the distance to its nearest prefix, for
 * a word still being typed.
 *
 * @example editDistance("tracikng", "tracking", 2, false) // 1
 */
export function editDistance(typed: string, target: string, most: number, open: boolean): number {
  const tooFar = most + 1;
  const longer = target.length - typed.length;
  if (-longer > most || (longer > most && !open)) return tooFar;
  const width = Math.min(target.length, typed.length + most);
  if (width > longestWord || typed.length > longestWord) return tooFar;
  for (let column = 0; column <= width; column++) old[column] = column;
  for (let row = 1; row <= typed.length; row++) {
    if (fillRow(typed, target, row, width) > most) return tooFar;
    [older, old, now] = [old, now, older];
  }
  const distance = open ? least(width) : (old[target.length] ?? tooFar);
  return Math.min(distance, tooFar);
}

function least(width: number): number {
  let smallest = 255;
  for (let column = 0; column <= width; column++)
    smallest = Math.min(smallest, old[column] ?? smallest);
  return smallest;
}

/** Fills `now` from the two rows above it and returns its smallest value. */
function fillRow(typed: string, target: string, row: number, width: number): number {
  const letter = typed.charCodeAt(row - 1);
  const before = typed.charCodeAt(row - 2);
  now[0] = row;
  let smallest = row;
  for (let column = 1; column <= width; column++) {
    const other = target.charCodeAt(column - 1);
    let cost = (old[column - 1] ?? 0) + (letter === other ? 0 : 1);
    cost = Math.min(cost, (old[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1);
    if (row > 1 && column > 1 && before === other && letter === target.charCodeAt(column - 2))
      cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
    now[column] = cost;
    if (cost < smallest) smallest = cost;
  }
  return smallest;
}
