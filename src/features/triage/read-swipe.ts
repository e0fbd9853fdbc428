export type Point = { x: number; y: number };

/** A horizontal movement; `armed` if it is far enough for the decision to be made on release. */
export type Swipe = { dx: number; decision: "saved" | "dismissed"; armed: boolean };

/** How far a resting finger moves, in CSS pixels. */
const RESTS_WITHIN = 12;
/** Minimum horizontal-to-vertical ratio of a swipe. */
const SIDEWAYS = 1.5;
/** The distance that arms a swipe: a share of the width, within bounds. */
const PART = 0.3;
const [NEAREST, FARTHEST] = [72, 140];
/** At the edges of the screen, swipes belong to the system: back and forward. */
const EDGE = 24;

/** Whether a swipe may begin here. */
export function mayBegin({ x }: Point, screenWidth: number): boolean {
  return x >= EDGE && x <= screenWidth - EDGE;
}

/** What a movement is starting to be: a swipe, something else, or too short to know (null). */
export function beginningOf(from: Point, to: Point): "swipe" | "other" | null {
  const [across, down] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (across < RESTS_WITHIN && down < RESTS_WITHIN) return null;
  return across >= SIDEWAYS * down ? "swipe" : "other";
}

/** The state of a swipe over an element of this width: right saves, left dismisses. */
export function readSwipe(from: Point, to: Point, width: number): Swipe {
  const dx = to.x - from.x;
  const enough = Math.min(FARTHEST, Math.max(NEAREST, width * PART));
  return { dx, decision: dx > 0 ? "saved" : "dismissed", armed: Math.abs(dx) >= enough };
}
