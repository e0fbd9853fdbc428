import { bringIntoSight } from "./bring-into-sight.ts";

/**
 * Goes to the next (1) or the previous (-1) match in the open paper, wrapping around; false
 * if there is none.
 */
export function stepMatches(by: 1 | -1): boolean {
  const matches = [...document.querySelectorAll<HTMLElement>("article mark[data-match]")].filter(
    (match) => match.checkVisibility({ visibilityProperty: true }),
  );
  const at = matches.findIndex((match) => match === document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : matches.length - 1) : at + by + matches.length;
  const match = matches[next % matches.length];
  if (match === undefined) return false;
  bringIntoSight(match, "middle");
  match.focus({ preventScroll: true });
  return true;
}
