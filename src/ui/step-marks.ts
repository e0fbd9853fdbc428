/** Tells the mark that was gone to last; a style shows it. */
const HERE = "here";

/**
 * Brings the next mark (`by` 1) or the one before (-1) in a part of the page into
 * sight, round and round. False when there is none.
 */
export function stepToMark(within: ParentNode, by: 1 | -1): boolean {
  const marks = [...within.querySelectorAll("mark")].filter((mark) => mark.checkVisibility());
  const at = marks.findIndex((mark) => mark.dataset[HERE] !== undefined);
  const from = at < 0 && by < 0 ? 0 : at;
  const next = marks.at((from + by) % Math.max(marks.length, 1));
  if (next === undefined) return false;
  for (const mark of marks) delete mark.dataset[HERE];
  next.dataset[HERE] = "";
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  next.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  return true;
}
