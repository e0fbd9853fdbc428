import { describe, expect, it } from "vitest";
import { emptyLog } from "../../../core/devices/device-log.ts";
import { mergedPaper } from "../../../core/devices/merged-paper.ts";
import { readLines } from "../../../core/devices/read-lines.ts";
import { blankMark, type ReaderMark } from "../../../core/library/reader-mark.ts";
import type { Device } from "../../folder/folder-status.ts";
import { createDeviceFiles } from "./device-files.ts";
import { textOf } from "./folder-memory.ts";

const NOW = 1_700_000_000_000;
const device = (id: string, change: Partial<Device> = {}): Device => ({
  id,
  name: "",
  lab: false,
  sharesDismissals: false,
  ...change,
});
const files = (own: Device) => createDeviceFiles(own, emptyLog(), new Map());
const saved = (key: string, at = NOW): ReaderMark => ({
  ...blankMark(key),
  decision: "saved",
  decidedAt: at,
});
const noTitle = () => "";
type Files = ReturnType<typeof files>;

/** Writes what waits, as into the folder. */
function flush(from: Files): string {
  const lines = [...from.waiting()];
  from.written(lines);
  return textOf(from.published(lines));
}

describe("the file of a device", () => {
  it("gets each change once", () => {
    const own = files(device("ada1"));
    own.readOwn(null);
    own.introduce(NOW);
    own.absorb([saved("a")], noTitle);
    expect(readLines(flush(own)).lines).toHaveLength(2);
    own.absorb([saved("a")], noTitle);
    own.introduce(NOW);
    expect(own.waiting()).toEqual([]);
  });

  it("gets what it lacks when the folder is back, and nothing twice", () => {
    const own = files(device("ada1"));
    own.readOwn(null);
    own.introduce(NOW);
    own.absorb([saved("a")], noTitle);
    const written = flush(own);
    own.absorb([saved("a"), saved("b")], noTitle);
    // Cut off while it was written.
    own.readOwn(`${written}{"v":1,"at":"2023`);
    expect(own.waiting()).toMatchObject([{ paper: "b" }]);
    own.readOwn(null);
    expect(own.waiting()).toHaveLength(3);
  });

  it("is written anew when most of it was overtaken", () => {
    const own = files(device("ada1"));
    own.readOwn(null);
    for (let at = 0; at < 2100; at += 1) own.absorb([saved("a", NOW + at)], noTitle);
    flush(own);
    const lines = own.rewriting();
    expect(lines).toHaveLength(1);
    own.rewritten(lines ?? []);
    expect(own.rewriting()).toBeNull();
  });
});

describe("files of other devices", () => {
  const text = (own: Device, mark: ReaderMark) => {
    const other = files(own);
    other.readOwn(null);
    other.introduce(NOW);
    other.absorb([mark], noTitle);
    return flush(other);
  };

  it("are the same reader's unless a lab is spoken of", () => {
    const own = files(device("ada1", { name: "Desk" }));
    expect(own.readOther("x", text(device("bob1", { name: "Laptop" }), saved("a")))).toEqual(["a"]);
    expect(own.people.size).toBe(0);
    expect(own.others.get("x")).toMatchObject({ name: "Laptop", papers: 1, damaged: 0 });
  });

  it.each([
    ["this device says so", true, false],
    ["the other device says so", false, true],
  ])("are other people's in a lab when %s", (_, mine, theirs) => {
    const own = files(device("ada1", { name: "Ada", lab: mine }));
    const bo = device("bob1", { name: "Bo", lab: theirs });
    expect(own.readOther("x", text(bo, saved("a")))).toEqual([]);
    expect([...own.people.keys()]).toEqual(["Bo"]);
    const again = device("ada2", { name: "Ada", lab: theirs });
    expect(own.readOther("y", text(again, saved("b")))).toEqual(["b"]);
  });

  it("do not say what was dismissed unless it is shared", () => {
    const dismissed: ReaderMark = { ...saved("a"), decision: "dismissed" };
    const decisionIn = (bo: Device) => {
      const own = files(device("ada1", { name: "Ada" }));
      own.readOther("x", text(bo, dismissed));
      const said = own.people.get("Bo")?.papers.get("a");
      return said === undefined ? null : mergedPaper(said, new Map()).decision;
    };
    const bo = device("bob1", { name: "Bo", lab: true });
    expect(decisionIn(bo)).toBe("unscreened");
    expect(decisionIn({ ...bo, sharesDismissals: true })).toBe("dismissed");
  });
});
