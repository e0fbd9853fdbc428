import { beforeEach, expect, it, vi } from "vitest";
import { packKeys } from "../core/library/packed-keys.ts";
import { HOME } from "../platform/address.ts";
import { clearSelection, extendSelection, selectedKeys, toggleOpen } from "./selection.ts";

/** The open paper, and the question whose list is shown. */
const page = vi.hoisted(() => ({ paper: null as string | null, question: "" }));

vi.mock("../platform/address.ts", async (original) => ({
  ...(await original<object>()),
  currentAddress: () => ({ ...HOME, ...page }),
}));
vi.mock("./address.ts", () => ({ openPaper: (key: string) => void (page.paper = key) }));
vi.mock("./paper.ts", () => ({ preparePaper: () => undefined }));
vi.mock("./reload.ts", () => ({ beforeReload: () => undefined }));
vi.mock("./list.ts", async () => {
  const { unpackKeys } = await import("../core/library/packed-keys.ts");
  return {
    knownList: () => ({ keys: packKeys(["a", "b", "c", "d", "e"]), total: 5, groups }),
    keysOf: ({ keys }: { keys: string }) => unpackKeys(keys),
  };
});

/** The fourth paper is folded. */
const groups = [
  { at: 0, papers: 4, muted: 0, seen: 1, date: null, topic: null, screened: 0 },
  { at: 4, papers: 1, muted: 0, seen: 0, date: null, topic: "GAN", screened: 0 },
];

beforeEach(() => {
  clearSelection();
  page.paper = "b";
  page.question = "";
});

it("selects the open paper, and deselects it", () => {
  toggleOpen();
  expect(selectedKeys()).toEqual(["b"]);
  toggleOpen();
  expect(selectedKeys()).toEqual([]);
});

it("selects nothing while no paper is open", () => {
  page.paper = null;
  toggleOpen();
  expect(selectedKeys()).toEqual([]);
});

it("extends over the visible papers only: a folded paper is never decided unseen", () => {
  extendSelection(1);
  extendSelection(1);
  expect(selectedKeys()).toEqual(["b", "c", "e"]);
  expect(page.paper).toBe("e");
});

it("shrinks when walking back, and keeps what was selected before", () => {
  page.paper = "e";
  toggleOpen();
  page.paper = "a";
  extendSelection(1);
  extendSelection(1);
  expect(selectedKeys()).toEqual(["e", "a", "b", "c"]);
  extendSelection(-1);
  expect(selectedKeys()).toEqual(["e", "a", "b"]);
});

it("starts a new range after another paper was opened", () => {
  extendSelection(1);
  page.paper = "a";
  extendSelection(1);
  expect(selectedKeys()).toEqual(["b", "c", "a"]);
});

it("stays at the end of the list", () => {
  page.paper = "e";
  extendSelection(1);
  expect(selectedKeys()).toEqual(["e"]);
});

it("is empty in another list", () => {
  toggleOpen();
  page.question = "gaussian";
  expect(selectedKeys()).toEqual([]);
});
