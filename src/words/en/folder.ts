import type { FolderStatus } from "../../platform/folder/folder-status.ts";
import type { FolderProblem } from "../../platform/folder/folder.ts";

const plural = (n: number, one: string) => `${n.toLocaleString("en")} ${n === 1 ? one : `${one}s`}`;

const problems: Record<FolderProblem, (name: string) => string> = {
  permission: (name) => `The browser wants your permission for ${name} again.`,
  missing: (name) => `${name} cannot be found. Decisions stay in this browser until it is back.`,
  "read-only": (name) => `${name} can be read, but not written. Decisions stay in this browser.`,
  full: (name) =>
    `The disk of ${name} is full. Decisions stay in this browser until there is room.`,
  failed: (name) => `${name} could not be used. It is tried again soon.`,
};

function stateWords({ state, name, digests }: FolderStatus): string {
  switch (state) {
    case "none":
      return "No folder chosen.";
    case "connecting":
      return `Connecting to ${name} …`;
    case "connected":
      return `Connected to ${name}: ${plural(digests, "digest")}.`;
    case "another-tab":
      return `${name} is in use by another tab of Duidu.`;
    case "permission":
    case "missing":
    case "read-only":
    case "full":
    case "failed":
      return problems[state](name);
  }
}

/** The words of the home folder in English; see app.ts. */
export const folderEn = {
  heading: "Folder",
  what: "Duidu reads every digest in a folder of yours as it arrives, and writes what you decide into one small file of its own there. Inside a synced folder, your devices agree without a server.",
  chooseFolder: "Choose a folder",
  chooseAnother: "Choose another folder",
  reconnect: "Reconnect the folder",
  disconnect: "Disconnect",
  noAccess:
    "This browser cannot open a folder. Start Duidu with “npx duidu FOLDER”, or carry decisions by hand:",
  byHand: "Without a folder, carry decisions by hand:",
  saveDevice: "Save this device's file",
  mergeDevice: "Merge a device's file",
  state: stateWords,
  problem: (problem: FolderProblem, name: string) => problems[problem](name),
  deviceName: "Name of this device",
  deviceHint: "As others in the folder see it",
  lab: "Other names in this folder are other people",
  labHint: "Their decisions stay theirs, and yours stay yours; you see what they saved.",
  sharesDismissals: "Let them see what I dismissed",
  others: "Other devices",
  other: (name: string, papers: number) =>
    `${name || "Unnamed device"}: ${plural(papers, "paper")}`,
  damagedLines: (n: number) => `${plural(n, "line")} damaged`,
  newerLines: (n: number) => `${plural(n, "line")} of a newer Duidu`,
  clockAhead: "The clock of a device is more than a day ahead. Its decisions count as of now.",
  cut: "The folder holds more than 20,000 files; the rest is not looked at.",
  notDigests: (n: number) => `Not digests (${n})`,
  gone: (n: number) =>
    `${plural(n, "digest")} no longer in the folder. ${n === 1 ? "It is" : "They are"} kept here.`,
  followSite: "Follow a site",
  follow: "Follow",
  followHint:
    "A site made with Duidu, or its digests/index.json. New digests are opened by themselves.",
  willFollow: (host: string) =>
    `Asks ${host} now and once a day, without cookies. Nothing of yours is sent.`,
  followFailed: "could not be reached, or has no list of digests",
  lookedAt: (time: string) => `looked at ${time}`,
  lookNow: "Look now",
  stopFollowing: "Stop following",
  alsoSavedBy: (names: readonly string[]) => `Also saved by ${names.join(", ")}`,
  dismissedBy: (names: readonly string[]) => `dismissed by ${names.join(", ")}`,
  somebody: "somebody",
  you: "You",
  agreement: "Agreement",
  agreementHint:
    "Over the papers that both have decided about; kappa is 0 for chance, 1 for the same.",
  pair: "Who",
  bothDecided: "Both decided",
  decidedAlike: "Alike",
  kappa: "Cohen's kappa",
  keepGone: "Keep",
  removeGone: (n: number) => `Remove ${plural(n, "digest")}`,
};

export type FolderWords = typeof folderEn;
