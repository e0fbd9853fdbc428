import { beforeEach, expect, it, vi } from "vitest";
import { packKeys } from "../core/library/packed-keys.ts";
import { formatAddress, HOME, type Address } from "../platform/address.ts";
import { goToDigest, landAfterImport, landOnStart } from "./landing.ts";

/** The browser and the library behind the mocks. */
const page = vi.hoisted(() => ({
  address: null as object | null,
  unscreened: [] as string[],
  wide: true,
  /** Runs while the library answers. */
  meanwhile: () => {},
}));

vi.mock("../platform/address.ts", async (original) => ({
  ...(await original<object>()),
  currentAddress: () => page.address ?? HOME,
  hasAddress: () => page.address !== null,
  clearAddress: () => void (page.address = null),
  goTo: (address: Address) => void (page.address = address),
}));
const list = () => {
  page.meanwhile();
  const { unscreened } = page;
  return { keys: packKeys(unscreened), total: unscreened.length, groups: [] };
};
vi.mock("./list.ts", () => ({ fetchList: async () => list() }));
vi.mock("./library-client.ts", () => ({
  library: { ask: async (question: (remote: object) => unknown) => question({ list }) },
}));
vi.mock("./settings.ts", () => ({ useSettings: {}, changeSettings: () => undefined }));
vi.mock("./highlight-words.ts", () => ({ highlightWords: () => ({ want: [], avoid: [] }) }));
vi.mock("./seen-lists.ts", () => ({ listFromLastVisit: () => undefined }));

const here = () => formatAddress({ ...HOME, ...page.address });

beforeEach(() => {
  Object.assign(page, { address: null, unscreened: ["a", "b"], wide: true, meanwhile: () => {} });
  vi.stubGlobal("window", { matchMedia: () => ({ matches: page.wide }) });
  return () => vi.unstubAllGlobals();
});

it("starts at the first unscreened paper", async () => {
  await landOnStart();
  expect(here()).toBe("#/unscreened?paper=a");
});

it("opens no paper where list and reader are not side by side", async () => {
  page.wide = false;
  await landOnStart();
  expect(here()).toBe("#/unscreened");
});

it("stays without an address when everything is screened", async () => {
  page.unscreened = [];
  await landOnStart();
  expect(page.address).toBeNull();
});

it("leaves an address that the reader opened as it is", async () => {
  page.address = { ...HOME, view: "saved" };
  await landOnStart();
  expect(here()).toBe("#/saved");
});

it("does not take a reader away who has moved while the library was answering", async () => {
  page.meanwhile = () => void (page.address = { ...HOME, view: "settings" });
  await landOnStart();
  expect(here()).toBe("#/settings");
});

it("goes to the unscreened papers after an import that began in an idle list", async () => {
  page.address = HOME;
  await landAfterImport(formatAddress(HOME));
  expect(here()).toBe("#/unscreened?paper=a");
});

it.each([
  ["a paper", { paper: "2308.04079" }],
  ["a search", { question: "gaussian" }],
  ["another screen", { view: "settings" as const }],
])("stays at %s after an import", async (_, part) => {
  page.address = { ...HOME, ...part };
  const from = here();
  await landAfterImport(from);
  expect(here()).toBe(from);
});

it("stays after an import that began at another address", async () => {
  page.address = HOME;
  await landAfterImport("#/saved");
  expect(here()).toBe("#/all");
});

it("lands although the start took back the list of the last visit during the import", async () => {
  await landAfterImport("#/unscreened");
  expect(here()).toBe("#/unscreened?paper=a");
});

it("goes to a digest by its day and topic", async () => {
  await goToDigest({ date: "2025-03-01", topic: "GAN", papers: 2, screened: 0, seen: 0 });
  expect(here()).toContain("/unscreened?");
  expect(page.address).toMatchObject({
    facets: { date: ["2025-03-01"], topic: ["GAN"] },
    paper: "a",
  });
});
