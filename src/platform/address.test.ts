import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { facetNames } from "../core/search/facets/facet-names.ts";
import {
  currentAddress,
  formatAddress,
  goTo,
  HOME,
  onAddressChange,
  parseAddress,
  restoreAddress,
  SORTS,
  VIEWS,
  type Address,
} from "./address.ts";

const value = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => text !== "-");
const address: fc.Arbitrary<Address> = fc.record({
  view: fc.constantFrom(...VIEWS),
  question: fc.oneof(fc.constant(""), value),
  facets: fc
    .uniqueArray(fc.constantFrom(...facetNames))
    .chain((names) =>
      fc.record(
        Object.fromEntries(
          names.map((name) => [name, fc.uniqueArray(value, { minLength: 1, maxLength: 3 })]),
        ),
      ),
    ),
  sort: fc.constantFrom(null, ...SORTS),
  bridge: fc.boolean(),
  meaning: fc.boolean(),
  like: fc.oneof(fc.constant(null), value),
  paper: fc.oneof(fc.constant(null), value),
});

describe("the address", () => {
  it("reads back every address that it writes", () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(parseAddress(formatAddress(given))).toEqual(given);
      }),
    );
  });

  it("writes a view, a question and the open paper", () => {
    const hash = formatAddress({ ...HOME, view: "saved", question: "高斯", paper: "2308.04079" });
    expect(decodeURIComponent(hash)).toBe("#/saved?q=高斯&paper=2308.04079");
  });

  it.each(["", "#", "#/", "#/nowhere?sort=worst&paper=&topic=", "#?%E0%A4%A", "#/all?q=%"])(
    "falls back to the plain list if the hash is unknown: %s",
    (hash) => {
      const { view, sort, paper, facets } = parseAddress(hash);
      expect({ view, sort, paper, facets }).toEqual({
        view: "all",
        sort: null,
        paper: null,
        facets: {},
      });
    },
  );

  it("truncates endless parts", () => {
    expect(parseAddress(`#/all?q=${"a".repeat(100_000)}`).question.length).toBe(500);
  });
});

describe("going to an address", () => {
  /** The entries of the browser's history; the last one is shown. */
  let entries: string[] = [];
  let goBack: () => void = () => undefined;
  let leave: () => void = () => undefined;
  const paper = (key: string): Address => ({ ...HOME, paper: key });
  const hashOf = (key: string) => formatAddress(paper(key));

  beforeEach(() => {
    vi.useFakeTimers();
    entries = ["#/all"];
    const events = new EventTarget();
    goBack = () => {
      entries.pop();
      events.dispatchEvent(new Event("popstate"));
    };
    const tab = new Map<string, string>();
    leave = () => void events.dispatchEvent(new Event("pagehide"));
    vi.stubGlobal("sessionStorage", {
      getItem: (name: string) => tab.get(name) ?? null,
      setItem: (name: string, value: string) => void tab.set(name, value),
      removeItem: (name: string) => void tab.delete(name),
    });
    vi.stubGlobal("requestAnimationFrame", (act: () => void) => setTimeout(act, 16));
    vi.stubGlobal("window", {
      addEventListener: events.addEventListener.bind(events),
      removeEventListener: events.removeEventListener.bind(events),
      history: {
        pushState: (_: unknown, __: string, hash: string) => entries.push(hash),
        replaceState: (_: unknown, __: string, hash: string) =>
          (entries[entries.length - 1] = hash),
      },
      get location() {
        return { hash: entries.at(-1) ?? "" };
      },
    });
    const stop = onAddressChange(() => undefined);
    return () => {
      stop();
      vi.useRealTimers();
      vi.unstubAllGlobals();
    };
  });

  it("is known at once, and to the browser a moment later", async () => {
    goTo(paper("a"), "push");
    goTo(paper("b"), "replace");
    goTo(paper("c"), "replace");
    expect(currentAddress().paper).toBe("c");
    expect(entries).toEqual(["#/all", hashOf("a")]);
    await vi.runAllTimersAsync();
    expect(entries).toEqual(["#/all", hashOf("c")]);
  });

  it("outlives a reload that comes before the browser knows it", () => {
    goTo(paper("a"), "push");
    goTo(paper("b"), "replace");
    leave();
    restoreAddress();
    expect(entries).toEqual(["#/all", hashOf("b")]);
  });

  it("is not brought back where another place was opened meanwhile", () => {
    goTo(paper("a"), "push");
    goTo(paper("b"), "replace");
    leave();
    entries.push("#/saved");
    restoreAddress();
    expect(entries.at(-1)).toBe("#/saved");
  });

  it("adds a step after one that is still being replaced", async () => {
    goTo(paper("a"), "replace");
    goTo(paper("b"), "push");
    await vi.runAllTimersAsync();
    expect(entries).toEqual([hashOf("a"), hashOf("b")]);
  });

  it("is left by Back, even before the browser knows it", async () => {
    goTo(paper("a"), "push");
    goTo(paper("b"), "replace");
    goBack();
    expect(currentAddress().paper).toBeNull();
    await vi.runAllTimersAsync();
    expect(entries).toEqual(["#/all"]);
  });
});
