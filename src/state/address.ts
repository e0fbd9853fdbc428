import { useSyncExternalStore } from "react";
import type { FacetName } from "../core/search/facets.ts";
import {
  currentAddress,
  goTo,
  HOME,
  onAddressChange,
  formatAddress,
  type Address,
  type View,
} from "../platform/address.ts";

export { formatAddress, type Address, type View };

/** Where the reader is; Back and Forward change it. */
export function useAddress(): Address {
  return useSyncExternalStore(onAddressChange, currentAddress);
}

/** The link to a view without question and filters. */
export function viewLink(view: View): string {
  return formatAddress({ ...HOME, view });
}

/** The link to a paper from where the reader is. */
export function paperLink(address: Address, key: string): string {
  return formatAddress({ ...address, paper: key });
}

/** Opens a paper; Back closes it again. Walking on from paper to paper is no new step. */
export function openPaper(key: string, step: "push" | "replace" = "push"): void {
  const here = currentAddress();
  goTo({ ...here, paper: key }, here.paper === null ? "push" : step);
}

export function closePaper(): void {
  goTo({ ...currentAddress(), paper: null }, "push");
}

/** Typing is one step, however many letters: only its beginning and its end are kept. */
export function ask(question: string): void {
  const here = currentAddress();
  const begins = here.question === "" || question === "";
  goTo({ ...here, question }, begins ? "push" : "replace");
}

export function toggleFacet(name: FacetName, value: string): void {
  const here = currentAddress();
  const chosen = here.facets[name] ?? [];
  const values = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : [...chosen, value];
  const { [name]: _, ...others } = here.facets;
  goTo(
    { ...here, facets: values.length > 0 ? { ...others, [name]: values } : others, paper: null },
    "push",
  );
}

export function clearFilters(): void {
  goTo({ ...currentAddress(), question: "", facets: {} }, "push");
}

export function sortBy(sort: Address["sort"]): void {
  goTo({ ...currentAddress(), sort }, "push");
}
