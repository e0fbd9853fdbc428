import { facetNames, type FacetName } from "../core/search/facets/facet-names.ts";
import type { ListQuestion, ListSort, View } from "../library/list-question.ts";
import { afterFrame } from "./after-load.ts";

export const VIEWS: readonly View[] = [
  "all",
  "unscreened",
  "saved",
  "dismissed",
  "digests",
  "overview",
  "settings",
];

export const SORTS: readonly ListSort[] = ["relevance", "date", "title", "likeness", "saved"];

/**
 * The one place where addresses are read and written. Everything that Back undoes and a
 * copied link restores is in the hash, so that the site works from any folder of any static
 * host:
 *
 *     #/saved?q=高斯&topic=NeRF&sort=title&paper=2308.04079
 */
export type Address = ListQuestion & {
  /** Key of the open paper. */
  paper: string | null;
};

export const HOME: Address = {
  view: "all",
  question: "",
  facets: {},
  sort: null,
  bridge: true,
  meaning: true,
  like: null,
  paper: null,
};

/** The longest part of an address that is accepted; longer ones are truncated. */
const MAX_PART = 500;

/** Parses a hash (with or without `#`); anything unknown falls back to the plain list. */
export function parseAddress(hash: string): Address {
  const [path = "", query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const parameters = new URLSearchParams(query);
  const facets: Partial<Record<FacetName, string[]>> = {};
  for (const name of facetNames) {
    const values = parameters
      .getAll(name)
      .map((value) => value.slice(0, MAX_PART))
      .filter((value) => value !== "" && value !== "-");
    if (values.length > 0) facets[name] = [...new Set(values)];
  }
  return {
    view: VIEWS.find((view) => view === path) ?? "all",
    question: (parameters.get("q") ?? "").slice(0, MAX_PART),
    facets,
    sort: SORTS.find((sort) => sort === parameters.get("sort")) ?? null,
    bridge: parameters.get("bridge") !== "off",
    meaning: parameters.get("meaning") !== "off",
    like: parameters.get("like")?.slice(0, MAX_PART) || null,
    paper: parameters.get("paper")?.slice(0, MAX_PART) || null,
  };
}

/** The hash of an address, `#` included; reading it back gives the same address. */
export function formatAddress(address: Address): string {
  const parameters = new URLSearchParams();
  if (address.question !== "") parameters.set("q", address.question);
  for (const name of facetNames) {
    for (const value of address.facets[name] ?? []) parameters.append(name, value);
  }
  if (address.sort !== null) parameters.set("sort", address.sort);
  if (!address.bridge) parameters.set("bridge", "off");
  if (!address.meaning) parameters.set("meaning", "off");
  if (address.like !== null) parameters.set("like", address.like);
  if (address.paper !== null) parameters.set("paper", address.paper);
  const query = parameters.toString();
  return `#/${address.view}${query === "" ? "" : `?${query}`}`;
}

/** The question to the library in an address. */
export function questionOf(address: Address): ListQuestion {
  const { view, question, facets, sort, bridge, meaning, like } = address;
  return { view, question, facets, sort, bridge, meaning, like };
}

const listeners = new Set<() => void>();
/** The last hash that was read, and its address. */
let latest: { hash: string; address: Address } | null = null;
/** Whether the hash may have changed since. */
let changed = false;

/**
 * The current address; the same object as long as the hash is the same. Hundreds of
 * components call this at every key press, so while there are listeners for changes, the
 * hash itself, which is slow to read, is not read again.
 */
export function currentAddress(): Address {
  if (latest !== null && !changed && listeners.size > 0) return latest.address;
  const hash = hashNow();
  changed = false;
  if (latest?.hash !== hash) latest = { hash, address: readAddress(hash, latest?.address) };
  return latest.address;
}

/** The address, with the previous facets object if they are equal. */
function readAddress(hash: string, before: Address | undefined): Address {
  const address = parseAddress(hash);
  const same = before && JSON.stringify(before.facets) === JSON.stringify(address.facets);
  return same ? { ...address, facets: before.facets } : address;
}

/** Whether the hash names a specific place. */
export function hasAddress(): boolean {
  return hashNow() !== "";
}

/**
 * The hash that will replace the browser's after the next frame. Replacing it is as much work
 * as drawing the list, most of it in the browser's own process, which also asks for the icon
 * anew.
 */
let awaited: string | null = null;

/** The hash that was replaced last, and when: a reload that began before then leads there. */
let replaced = { hash: "", at: -Infinity };

/** How long a reload may take to leave the page, in milliseconds. */
const LEAVING = 2000;

/** In the tab's storage: the hash that a reload may lead to, and the one that it should. */
const KEY = "duidu address";

function hashNow(): string {
  return awaited ?? window.location.hash;
}

/**
 * Goes to an address; `push` adds a step that Back undoes, `replace` does not. The
 * browser's own address follows a replaced one a moment later.
 */
export function goTo(address: Address, step: "push" | "replace"): void {
  const hash = formatAddress(address);
  if (hash === hashNow()) return;
  if (step === "push") {
    replaceHash();
    window.history.pushState(null, "", hash);
  } else {
    if (awaited === null) void afterFrame().then(replaceHash);
    awaited = hash;
  }
  notifyListeners();
}

function replaceHash(): void {
  if (awaited === null) return;
  replaced = { hash: window.location.hash, at: performance.now() };
  window.history.replaceState(null, "", awaited);
  awaited = null;
}

/** The browser reloads the address that it knew then, so the page remembers the one to come. */
function keepForReload(): void {
  if (awaited !== null) replaceHash();
  if (performance.now() - replaced.at > LEAVING) return;
  try {
    sessionStorage.setItem(KEY, JSON.stringify([replaced.hash, window.location.hash]));
  } catch {
    // Storage is blocked: the reload shows where the reader was a frame earlier.
  }
}

/** Goes where the reader was when the page was reloaded; called before it is shown. */
export function restoreAddress(): void {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    sessionStorage.removeItem(KEY);
    if (!Array.isArray(stored)) return;
    const [known, hash]: unknown[] = stored;
    if (typeof hash !== "string" || known !== window.location.hash) return;
    window.history.replaceState(null, "", formatAddress(parseAddress(hash)));
  } catch {
    // As above.
  }
}

/** Leaves the page without a place of its own, as it was opened. */
export function clearAddress(): void {
  awaited = null;
  const { pathname, search } = window.location;
  window.history.replaceState(null, "", pathname + search);
  notifyListeners();
}

/** Calls back after every change of the address; returns how to stop that. */
export function onAddressChange(listener: () => void): () => void {
  if (listeners.size === 0) {
    changed = true;
    window.addEventListener("popstate", followBrowser);
    window.addEventListener("hashchange", followBrowser);
    window.addEventListener("pagehide", keepForReload);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener("popstate", followBrowser);
    window.removeEventListener("hashchange", followBrowser);
    window.removeEventListener("pagehide", keepForReload);
  };
}

/** The reader has gone elsewhere by Back, by Forward or in the address bar. */
function followBrowser(): void {
  awaited = null;
  notifyListeners();
}

function notifyListeners(): void {
  changed = true;
  for (const listener of listeners) listener();
}
