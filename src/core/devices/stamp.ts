/**
 * A moment of a hybrid logical clock: wall time, a counter for what falls into one
 * millisecond or comes after a clock that runs ahead, and the device. As text it sorts:
 * `2025-05-31T08:00:00.000Z-0001-k3v9x2m4ab`.
 */
export type Stamp = string;

/** `wall` in milliseconds since 1970. */
export type StampParts = { wall: number; count: number; device: string };

const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-([0-9a-f]{4})-([a-z0-9]{4,32})$/;

/** The last moment whose year has four digits: later ones would not sort. */
const LAST_WALL = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const MOST_COUNTS = 0xffff;

export function writeStamp({ wall, count, device }: StampParts): Stamp {
  const time = new Date(Math.min(Math.max(0, wall), LAST_WALL)).toISOString();
  return `${time}-${count.toString(16).padStart(4, "0")}-${device}`;
}

/** The parts of a stamp; null where the text is none. */
export function readStamp(text: string): StampParts | null {
  const [, time = "", count = "", device = ""] = form.exec(text) ?? [];
  const wall = Date.parse(time);
  if (!Number.isFinite(wall) || wall < 0 || new Date(wall).toISOString() !== time) return null;
  return { wall, count: Number.parseInt(count, 16), device };
}

/** Milliseconds since 1970; 0 for a text that isn't a stamp. */
export function wallOf(stamp: Stamp): number {
  return readStamp(stamp)?.wall ?? 0;
}

/** The device that made a stamp; empty for a text that is none. */
export function deviceOf(stamp: Stamp): string {
  return readStamp(stamp)?.device ?? "";
}

/**
 * The stamp of what a device does at a wall time, after everything of `before`.
 *
 * @example nextStamp([], 0, "ada1") // "1970-01-01T00:00:00.000Z-0000-ada1"
 */
export function nextStamp(before: readonly Stamp[], wall: number, device: string): Stamp {
  const last = before.flatMap((stamp) => readStamp(stamp) ?? []).reduce(later, NEVER);
  if (last.wall < wall) return writeStamp({ wall, count: 0, device });
  return last.count < MOST_COUNTS
    ? writeStamp({ wall: last.wall, count: last.count + 1, device })
    : writeStamp({ wall: last.wall + 1, count: 0, device });
}

const NEVER: StampParts = { wall: -1, count: 0, device: "" };

function later(a: StampParts, b: StampParts): StampParts {
  return a.wall > b.wall || (a.wall === b.wall && a.count >= b.count) ? a : b;
}
