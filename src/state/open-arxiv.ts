import { currentAddress } from "../platform/address.ts";
import { queryClient } from "./library-client.ts";
import type { ShownPaper } from "./paper.ts";

/** Opens the arXiv page of the open paper in a new tab. */
export function openArxivPage(): void {
  const shown = queryClient.getQueryData<ShownPaper | null>(["paper", currentAddress().paper]);
  const abs = shown?.paper.links.find(({ kind }) => kind === "abs");
  if (abs !== undefined) window.open(abs.url, "_blank", "noopener,noreferrer");
}
