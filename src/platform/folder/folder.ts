/** A file of the folder; `path` uses `/` and starts below the folder. */
export type FolderFile = { path: string; size: number; modified: number };

/** A device's file in `.duidu/`; `name` is the file's name without `.jsonl`. */
export type DeviceFile = { name: string; size: number; modified: number };

export type FolderListing = {
  files: FolderFile[];
  devices: DeviceFile[];
  /** Whether there were more files than MOST_FILES. */
  cut: boolean;
};

/** Files that are listed of one folder; the rest is left alone. */
export const MOST_FILES = 20_000;

/** Where devices write their files, below the folder. */
export const DEVICE_FOLDER = ".duidu";
export const DEVICE_FILE_END = ".jsonl";

/**
 * The reader's folder: digests to read, and one file for each device. Every method
 * throws a FolderFailure.
 */
export type Folder = {
  list(): Promise<FolderListing>;
  read(path: string): Promise<Blob>;
  /** The text of a device's file; null where there is none. */
  readDevice(name: string): Promise<string | null>;
  /** Adds whole lines to a device's file; resolves when they are on the disk. */
  appendToDevice(name: string, lines: string): Promise<void>;
  /** Replaces a device's file: afterwards the old one is there, or the new one, whole. */
  replaceDevice(name: string, lines: string): Promise<void>;
  /**
   * Calls back when something in the folder may have changed, until it is stopped. Where
   * it can be known, not for the file of the device `own`.
   */
  watch(onChange: () => void, own: string): () => void;
};

export type FolderProblem =
  /** The browser wants to be asked for permission again. */
  | "permission"
  /** The command that serves it was started anew: its new address lets in. */
  | "address"
  /** Not there: unplugged, renamed or deleted, or the command that served it has ended. */
  | "missing"
  /** It can be read, but not written. */
  | "read-only"
  | "full"
  | "failed";

export class FolderFailure extends Error {
  override name = "FolderFailure";
  readonly problem: FolderProblem;
  constructor(problem: FolderProblem) {
    super(`The folder: ${problem}`);
    this.problem = problem;
  }
}

export function problemOf(error: unknown): FolderProblem {
  return error instanceof FolderFailure ? error.problem : "failed";
}

/** Folders that hold no digests: hidden ones, and the packages of a project. */
export function isSkipped(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}
