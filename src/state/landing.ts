import { unpackKeys } from "../core/library/key-list.ts";
import {
  currentAddress,
  formatAddress,
  goTo,
  hasAddress,
  HOME,
  questionOf,
} from "../platform/address.ts";
import { isNarrowed, type Address } from "./address.ts";
import { library } from "./library-client.ts";
import type { DigestProgress } from "./progress.ts";

/** From this width on, list and reader are side by side. */
const BESIDE = "(min-width: 48rem)";

const UNSCREENED: Address = { ...HOME, view: "unscreened" };

/** When the site is opened without an address, goes to where the screening continues. */
export async function landOnStart(): Promise<void> {
  if (!hasAddress()) await land(UNSCREENED, "replace", () => !hasAddress());
}

/**
 * After an import, goes to the newest unscreened papers. A reader with a paper, a search or
 * another screen open stays there, and so does one who has moved since the import began at
 * the address `from`.
 */
export async function landAfterImport(from: string): Promise<void> {
  await land(UNSCREENED, "push", () => isIdle() && formatAddress(currentAddress()) === from);
}

/** Goes to a digest, at its first unscreened paper. */
export async function goToDigest({ date, topic }: DigestProgress): Promise<void> {
  const facets = {
    ...(date === null ? {} : { date: [date] }),
    ...(topic === null ? {} : { topic: [topic] }),
  };
  await land({ ...UNSCREENED, facets }, "push", () => true);
}

function isIdle(): boolean {
  const here = currentAddress();
  const lists = here.view === "all" || here.view === "unscreened";
  return lists && here.paper === null && !isNarrowed(here);
}

async function land(
  place: Address,
  step: "push" | "replace",
  mayLand: () => boolean,
): Promise<void> {
  if (!mayLand()) return;
  const { keys } = await library.ask((remote) => remote.list(questionOf(place), NO_WORDS));
  const first = unpackKeys(keys).at(0);
  if (first === undefined || !mayLand()) return;
  goTo({ ...place, paper: window.matchMedia(BESIDE).matches ? first : null }, step);
}

const NO_WORDS = { want: [], avoid: [] } as const;
