import { scriptRuns } from "../text/script-runs.ts";
import { wordParts } from "../text/tokens.ts";

/**
 * Another spelling of a word, as one or several words, and its weight relative to the typed
 * one (1).
 */
export type Spelled = { parts: string[]; weight: number };

/**
 * What a text must contain to match: a contiguous run of Chinese; or a word, with the parts
 * of a compound (`text-to-3d`: `text`, `to`, `3d`) and alternative spellings. `prefix`: the
 * beginning of a word is enough.
 */
export type HanUnit = { kind: "han"; text: string };
export type WordUnit = { kind: "word"; parts: string[]; prefix: boolean; spellings: Spelled[] };
export type QueryUnit = HanUnit | WordUnit;

/**
 * The units of one normalised text of a question, in order. `growing`: its last
 * word is still being typed.
 *
 * @example unitsOf("nerf方法", true).length // 2
 */
export function queryUnits(text: string, growing: boolean): QueryUnit[] {
  const runs = scriptRuns(text);
  return runs.map((run, index) =>
    run.kind === "han"
      ? { kind: "han", text: run.text }
      : {
          kind: "word",
          parts: wordParts(run.text),
          prefix: growing && index === runs.length - 1 && text.endsWith(run.text),
          spellings: [],
        },
  );
}

/** The same units with every part of a compound as a separate unit. */
export function separateParts(units: readonly QueryUnit[]): QueryUnit[] {
  return units.flatMap((unit): QueryUnit[] => {
    if (unit.kind === "han") return [unit];
    const last = unit.parts.length - 1;
    return unit.parts.map((part, index) => ({
      ...unit,
      parts: [part],
      prefix: unit.prefix && index === last,
    }));
  });
}

/** All words and runs of the units, in order. */
export function piecesOf(units: readonly QueryUnit[]): string[] {
  return units.flatMap((unit) => (unit.kind === "han" ? [unit.text] : unit.parts));
}

/** Whether the last word of the units may continue. */
export function isGrowing(units: readonly QueryUnit[]): boolean {
  const last = units.at(-1);
  return last?.kind === "word" && last.prefix;
}
