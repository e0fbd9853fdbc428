import { create } from "zustand";
import { hostOf } from "../platform/fetch-address.ts";
import {
  fetchNewDigests,
  followedSites,
  listAddress,
  storeFollowedSites,
  type FollowedSite,
} from "../platform/followed-sites.ts";
import { openFiles } from "./open-files.ts";

export { hostOf };
export type { FollowedSite };

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** `looking`: addresses of the lists that are being fetched. */
export const useFollowedSites = create<{
  sites: readonly FollowedSite[];
  looking: readonly string[];
}>()(() => ({ sites: followedSites(), looking: [] }));

let started = false;

/** Checks each followed site once a day, also while the page stays open. */
export function startFollowing(): void {
  if (started) return;
  started = true;
  setInterval(() => void lookAtDue(), HOUR_MS);
  void lookAtDue();
}

/** Starts following a site, and checks it at once. */
export async function followSite(typed: string): Promise<void> {
  const address = listAddress(typed);
  if (address === null) return;
  const { sites } = useFollowedSites.getState();
  if (sites.every((site) => site.address !== address))
    setSites([...sites, { address, lookedAt: 0, taken: [], failed: false }]);
  await lookAt(address);
}

export function stopFollowing(address: string): void {
  setSites(useFollowedSites.getState().sites.filter((site) => site.address !== address));
}

/** Fetches what is new on a site and opens it like dropped files. */
export async function lookAt(address: string): Promise<void> {
  const { sites, looking } = useFollowedSites.getState();
  const site = sites.find((one) => one.address === address);
  if (site === undefined || looking.includes(address)) return;
  useFollowedSites.setState({ looking: [...looking, address] });
  try {
    const { files, taken } = await fetchNewDigests(site);
    await openFiles(files);
    change(address, { taken: [...taken, ...site.taken], failed: false });
  } catch {
    change(address, { failed: true });
  } finally {
    useFollowedSites.setState((state) => ({
      looking: state.looking.filter((one) => one !== address),
    }));
  }
}

async function lookAtDue(): Promise<void> {
  // Another tab may have checked since.
  useFollowedSites.setState({ sites: followedSites() });
  for (const { address, lookedAt } of useFollowedSites.getState().sites)
    if (Math.abs(Date.now() - lookedAt) >= DAY_MS) await lookAt(address);
}

function change(address: string, result: Partial<FollowedSite>): void {
  setSites(
    useFollowedSites
      .getState()
      .sites.map((site) =>
        site.address === address ? { ...site, ...result, lookedAt: Date.now() } : site,
      ),
  );
}

function setSites(sites: readonly FollowedSite[]): void {
  useFollowedSites.setState({ sites });
  storeFollowedSites(sites);
}
