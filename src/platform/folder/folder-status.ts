import type { FailureCode } from "../failure.ts";
import type { FolderProblem } from "./folder.ts";

/** This browser among the devices whose files lie in one folder. */
export type Device = {
  /** Ten letters and digits, made at random: the name of its file. */
  id: string;
  /** As the reader named it; empty at first. */
  name: string;
  /** Whether devices with other names belong to other people, whose decisions stay their own. */
  lab: boolean;
  /** Whether other people may see what this reader dismissed. */
  sharesDismissals: boolean;
};

export type DeviceChange = Partial<Omit<Device, "id">>;

/** Another device whose file was read: `papers` it has decided about, tagged or noted. */
export type OtherDevice = {
  file: string;
  name: string;
  papers: number;
  /** Lines that could not be read, and those of a newer release. */
  damaged: number;
  newer: number;
};

/** A digest whose file is no longer in the folder. */
export type GoneFile = { path: string; sources: string[] };

export type FolderStatus = {
  state: "none" | "connecting" | "connected" | "another-tab" | FolderProblem;
  /** Why decisions cannot be written into the folder now; null when they can. */
  writing: FolderProblem | null;
  /** Name of the folder; empty when there is none. */
  name: string;
  device: Device;
  /** Files that were read as digests, and those that are none. */
  digests: number;
  notDigests: { path: string; code: FailureCode }[];
  gone: GoneFile[];
  others: OtherDevice[];
  /** Keys of papers that another device has saved and that are in no digest here. */
  elsewhere: string[];
  /** Whether a device's clock runs more than a day ahead. */
  clockAhead: boolean;
  /** Whether the folder holds more files than are looked at. */
  cut: boolean;
  /** New digests and papers of the last look that found any, and its number. */
  arrived: { look: number; digests: number; papers: number };
};
