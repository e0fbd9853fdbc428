import { beforeEach, describe, expect, it, vi } from "vitest";
import { applyNoteChange } from "../core/library/note-change.ts";
import type { ReaderMark } from "../core/library/reader-mark.ts";
import type { Outcome } from "../platform/failure.ts";
import type { Annotation } from "../platform/worker/library-api.ts";

/** The state behind the mocks: the notes on the disk, how writes fail, and the page's own storage. */
const edges = vi.hoisted(() => ({
  disk: new Map<string, string>(),
  writes: [] as string[],
  /** Set to hold writes up until it resolves. */
  held: Promise.resolve(),
  fails: null as "storage-full" | "library-died" | "died-after-write" | null,
  local: new Map<string, string>(),
  notices: [] as string[],
}));

vi.mock("./library-client.ts", () => {
  let clock = 0;
  const annotate = async (key: string, { note }: Annotation): Promise<Outcome<ReaderMark>> => {
    await edges.held;
    if (edges.fails === "storage-full") return { ok: false, code: "storage-full" };
    if (edges.fails === "library-died") throw new Error("died");
    const written = applyNoteChange(edges.disk.get(key) ?? "", note!);
    edges.disk.set(key, written);
    edges.writes.push(written);
    if (edges.fails === "died-after-write") throw new Error("died");
    const mark = { key, decision: "unscreened" as const, decidedAt: 0, tags: [], note: written };
    return { ok: true, value: { ...mark, annotatedAt: (clock += 1) } };
  };
  return {
    library: { ask: (question: (remote: object) => unknown) => question({ annotate }) },
    queryClient: {
      invalidateQueries: async () => undefined,
      getQueryData: ([, key]: string[]) => ({ paper: { title: `Title of ${key}` } }),
    },
  };
});
vi.mock("./notice.ts", () => ({
  notify: ({ kind, title }: { kind: string; title: string }) =>
    void edges.notices.push(`${kind}: ${title}`),
}));

/** The module and the window of a newly loaded page. */
async function loadPage() {
  vi.resetModules();
  const page = new EventTarget();
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", new EventTarget());
  const writer = await import("./note-writer.ts");
  const { noteDraft } = await import("./note-drafts.ts");
  return { ...writer, noteDraft, page };
}

/** The times of note-writer.ts. */
const PAUSE_MS = 400;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

/** Advances the fake clock and runs everything due. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => edges.local.get(name) ?? null,
    setItem: (name: string, value: string) => void edges.local.set(name, value),
    removeItem: (name: string) => void edges.local.delete(name),
  });
  edges.disk.clear();
  edges.local.clear();
  edges.writes = [];
  edges.notices = [];
  edges.fails = null;
  edges.held = Promise.resolve();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe("typing a note", () => {
  it("is written once, when typing pauses", async () => {
    const { openNote, editNote } = await loadPage();
    openNote("p", "");
    for (const text of ["r", "re", "rea", "read"]) {
      editNote("p", text, "");
      await pass(PAUSE_MS - 1);
    }
    expect(edges.writes).toEqual([]);
    await pass(1);
    expect(edges.writes).toEqual(["read"]);
  });

  it("writes nothing during a composition", async () => {
    const { openNote, editNote, composeNote } = await loadPage();
    openNote("p", "");
    composeNote("p", true);
    for (const text of ["g", "ga", "gao"]) {
      editNote("p", text, "");
      await pass(10 * PAUSE_MS);
    }
    expect(edges.writes).toEqual([]);
    editNote("p", "高", "gao");
    composeNote("p", false);
    await pass(PAUSE_MS);
    expect(edges.writes).toEqual(["高"]);
  });

  it("keeps what is typed while an earlier text is being written", async () => {
    const { openNote, editNote, closeNote, noteDraft } = await loadPage();
    let release = () => {};
    edges.held = new Promise((resolve) => (release = resolve));
    openNote("p", "");
    editNote("p", "a", "");
    await pass(PAUSE_MS);
    editNote("p", "ab", "a");
    closeNote("p");
    expect(noteDraft("p")?.text).toBe("ab");
    release();
    await pass(PAUSE_MS);
    expect(edges.writes).toEqual(["a", "ab"]);
    expect(noteDraft("p")).toBeUndefined();
  });

  it("is written at once when its field loses focus, even during a composition, to its own paper", async () => {
    const { openNote, editNote, composeNote, closeNote } = await loadPage();
    openNote("p", "old");
    edges.disk.set("p", "old");
    composeNote("p", true);
    editNote("p", "old高s", "old");
    closeNote("p");
    openNote("q", "");
    await pass(0);
    expect(edges.disk).toEqual(new Map([["p", "old高s"]]));
  });

  it("keeps both texts when another tab writes the same note", async () => {
    const { openNote, editNote, closeNote, noteDraft } = await loadPage();
    openNote("p", "");
    editNote("p", "mine", "");
    edges.disk.set("p", "theirs");
    await pass(PAUSE_MS);
    expect(noteDraft("p")).toMatchObject({ text: "mine", isMerged: true });
    editNote("p", "mine, longer", "mine");
    closeNote("p");
    await pass(0);
    expect(edges.disk.get("p")).toBe("mine, longer\n\ntheirs");
  });
});

describe("a note that cannot be written", () => {
  it("is kept, retried with growing delays, and reported when it is written", async () => {
    const { openNote, editNote, closeNote, noteDraft } = await loadPage();
    edges.fails = "storage-full";
    openNote("p", "");
    editNote("p", "kept", "");
    closeNote("p");
    await pass(0);
    expect(noteDraft("p")).toMatchObject({
      title: "Title of p",
      text: "kept",
      failure: "storage-full",
    });
    await pass(FIRST_RETRY_MS + 2 * FIRST_RETRY_MS);
    expect(noteDraft("p")?.failure).toBe("storage-full");
    edges.fails = null;
    await pass(4 * FIRST_RETRY_MS - 1);
    expect(edges.writes).toEqual([]);
    await pass(1);
    expect(edges.writes).toEqual(["kept"]);
    expect(edges.notices).toEqual(["note-saved: Title of p"]);
    expect(noteDraft("p")).toBeUndefined();
    expect(edges.local.size).toBe(0);
  });

  it("is retried when the reader or the network comes back", async () => {
    for (const event of ["focus", "online"]) {
      const { startNotes, openNote, editNote, closeNote, page } = await loadPage();
      startNotes();
      edges.fails = "storage-full";
      openNote(event, "");
      editNote(event, "kept", "");
      closeNote(event);
      await pass(3 * LONGEST_RETRY_MS);
      edges.fails = null;
      page.dispatchEvent(new Event(event));
      await pass(0);
      expect(edges.disk.get(event)).toBe("kept");
    }
  });

  it("does not mistake its own unconfirmed write for the text of another tab", async () => {
    const { openNote, editNote, closeNote } = await loadPage();
    edges.fails = "died-after-write";
    openNote("p", "");
    editNote("p", "first", "");
    await pass(PAUSE_MS);
    edges.fails = null;
    editNote("p", "second", "first");
    closeNote("p");
    await pass(FIRST_RETRY_MS);
    expect(edges.disk.get("p")).toBe("second");
  });

  it("survives the page", async () => {
    const before = await loadPage();
    edges.fails = "library-died";
    before.openNote("p", "");
    before.editNote("p", "kept", "");
    before.closeNote("p");
    await pass(0);
    // The old page must not write it.
    vi.clearAllTimers();
    edges.fails = null;
    const after = await loadPage();
    after.startNotes();
    expect(after.noteDraft("p")?.text).toBe("kept");
    await pass(0);
    expect(edges.disk.get("p")).toBe("kept");
    expect(edges.local.size).toBe(0);
  });
});

describe("leaving the page", () => {
  it("keeps a text that is being composed for the next page", async () => {
    const { startNotes, openNote, editNote, composeNote, page } = await loadPage();
    startNotes();
    openNote("p", "");
    composeNote("p", true);
    editNote("p", "高si", "");
    page.dispatchEvent(new Event("pagehide"));
    vi.clearAllTimers();
    const after = await loadPage();
    after.startNotes();
    await pass(0);
    expect(edges.disk.get("p")).toBe("高si");
  });

  it("stores no note that is on the disk", async () => {
    const { startNotes, openNote, editNote, page } = await loadPage();
    startNotes();
    openNote("p", "");
    editNote("p", "written", "");
    await pass(PAUSE_MS);
    page.dispatchEvent(new Event("pagehide"));
    expect(edges.local.size).toBe(0);
  });

  it("ignores notes stored in another format", async () => {
    edges.local.set("duidu.unwritten-notes", '{"p":{"text":5}}');
    const { startNotes, noteDraft } = await loadPage();
    startNotes();
    expect(noteDraft("p")).toBeUndefined();
  });
});
