import { foldPapers } from "../core/library/fold-papers.ts";
import { unpackKeys } from "../core/library/packed-keys.ts";
import {
  clearAddress,
  currentAddress,
  formatAddress,
  goTo,
  hasAddress,
  HOME,
  questionOf,
} from "../platform/address.ts";
import { isNarrowed, type Address } from "./address.ts";
import { library } from "./library-client.ts";
import { fetchList, type ListAnswer } from "./list.ts";
import { highlightWords } from "./highlight-words.ts";
import type { DigestProgress } from "./progress.ts";
import { listFromLastVisit } from "./seen-lists.ts";

/** From this width on, list and reader are side by side. */
const BESIDE = "(min-width: 48rem)";

const UNSCREENED: Address = { ...HOME, view: "unscreened" };

/**
 * When the site is opened without an address, starts where screening continues. If the last
 * visit left unscreened papers, their list opens at once: the rows of that visit are shown
 * until the library answers.
 */
export async function landOnStart(): Promise<void> {
  if (hasAddress()) return;
  if (listFromLastVisit(questionOf(UNSCREENED)) !== undefined) goTo(UNSCREENED, "replace");
  const from = formatAddress(currentAddress());
  const hadAddress = hasAddress();
  const isThere = () => hasAddress() === hadAddress && formatAddress(currentAddress()) === from;
  const answer = await fetchList(questionOf(UNSCREENED));
  if (!goToFirst(answer, UNSCREENED, "replace", isThere) && hadAddress && isThere()) clearAddress();
}

/**
 * After an import, goes to the newest unscreened papers. A reader with a paper, a search or
 * another screen open stays there, and so does one who has moved since the import began at
 * the address `from`. A page without an address is one that nobody has moved in: the start
 * may have opened the unscreened papers of the last visit and taken that back meanwhile.
 */
export async function landAfterImport(from: string): Promise<void> {
  const isWhereItBegan = () => !hasAddress() || formatAddress(currentAddress()) === from;
  await land(UNSCREENED, "push", () => isIdle() && isWhereItBegan());
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
  const own = highlightWords();
  const answer = await library.ask((remote) => remote.list(questionOf(place), own));
  goToFirst(answer, place, step, mayLand);
}

/** Goes to a list, and opens its first paper if there is room beside it; false if the list is empty. */
function goToFirst(
  { keys, total, groups }: ListAnswer,
  place: Address,
  step: "push" | "replace",
  mayLand: () => boolean,
): boolean {
  // The first visible paper: folded ones come last.
  const { placeAt } = foldPapers(total, groups, () => false);
  const first = unpackKeys(keys).at(placeAt(0) ?? 0);
  if (first === undefined || !mayLand()) return false;
  goTo({ ...place, paper: window.matchMedia(BESIDE).matches ? first : null }, step);
  return true;
}
