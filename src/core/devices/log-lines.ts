import type { ChangeLine, DeviceLine } from "./device-line.ts";
import type { DeviceLog, PaperLog } from "./device-log.ts";
import { deviceOf, type Stamp } from "./stamp.ts";

/** The fewest lines that say what a log says, oldest first; with a device, only its own. */
export function linesOf(log: DeviceLog, device: string | null = null): DeviceLine[] {
  const isOf = (by: string) => device === null || by === device;
  const heads = [...log.heads].flatMap(([by, { at, value }]): DeviceLine[] =>
    isOf(by) ? [{ at, device: value }] : [],
  );
  const hues = [...log.hues].flatMap(([tag, said]) =>
    [...said].flatMap(([by, { at, value: hue }]): DeviceLine[] =>
      isOf(by) ? [{ at, tag, hue }] : [],
    ),
  );
  const changes = [...log.papers].flatMap(([paper, said]) => changeLines(paper, said, isOf));
  return [...heads, ...aheadLines(log, isOf), ...hues, ...changes].sort((a, b) =>
    a.at < b.at ? -1 : 1,
  );
}

/** The lines of one paper; those of one moment are one. */
function changeLines(
  paper: string,
  { title, decision, tags, note }: PaperLog,
  isOf: (device: string) => boolean = () => true,
): ChangeLine[] {
  const lines = new Map<Stamp, ChangeLine>();
  const lineAt = (at: Stamp) => {
    const line = lines.get(at) ?? { at, paper, ids: title === "" ? {} : { title }, set: {} };
    lines.set(at, line);
    return line;
  };
  for (const [by, { at, value }] of decision) if (isOf(by)) lineAt(at).set.decision = value;
  for (const [tag, said] of tags) {
    for (const [by, { at, value }] of said) {
      if (!isOf(by)) continue;
      const { set } = lineAt(at);
      set.tags ??= { add: [], remove: [] };
      set.tags[value ? "add" : "remove"].push(tag);
    }
  }
  for (const [by, { at, value }] of note) if (isOf(by)) lineAt(at).set.note = value;
  return [...lines.values()];
}

function aheadLines({ ahead }: DeviceLog, isOf: (device: string) => boolean): DeviceLine[] {
  const noticed = new Map<Stamp, Stamp[]>();
  for (const [stamp, at] of ahead) noticed.set(at, [...(noticed.get(at) ?? []), stamp]);
  return [...noticed].flatMap(([at, stamps]) =>
    isOf(deviceOf(at)) ? [{ at, ahead: stamps.sort() }] : [],
  );
}
