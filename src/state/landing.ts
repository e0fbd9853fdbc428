import { foldPapers } from "../core/library/fold-papers.ts";
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
import { ownWords } from "./own-words.ts";
import type { DigestProgress } from "./progress.ts";

/** From this width on, list and reader stand side by side. */
const BESIDE = "(min-width: 48rem)";

const UNSCREENED: Address = { ...HOME, view: "unscreened" };

/** On opening the site without an address, begins where the screening is to go on. */
export async function landOnStart(): Promise<void> {
  if (!hasAddress()) await land(UNSCREENED, "replace", () => !hasAddress());
}

/**
 * After an import, begins with the newest unscreened papers. A reader who is at a paper, a
 * search or another screen stays there, and so does one who went elsewhere since the import
 * began, at the address `from`.
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
  const own = ownWords();
  const { keys, total, groups } = await library.ask((remote) =>
    remote.list(questionOf(place), own),
  );
  // The first paper in sight: what is folded comes last.
  const { placeAt } = foldPapers(total, groups, () => false);
  const first = unpackKeys(keys).at(placeAt(0) ?? 0);
  if (first === undefined || !mayLand()) return;
  goTo({ ...place, paper: window.matchMedia(BESIDE).matches ? first : null }, step);
}
