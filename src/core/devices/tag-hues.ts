import type { HueLine } from "./device-line.ts";
import { addLine, type DeviceLog } from "./device-log.ts";
import { countsAs, newest } from "./merged-paper.ts";
import { nextStamp } from "./stamp.ts";

/** Colours of tags, as hues in degrees. */
export type Hues = ReadonlyMap<string, number>;

/**
 * Has the log say which colours were given here since they were last compared with it.
 *
 * @returns the lines that this device is to write
 */
export function absorbHues(
  log: DeviceLog,
  device: string,
  hues: Hues,
  compared: Hues,
  now: number,
): HueLine[] {
  const lines = [...hues].flatMap(([tag, hue]): HueLine[] => {
    if (compared.get(tag) === hue) return [];
    const said = log.hues.get(tag) ?? new Map();
    const last = newest(said, log.ahead);
    const own = said.get(device);
    const before = [
      ...(last === null ? [] : [countsAs(last.at, log.ahead)]),
      ...(own === undefined ? [] : [own.at]),
    ];
    return [{ at: nextStamp(before, now, device), tag, hue }];
  });
  for (const line of lines) addLine(log, line);
  return lines;
}

/** The colours that the log says otherwise than when they were last compared with it. */
export function newHues(log: DeviceLog, compared: Hues): Map<string, number> {
  return new Map(
    [...log.hues].flatMap(([tag, said]): [string, number][] => {
      const hue = newest(said, log.ahead)?.value;
      return hue === undefined || hue === compared.get(tag) ? [] : [[tag, hue]];
    }),
  );
}
