import type { FolderStatus } from "../../platform/folder/folder-status.ts";
import type { FolderProblem } from "../../platform/folder/folder.ts";

const plural = (n: number, one: string) => `${n.toLocaleString("en")} ${n === 1 ? one : `${one}s`}`;

const problems: Record<FolderProblem, (name: string) => string> = {
  permission: (name) => `The browser needs your permission for ${name} again.`,
  address: (name) => `To use ${name}, open the address that the duidu command printed.`,
  missing: (name) => `${name} cannot be found. Decisions stay in this browser until it is back.`,
  "read-only": (name) => `${name} is read-only. Decisions stay in this browser.`,
  full: (name) =>
    `The disk with ${name} is full. Decisions stay in this browser until there is space.`,
  failed: (name) => `${name} could not be used. Duidu will try again soon.`,
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
      return `Connected to ${name} in another tab of Duidu.`;
    case "permission":
    case "address":
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
  what: "Duidu reads new digests in a folder as they arrive and writes your decisions to one small file there. If the folder is synced, all your devices stay in step, without a server.",
  chooseFolder: "Choose a folder",
  chooseAnother: "Choose another folder",
  reconnect: "Reconnect the folder",
  disconnect: "Disconnect",
  noAccess:
    "This browser cannot open folders. Start Duidu with “npx duidu FOLDER”, or transfer decisions by hand:",
  byHand: "Without a folder, transfer decisions by hand:",
  saveDevice: "Save this device's file",
  mergeDevice: "Merge a device's file",
  state: stateWords,
  problem: (problem: FolderProblem, name: string) => problems[problem](name),
  deviceName: "Name of this device",
  deviceHint: "Shown to others who use this folder",
  lab: "Other names in this folder are other people",
  labHint: "Decisions stay separate; you see what the others saved.",
  sharesDismissals: "Let them see what I dismissed",
  others: "Other devices",
  other: (name: string, papers: number) =>
    `${name || "Unnamed device"}: ${plural(papers, "paper")}`,
  damagedLines: (n: number) => plural(n, "damaged line"),
  newerLines: (n: number) => `${plural(n, "line")} from a newer version of Duidu`,
  clockAhead: "The clock of one device is more than a day ahead. Its decisions count as made now.",
  cut: "The folder has more than 20,000 files; the rest are not read.",
  savedElsewhere: (n: number) => `Saved on another device, but in no digest here (${n})`,
  notDigests: (n: number) => `Not digests (${n})`,
  gone: (n: number) =>
    `${plural(n, "digest")} no longer in the folder. ${n === 1 ? "It is" : "They are"} kept here.`,
  followSite: "Follow a site",
  follow: "Follow",
  followHint: "A Duidu site, or its digests/index.json. New digests open automatically.",
  willFollow: (host: string) =>
    `Contacts ${host} now and once a day, without cookies. None of your data is sent.`,
  followFailed: "could not be reached, or has no list of digests",
  lookedAt: (time: string) => `last checked ${time}`,
  lookNow: "Check now",
  stopFollowing: "Stop following",
  alsoSavedBy: (names: readonly string[]) => `Also saved by ${names.join(", ")}`,
  dismissedBy: (names: readonly string[]) => `dismissed by ${names.join(", ")}`,
  somebody: "someone",
  you: "You",
  agreement: "Agreement",
  agreementHint:
    "Papers that both have decided on. Kappa is 0 for chance agreement and 1 for perfect agreement.",
  pair: "Pair",
  bothDecided: "Both decided",
  decidedAlike: "Agreed",
  kappa: "Cohen's kappa",
  keepGone: "Keep",
  removeGone: (n: number) => `Remove ${plural(n, "digest")}`,
};

export type FolderWords = typeof folderEn;
