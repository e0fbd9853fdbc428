/** What the command shows under `--help`. */
export const help: string;

export type Wish =
  | { wrong: string }
  | { show: "help" | "version" }
  | { folder: string | null; port: number; open: boolean; readOnly: boolean };

/** Reads the words of the command line; see arguments.mjs. */
export function readArguments(words: readonly string[]): Wish;
