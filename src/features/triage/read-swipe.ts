export type Point = { x: number; y: number };

/** A finger's way sideways; `armed` when it is far enough for the decision to be made on letting go. */
export type Swipe = { dx: number; decision: "saved" | "dismissed"; armed: boolean };

/** A finger that rests moves so far, in CSS pixels. */
const RESTS_WITHIN = 12;
/** So many times further sideways than down or up is no scrolling any more. */
const SIDEWAYS = 1.5;
/** How far is far enough: this part of the width, within bounds. */
const PART = 0.3;
const [NEAREST, FARTHEST] = [72, 140];
/** At the edges of the screen a swipe is the system's: back and forward. */
const EDGE = 24;

/** Whether a swipe may begin here. */
export function mayBegin({ x }: Point, screenWidth: number): boolean {
  return x >= EDGE && x <= screenWidth - EDGE;
}

/** What the way of a finger begins to be: a swipe, something else, or too short to tell (null). */
export function beginningOf(from: Point, to: Point): "swipe" | "other" | null {
  const [across, down] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (across < RESTS_WITHIN && down < RESTS_WITHIN) return null;
  return across >= SIDEWAYS * down ? "swipe" : "other";
}

/** A swipe as far as it has come, over something of this width: right saves, left dismisses. */
export function readSwipe(from: Point, to: Point, width: number): Swipe {
  const dx = to.x - from.x;
  const enough = Math.min(FARTHEST, Math.max(NEAREST, width * PART));
  return { dx, decision: dx > 0 ? "saved" : "dismissed", armed: Math.abs(dx) >= enough };
}
