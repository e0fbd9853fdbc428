import type { DeviceLog } from "./device-log.ts";
import { deviceOf, readStamp, wallOf, type Stamp } from "./stamp.ts";

/** Clocks differ by less, in milliseconds. */
const CLOCK_ERROR = 86_400_000;

/**
 * The stamps that are more than a day ahead of all that was seen, and not reported yet.
 *
 * @param now milliseconds since 1970
 * @param seen the newest moment that was believed before
 */
export function stampsAhead(log: DeviceLog, now: number, seen: number): Stamp[] {
  const stamps = allStamps(log).filter((stamp) => !log.ahead.has(stamp));
  const latest = Math.max(now, seen, agreedWall(stamps)) + CLOCK_ERROR;
  return stamps.filter((stamp) => wallOf(stamp) > latest);
}

/** Where two devices agree, it is this one's clock that is wrong. */
function agreedWall(stamps: readonly Stamp[]): number {
  const latest = new Map<string, number>();
  for (const stamp of stamps) {
    const device = deviceOf(stamp);
    latest.set(device, Math.max(latest.get(device) ?? 0, wallOf(stamp)));
  }
  const [, second = 0] = [...latest.values()].sort((a, b) => b - a);
  return second;
}

function allStamps({ papers, heads, hues }: DeviceLog): Stamp[] {
  const stamps = new Set([...heads.values()].map(({ at }) => at));
  for (const { decision, tags, note } of papers.values()) {
    for (const said of [decision, note, ...tags.values()])
      for (const { at } of said.values()) stamps.add(at);
  }
  for (const said of hues.values()) for (const { at } of said.values()) stamps.add(at);
  return [...stamps].filter((stamp) => readStamp(stamp) !== null);
}
