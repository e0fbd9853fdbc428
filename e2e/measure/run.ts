import { loadavg } from "node:os";

import { runMeasure, type Measure } from "./bench.ts";

/**
 * What a reader waits for, and what survives abuse, in the built site. Numbers depend on
 * the machine, so no test asserts them.
 *
 *     npm run measure                          lists the measures
 *     npm run measure -- reopening 2000 5      runs one
 *
 * Build first (`npx vite build`). `E2E_DIST` names another build folder. Exits with 1 if
 * something could not be measured or the site did something wrong.
 */
const measures: Record<string, () => Promise<Measure>> = {
  opening: async () => (await import("./opening.ts")).opening,
  "slow-network": async () => (await import("./slow-network.ts")).slowNetwork,
  reopening: async () => (await import("./reopening.ts")).reopening,
  keys: async () => (await import("./keys.ts")).keys,
  screening: async () => (await import("./screening.ts")).screening,
  burst: async () => (await import("./burst.ts")).burst,
  reading: async () => (await import("./reading.ts")).reading,
  sight: async () => (await import("./sight.ts")).sight,
  large: async () => (await import("./large.ts")).large,
  backup: async () => (await import("./backup.ts")).backup,
  folder: async () => (await import("./folder.ts")).folder,
  kill: async () => (await import("./kill.ts")).kill,
  tabs: async () => (await import("./tabs.ts")).tabs,
  "input-method": async () => (await import("./input-method.ts")).inputMethod,
  "hostile-files": async () => (await import("./hostile-files.ts")).hostileFiles,
  "endless-marks": async () => (await import("./endless-marks.ts")).endlessMarks,
};

const [name, ...args] = process.argv.slice(2);
const load = name === undefined ? undefined : measures[name];
if (name === undefined) {
  for (const [each, read] of Object.entries(measures)) {
    const { about, usage } = await read();
    console.log(`${each.padEnd(15)}${about}${usage === undefined ? "" : ` [${usage}]`}`);
  }
} else if (load === undefined) {
  console.error(`No measure named ${name}; there are ${Object.keys(measures).join(", ")}.`);
  process.exitCode = 1;
} else {
  const failures = await runMeasure(await load(), args);
  console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
}
