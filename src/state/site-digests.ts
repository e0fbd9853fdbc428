import { useQuery } from "@tanstack/react-query";
import { fetchSiteDigest, fetchSiteIndex, type SiteDigest } from "../platform/site.ts";
import { beginImport, endImport, takeFileReport } from "./imports.ts";
import { openFiles } from "./open-files.ts";

export type { SiteDigest };

/** The digests that the site itself offers, newest first. */
export function useSiteDigests() {
  return useQuery({ queryKey: ["site-digests"], queryFn: ({ signal }) => fetchSiteIndex(signal) });
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
