import { beforeEach, expect, it, vi } from "vitest";
import { emptyHistory } from "../core/library/decision-history.ts";
import { HOME } from "../platform/address.ts";
import { decideSelection } from "./decide-selection.ts";
import { useHistory } from "./decision-queue.ts";
import { dismissNotice, useNotice } from "./notice.ts";
import { clearSelection, selectedKeys, toggleSelected } from "./selection.ts";

/** The page and the disk behind the mocks. */
const edges = vi.hoisted(() => ({
  open: "a" as string | null,
  next: "d" as string | null,
  afterDecision: "next",
  refuses: false,
  wrappedUp: 0,
}));

vi.mock("./library-client.ts", () => ({
  library: {
    ask: async (question: (remote: object) => unknown) =>
      question({
        decideSelected: async (keys: readonly string[]) => {
          if (edges.refuses) throw new DOMException("full", "QuotaExceededError");
          const changes = keys.map((key) => ({ key, before: "unscreened", after: "saved" }));
          return { ok: true, value: { changes, next: edges.next } };
        },
      }),
  },
  queryClient: { invalidateQueries: async () => undefined },
}));
vi.mock("../platform/address.ts", async (original) => ({
  ...(await original<object>()),
  currentAddress: () => ({ ...HOME, paper: edges.open }),
}));
vi.mock("./address.ts", () => ({ openPaper: (key: string) => void (edges.open = key) }));
vi.mock("./settings.ts", () => ({
  useSettings: { getState: () => ({ afterDecision: edges.afterDecision, want: [], avoid: [] }) },
}));
vi.mock("./storage.ts", () => ({ askForDurableOnce: () => undefined }));
vi.mock("./wrap-up.ts", () => ({ wrapUp: () => void (edges.wrappedUp += 1) }));

beforeEach(() => {
  vi.stubGlobal("sessionStorage", { getItem: () => null, setItem: () => undefined });
  Object.assign(edges, { open: "a", next: "d", afterDecision: "next" });
  Object.assign(edges, { refuses: false, wrappedUp: 0 });
  useHistory.setState(emptyHistory, true);
  dismissNotice();
  clearSelection();
  for (const key of ["a", "b"]) toggleSelected(key);
  return () => vi.unstubAllGlobals();
});

it("decides about all selected papers in one step, and goes on from the open one", async () => {
  await decideSelection("saved");
  expect(useHistory.getState()).toMatchObject({
    position: 1,
    steps: [{ changes: [{ key: "a" }, { key: "b" }] }],
  });
  expect(useNotice.getState().notice).toEqual({
    kind: "selection-decided",
    decision: "saved",
    papers: 2,
  });
  expect(selectedKeys()).toEqual([]);
  expect(edges.open).toBe("d");
});

it.each([
  ["the open paper is not selected", { open: "c" }],
  ["the reader wants to stay", { afterDecision: "stay" }],
  ["no paper is open", { open: null }],
])("stays where it is when %s", async (_, change) => {
  Object.assign(edges, change);
  const { open } = edges;
  await decideSelection("dismissed");
  expect(edges.open).toBe(open);
  expect(edges.wrappedUp).toBe(0);
});

it("ends with the wrap-up when no paper is left", async () => {
  edges.next = null;
  await decideSelection("dismissed");
  expect(edges.open).toBe("a");
  expect(edges.wrappedUp).toBe(1);
});

it("keeps the selection, and reports it, when the disk refuses", async () => {
  edges.refuses = true;
  await decideSelection("saved");
  expect(selectedKeys()).toEqual(["a", "b"]);
  expect(useHistory.getState()).toEqual(emptyHistory);
  expect(useNotice.getState().notice).toMatchObject({ kind: "decision-failed" });
});
