import { beforeEach, expect, it, vi } from "vitest";
import { bringBackOnDisk, removeOnDisk } from "./digest-removal.ts";
import { dismissNotice, useNotice } from "./notice.ts";

/** What the library answers; null if it fails. */
const disk = vi.hoisted(() => ({ answer: null as object | null }));

vi.mock("./library-client.ts", () => {
  const answer = async () => {
    if (disk.answer === null) throw new DOMException("gone", "InvalidStateError");
    return disk.answer;
  };
  return {
    library: {
      ask: async (question: (remote: object) => unknown) =>
        question({ removeDigest: answer, bringBackDigest: answer }),
    },
  };
});

const notice = () => useNotice.getState().notice;

beforeEach(dismissNotice);

it("reports a removed digest by its name", async () => {
  const removed = { source: "s", papers: 3 };
  disk.answer = { ok: true, value: removed };
  expect(await removeOnDisk("s", "GAN 2025-01-01")).toEqual(removed);
  expect(notice()).toEqual({ kind: "removed", name: "GAN 2025-01-01" });
});

it("reports a digest that could not be removed, and says that it is there", async () => {
  disk.answer = null;
  expect(await removeOnDisk("s", "GAN")).toBeNull();
  expect(notice()).toMatchObject({ kind: "failed", what: "GAN" });
});

it.each([
  [{ ok: true, value: null }, "done", "brought-back"],
  [{ ok: false, code: "digest-removed" }, "gone", "failed"],
  [{ ok: false, code: "storage-full" }, "failed", "failed"],
])("answers %j to an undone removal with %s", async (answer, outcome, kind) => {
  disk.answer = answer;
  expect(await bringBackOnDisk("s", "GAN")).toBe(outcome);
  expect(notice()).toMatchObject({ kind });
});
