import type { ListQuestion, View } from "../library/list-question.ts";
import { useSyncExternalStore } from "react";
import type { FacetName } from "../core/search/facets/facet-names.ts";
import {
  currentAddress,
  goTo,
  HOME,
  onAddressChange,
  formatAddress,
  VIEWS,
  type Address,
} from "../platform/address.ts";
import { changeSettings, useSettings } from "./settings.ts";

export type { Address, View };

/** The current address; Back and Forward change it. */
export function useAddress(): Address {
  return useSyncExternalStore(onAddressChange, currentAddress);
}

/** Only the view, so that components using it do not render again while typing or opening papers. */
export function useView(): View {
  return useSyncExternalStore(onAddressChange, () => currentAddress().view);
}

/** Only the key of the open paper. */
export function useOpenKey(): string | null {
  return useSyncExternalStore(onAddressChange, () => currentAddress().paper);
}

/** Only the selected facets, which do not change while typing. */
export function useChosenFacets(): Address["facets"] {
  return useSyncExternalStore(onAddressChange, () => currentAddress().facets);
}

export { VIEWS };

export function goToView(view: View): void {
  goTo({ ...HOME, view }, "push");
}

/** The link to a view without question or filters. */
export function viewLink(view: View): string {
  return formatAddress({ ...HOME, view });
}

/** The link to a list. */
export function listLink(list: Partial<Address>): string {
  return formatAddress({ ...HOME, ...list });
}

/** The link to a paper of a list. */
export function paperLink(question: ListQuestion, key: string): string {
  return formatAddress({ ...question, paper: key });
}

/** Opens a paper; Back closes it again. Moving on from paper to paper adds no new step. */
export function openPaper(key: string, step: "push" | "replace" = "push"): void {
  const here = currentAddress();
  goTo({ ...here, paper: key }, here.paper === null ? "push" : step);
}

export function closePaper(): void {
  goTo({ ...currentAddress(), paper: null }, "push");
}

/** The address after the last typed letter. */
let typed: string | null = null;

/** Where the reader will be when this is typed. */
export function typedAddress(question: string): Address {
  const here = currentAddress();
  return { ...here, question, sort: sortOf(here, question), meaning: meaningOf(here) };
}

/** Typing is one step, however many letters; anything else in between begins another one. */
export function setQuestion(question: string): void {
  const step = formatAddress(currentAddress()) === typed ? "replace" : "push";
  goTo(typedAddress(question), step);
  typed = formatAddress(currentAddress());
}

/** A search starts in the order last chosen for one. */
function sortOf({ question: before, sort }: Address, question: string): Address["sort"] {
  if (before === "" && question !== "" && sort === null) {
    return useSettings.getState().searchSort === "date" ? "date" : null;
  }
  return question === "" && sort === "date" ? null : sort;
}

/** A search begins as the reader set it the last time. */
function meaningOf({ question: before, meaning }: Address): boolean {
  return before === "" ? useSettings.getState().byMeaning === "show" : meaning;
}

/** Whether a value of a facet is asked for (`in`), left out (`out`) or neither. */
export type FacetChoice = "in" | "out" | null;

export function facetChoice(
  facets: Address["facets"],
  name: FacetName,
  value: string,
): FacetChoice {
  const chosen = facets[name] ?? [];
  if (chosen.includes(value)) return "in";
  return chosen.includes(`-${value}`) ? "out" : null;
}

/** Also requires this value, or excludes it, or clears that again. */
export function chooseFacet(name: FacetName, value: string, choice: FacetChoice): void {
  const here = currentAddress();
  const others = (here.facets[name] ?? []).filter(
    (other) => other !== value && other !== `-${value}`,
  );
  const values = choice === null ? others : [...others, choice === "in" ? value : `-${value}`];
  const { [name]: _, ...rest } = here.facets;
  goTo(
    { ...here, facets: values.length > 0 ? { ...rest, [name]: values } : rest, paper: null },
    "push",
  );
}

/** Lists only papers of these days, both included; an empty string leaves that end open. */
export function chooseDates(from: string, to: string): void {
  const here = currentAddress();
  const others = (here.facets.date ?? []).filter((value) => !isRange(value));
  const date = from === "" && to === "" ? others : [...others, `${from}..${to}`];
  const { date: _, ...rest } = here.facets;
  goTo({ ...here, facets: date.length > 0 ? { ...rest, date } : rest, paper: null }, "push");
}

/** A selected range of days, not an excluded one. */
export function isRange(value: string): boolean {
  return value.includes("..") && !value.startsWith("-");
}

/** Lists the papers most similar to this one. */
export function showLike(key: string): void {
  goTo({ ...HOME, like: key }, "push");
}

export function endLike(): void {
  goTo({ ...currentAddress(), like: null }, "push");
}

/** Whether words of the question are also searched in the other language. */
export function bridgeLanguages(bridge: boolean): void {
  goTo({ ...currentAddress(), bridge }, "push");
}

/** Whether papers that are only close in meaning are listed, now and in searches to come. */
export function findByMeaning(meaning: boolean): void {
  changeSettings({ byMeaning: meaning ? "show" : "hide" });
  goTo({ ...currentAddress(), meaning }, "push");
}

export function isNarrowed({ question, facets, like }: ListQuestion): boolean {
  return question !== "" || like !== null || Object.keys(facets).length > 0;
}

export function clearFilters(): void {
  goTo(
    { ...currentAddress(), question: "", facets: {}, like: null, bridge: true, meaning: true },
    "push",
  );
}

export function sortBy(sort: Address["sort"]): void {
  const here = currentAddress();
  if (here.question !== "" && (sort === null || sort === "date"))
    changeSettings({ searchSort: sort ?? "relevance" });
  goTo({ ...here, sort }, "push");
}
