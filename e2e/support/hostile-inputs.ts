import type { LocalFile } from "./files.ts";
import { bombs } from "./hostile-bombs.ts";
import { carriers } from "./hostile-carriers.ts";
import { payloads } from "./hostile-payloads.ts";

export type HostileInput = { what: string; file: LocalFile };

/** How many inputs there are: each payload in two carriers, then the bombs up to this number. */
export const HOSTILE_INPUTS = 210;

/** The whole suite, always the same: payloads rotate through the carriers, bombs come last. */
export function hostileInputs(): HostileInput[] {
  const carried = payloads.flatMap((payload, at) =>
    [at, at + 1].flatMap((turn, half) => {
      const n = at * 2 + half;
      const file = carriers[(turn + half * 2) % carriers.length]?.(payload, n);
      return file === undefined ? [] : [{ what: `${payload.family} ${at} in ${file.name}`, file }];
    }),
  );
  return [...carried, ...bombs(1000).map((file) => ({ what: `bomb ${file.name}`, file }))];
}
