import { afterEach, expect, it, vi } from "vitest";
import { openBrowserFolder } from "./browser-folder.ts";

const root: FileSystemDirectoryHandle = {
  kind: "directory",
  name: "papers",
  isSameEntry: notAsked,
  getDirectoryHandle: notAsked,
  getFileHandle: notAsked,
  removeEntry: notAsked,
  resolve: notAsked,
  keys: notAsked,
  values: notAsked,
  entries: notAsked,
  [Symbol.asyncIterator]: notAsked,
};

type Records = readonly { relativePathComponents: readonly string[] }[];

function notAsked(): never {
  throw new Error("Nobody looks into it.");
}

afterEach(() => vi.unstubAllGlobals());

/** Watches a folder in a browser that reports changes; returns what reports them. */
function watched(onChange: () => void): (...paths: string[][]) => void {
  let report: (records: Records) => void = () => undefined;
  const Observer = class {
    observe = () => Promise.resolve();
    disconnect = () => undefined;
    constructor(callback: (records: Records) => void) {
      report = callback;
    }
  };
  vi.stubGlobal("FileSystemObserver", Observer);
  openBrowserFolder(root).watch(onChange, "own1");
  return (...paths) => report(paths.map((relativePathComponents) => ({ relativePathComponents })));
}

it("tells of what others change in the folder, not of what this device writes itself", () => {
  const onChange = vi.fn<() => void>();
  const report = watched(onChange);
  report([".duidu", "own1.jsonl"], [".duidu", "own1.jsonl.crswap"]);
  expect(onChange).not.toHaveBeenCalled();
  const foreign = [["new.md"], [".duidu", "other1.jsonl"], [".duidu"], [], ["own1.jsonl"]];
  for (const path of foreign) report([".duidu", "own1.jsonl"], path);
  expect(onChange).toHaveBeenCalledTimes(foreign.length);
});
