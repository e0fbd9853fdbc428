import { useQuery } from "@tanstack/react-query";
import {
  fetchSiteDigest,
  fetchSiteIndex,
  fetchSiteMonth,
  type SiteDigest,
  type SiteIndex,
} from "../platform/site.ts";
import { noteSiteVisit } from "../platform/site-visits.ts";
import { formatAddress, HOME } from "../platform/address.ts";
import { useDigests } from "./digests.ts";
import { beginImport, endImport, takeFileReport } from "./imports.ts";
import { openFiles } from "./open-files.ts";

export type { SiteDigest, SiteIndex };

/** The site's own digests, newest first, and which of them are new. */
export function useSiteDigests() {
  return useQuery({
    queryKey: ["site-digests"],
    queryFn: async ({ signal }) => {
      const index = await fetchSiteIndex(signal);
      return { ...index, isNew: noteSiteVisit(index.newest, Date.now()) };
    },
    structuralSharing: false,
  });
}

/** All digests of one month of the site. */
export function useSiteMonth(file: string) {
  return useQuery({
    queryKey: ["site-month", file],
    queryFn: ({ signal }) => fetchSiteMonth(file, signal),
  });
}

/** The site's digests that are in the library, by the hash of their bytes. */
export function useOpened(): ReadonlySet<string> {
  return new Set(useDigests()?.map(({ source }) => source));
}

/** The link to the papers of a digest. */
export function siteDigestLink({ date, topic }: SiteDigest): string {
  const facets = { ...(date && { date: [date] }), ...(topic && { topic: [topic] }) };
  return formatAddress({ ...HOME, facets });
}

/** Fetches one of the site's digests and opens it like a dropped file. */
export async function openSiteDigest(digest: SiteDigest): Promise<void> {
  const file = await fetchSiteDigest(digest);
  if (file.ok) {
    await openFiles([file.value]);
    return;
  }
  const job = beginImport([digest.path]);
  takeFileReport(job, 0, { kind: "refused", name: digest.path, code: file.code });
  endImport(job);
}
