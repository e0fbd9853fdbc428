import { beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryDatabase } from "../storage/database.fixture.ts";
import type { FileReport } from "./library-api.ts";
import { openFiles } from "./open-files.ts";
import { openTestLibrary } from "./library-context.fixture.ts";
import { ReadingLost } from "./reading-handle.ts";

/** A digest of one paper. */
function digest(name: string, id: string) {
  const text = [
    `## Notes on the ${name}`,
    "**Authors:Ada Lovelace**",
    `The ${name} weaves a pattern out of punched cards.`,
    `[PDF](http://arxiv.org/abs/${id}v1)`,
    "**Summary**: 织机用卡片织图案。",
  ].join("\n\n");
  return { name: `${name}.md`, blob: new Blob([`# 2025-04-01 Looms\n\n${text}\n`]) };
}

const looms = digest("loom", "2504.00001");
const mills = digest("mill", "2504.00002");

/** A library whose file reader is gone the first `times` times that papers are fetched. */
async function libraryWithBrokenReader(broken: string, times: number) {
  const disk = createMemoryDatabase();
  const { context, events } = await openTestLibrary(disk.db);
  const { reading } = context;
  const asked: string[] = [];
  let left = times;
  context.reading = {
    ...reading,
    async read(content, name) {
      asked.push(name);
      const outcome = await reading.read(content, name);
      if (!outcome.ok || name !== broken) return outcome;
      const { next, release } = outcome.papers;
      const fetch: typeof next = (first, count) => {
        if (left === 0) return next(first, count);
        left -= 1;
        return Promise.reject(new ReadingLost("reader-died"));
      };
      return { ...outcome, papers: { next: fetch, release } };
    },
  };
  const reports = (): Map<number, FileReport> =>
    new Map(events.flatMap((event) => (event.kind === "file" ? [[event.at, event.report]] : [])));
  return { context, asked, reports };
}

beforeEach(() => {
  // Node has no Web Locks.
  vi.stubGlobal("isSecureContext", false);
  return () => vi.unstubAllGlobals();
});

describe("a file whose worker was broken by the next file", () => {
  it("is read again and stored, and so is the next", async () => {
    const { context, asked, reports } = await libraryWithBrokenReader(looms.name, 1);
    await openFiles(context, [looms, mills], { number: 1, cancelled: false });
    expect(asked).toEqual([looms.name, mills.name, looms.name]);
    expect(reports().get(0)).toMatchObject({ kind: "opened", name: looms.name, fresh: 1 });
    expect(reports().get(1)).toMatchObject({ kind: "opened", name: mills.name, fresh: 1 });
    expect(context.holdings.inOrder()).toHaveLength(2);
  });

  it("is reported as failed if that does not help", async () => {
    const { context, reports } = await libraryWithBrokenReader(looms.name, 2);
    await openFiles(context, [looms, mills], { number: 1, cancelled: false });
    expect(reports().get(0)).toEqual({ kind: "refused", name: looms.name, code: "reader-died" });
    expect(reports().get(1)).toMatchObject({ kind: "opened", fresh: 1 });
  });

  it("is cancelled when the job is", async () => {
    const { context, asked, reports } = await libraryWithBrokenReader(looms.name, 1);
    const job = { number: 1, cancelled: false };
    const { read } = context.reading;
    context.reading.read = (content, name) => {
      job.cancelled = name === mills.name;
      return read(content, name);
    };
    await openFiles(context, [looms, mills], job);
    expect(asked).toEqual([looms.name, mills.name]);
    expect(reports().get(0)).toEqual({ kind: "cancelled", name: looms.name });
  });
});

describe("a file too large to be read whole", () => {
  /** A file of the given size that begins like this; its end is never read. */
  function large(name: string, beginning: string) {
    const megabyte = new Uint8Array(1_000_000).fill(97);
    return { name, blob: new Blob([beginning, ...Array.from({ length: 101 }, () => megabyte)]) };
  }

  it.each([
    ["is not JSON", "# 2025-04-01 Looms\n"],
    ["is one endless line", "{"],
  ])("is refused before it is hashed and read where it %s", async (_, beginning) => {
    const { context, asked, reports } = await libraryWithBrokenReader(looms.name, 0);
    const file = large("large.md", beginning);
    await openFiles(context, [file], { number: 1, cancelled: false });
    expect(reports().get(0)).toEqual({ kind: "refused", name: file.name, code: "too-large" });
    expect(asked).toEqual([]);
  });
});

describe("papers that the library already has", () => {
  const digest = (date: string, ...ids: readonly string[]) => ({
    name: `${date}_Scans.md`,
    blob: new Blob([
      `---\ntitle: Scans\ndate: ${date}\n---\n\n# ${date} 更新\n`,
      ...ids.map(
        (id) => `\n## A scan named ${id}\n\nA state.\n\n[PDF](http://arxiv.org/abs/${id}v1)\n`,
      ),
    ]),
  });
  const [first, second, third] = ["2312.00001", "2312.00002", "2312.00003"] as const;

  it("are counted separately from those that two files of one import share", async () => {
    const { context, reports } = await libraryWithBrokenReader("none", 0);
    const before = vi.spyOn(Date, "now").mockReturnValue(1000);
    await openFiles(context, [digest("2025-03-01", first)], { number: 1, cancelled: false });
    before.mockReturnValue(2000);
    const files = [digest("2025-03-02", second), digest("2025-03-03", first, second, third)];
    await openFiles(context, files, { number: 2, cancelled: false });
    before.mockRestore();
    expect(reports().get(1)).toMatchObject({ fresh: 1, seen: 1, shared: 1 });
  });
});
