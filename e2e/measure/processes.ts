import { readdirSync, readFileSync } from "node:fs";

/** All processes whose command line contains a text, from `/proc` (Linux). */
function processesWith(text: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && readOrEmpty(`/proc/${pid}/cmdline`).includes(text));
}

/** The processes of one browser: those that name its profile, and all their children. */
export function familyOf(profile: string): number[] {
  const family = new Set(processesWith(profile));
  for (let grown = true; grown;) {
    grown = false;
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name) || family.has(Number(name))) continue;
      const parent = /\) \S (\d+) /.exec(readOrEmpty(`/proc/${name}/stat`))?.[1];
      if (parent === undefined || !family.has(Number(parent))) continue;
      family.add(Number(name));
      grown = true;
    }
  }
  return [...family];
}

/** Memory of processes in megabytes (PSS); 0 outside Linux. */
export function proportionalMegabytes(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

export function commandOf(pid: number): string {
  return readOrEmpty(`/proc/${pid}/cmdline`);
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
