import {
  addStep,
  emptyHistory,
  redoStep,
  undoStep,
  type DecisionHistory,
} from "../../core/library/decision-history.ts";
import type { Decision } from "../../core/library/reader-mark.ts";
import { createMemoryDatabase } from "../storage/database.fixture.ts";
import { createBackup } from "./write-backup.ts";
import { applyTabChanges } from "./apply-tab-changes.ts";
import { cleanUpAfterStart } from "./load-library.ts";
import { fileOf, PAPERS, papersOnDisk, titleOf } from "./loom-digests.fixture.ts";
import { annotate, decide } from "./write-decision.ts";
import { openFiles } from "./open-files.ts";
import { openTestLibrary } from "./library-context.fixture.ts";
import { readAgain } from "./read-again.ts";
import { bringBack, remove } from "./remove-and-bring-back.ts";
import { restore } from "./restore-backup.ts";
import { collectMessage } from "./tab-changes.ts";
import type { TabMessage } from "./tabs.ts";

export type Step = { tab: 0 | 1 } & (
  | { kind: "import" | "remove" | "read-again"; digest: number }
  | { kind: "decide"; paper: number; decision: Decision }
  | { kind: "annotate"; paper: number; note: string; tag: string }
  | { kind: "undo" | "redo" | "back-up" | "reopen" }
  | { kind: "restore"; backup: number }
  | { kind: "hear"; which: number }
);

type Library = Awaited<ReturnType<typeof openTestLibrary>>;

/** A tab as the other tabs and its reader see it, and the messages that it has not received yet. */
type Tab = { library: Library; waiting: TabMessage[]; history: DecisionHistory };

/** Two libraries on one disk, which receive each other's messages when a step says so. */
export async function openTabs() {
  const disk = createMemoryDatabase();
  const open = async (): Promise<Tab> => ({
    library: await openTestLibrary(disk.db),
    waiting: [],
    history: emptyHistory,
  });
  const tabs: [Tab, Tab] = [await open(), await open()];
  const backups: Blob[] = [];
  /** Papers that were reported as kept but were not on the disk then. */
  const unkept: string[] = [];
  let now = 1;
  const later = (): number => (now += 1);

  /** Messages of a tab wait until the other one receives them. */
  function post(): void {
    for (const from of tabs)
      for (const message of from.library.messages.splice(0))
        for (const to of tabs) if (to !== from) to.waiting.push(message);
  }

  async function hear({ library: { context }, waiting }: Tab, which: number): Promise<void> {
    post();
    const [message] = waiting.splice(which % Math.max(1, waiting.length), 1);
    if (message === undefined) return;
    collectMessage(context.news, message);
    await context.shortTasks.soon(() => applyTabChanges(context));
  }

  async function look(title: string): Promise<void> {
    const paper = Array.from({ length: PAPERS }, (_, n) => titleOf(n)).indexOf(title);
    const found = (await papersOnDisk(disk.db))[paper];
    if (found?.kept === true && found.summaries.size === 0) unkept.push(title);
  }

  async function decideIn({ library }: Tab, key: string, title: string, decision: Decision) {
    const outcome = await decide(library.context, key, decision, later(), null);
    if (outcome.ok) await look(title);
    return outcome;
  }

  async function move(tab: Tab, back: boolean): Promise<void> {
    const step = (back ? undoStep : redoStep)(tab.history);
    if (step === null) return;
    const { context } = tab.library;
    tab.history = step.history;
    if (step.kind === "decide") await decideIn(tab, step.key, step.title, step.decision);
    else if (step.kind === "decide-many" || step.kind === "decide-each")
      throw new Error("No tab of this test decides about many");
    else if (step.kind === "remove")
      await context.shortTasks.soon(() => remove(context, step.source, later()));
    else await context.shortTasks.soon(() => bringBack(context, step.source));
  }

  async function changeDigest(
    { library: { context, inTurn } }: Tab,
    kind: "import" | "read-again",
    digest: number,
  ): Promise<void> {
    const file = fileOf(digest);
    if (kind === "import") {
      await inTurn(() => openFiles(context, [file], { number: 1, cancelled: false }));
      return;
    }
    const { digests } = context.holdings;
    const source = [...digests.keys()].find((id) => digests.get(id)?.name === file.name);
    if (source !== undefined) await inTurn(() => readAgain(context, source));
  }

  async function removeIn(tab: Tab, digest: number): Promise<void> {
    const { context } = tab.library;
    const { name } = fileOf(digest);
    const { digests } = context.holdings;
    const source = [...digests.keys()].find((id) => digests.get(id)?.name === name);
    if (source === undefined) return;
    const outcome = await context.shortTasks.soon(() => remove(context, source, later()));
    if (outcome.ok && outcome.value.undoable) tab.history = addStep(tab.history, { source, name });
  }

  /** Changes a paper that the tab lists. */
  async function change(tab: Tab, step: Extract<Step, { paper: number }>): Promise<void> {
    const { context } = tab.library;
    const title = titleOf(step.paper);
    const key = context.holdings
      .inOrder()
      .find((one) => context.holdings.row(one)?.title === title);
    if (key === undefined) return;
    if (step.kind === "decide") {
      const outcome = await decideIn(tab, key, title, step.decision);
      if (!outcome.ok) return;
      const { before } = outcome.value;
      tab.history = addStep(tab.history, { key, title, before, after: step.decision });
      return;
    }
    const { note, tag } = step;
    const edited = { text: note, replaces: [context.holdings.markOf(key).note] } as const;
    const outcome = await annotate(context, key, { note: edited, tags: { add: [tag] } }, later());
    if (outcome.ok) await look(title);
  }

  async function reopen(tab: Tab): Promise<void> {
    // Messages not delivered by now are lost, as if the tab had been killed.
    tab.waiting = [];
    tab.library = await openTestLibrary(disk.db);
    await cleanUpAfterStart(tab.library.context, later());
  }

  async function take(step: Step): Promise<void> {
    const tab = tabs[step.tab];
    const { context, inTurn } = tab.library;
    switch (step.kind) {
      case "import":
      case "read-again":
        return changeDigest(tab, step.kind, step.digest);
      case "remove":
        return removeIn(tab, step.digest);
      case "decide":
      case "annotate":
        return change(tab, step);
      case "undo":
      case "redo":
        return move(tab, step.kind === "undo");
      case "back-up":
        backups.push(new Blob([(await inTurn(() => createBackup(context, {}, later()))).text]));
        return;
      case "restore": {
        const backup = backups[step.backup % Math.max(1, backups.length)];
        if (backup !== undefined) await inTurn(() => restore(context, backup));
        return;
      }
      case "reopen":
        return reopen(tab);
      case "hear":
        return hear(tab, step.which);
    }
  }

  async function hearAll(): Promise<void> {
    post();
    while (tabs.some(({ waiting }) => waiting.length > 0)) {
      for (const tab of tabs) await hear(tab, now);
      post();
    }
  }

  return { disk, tabs, take, hearAll, unkept };
}

/** Everything that a reader could see of a library, and what its search knows. */
export async function everythingIn({ context }: Library) {
  const { holdings, papers, index } = context;
  await context.keeper.index(context, () => false);
  const order = holdings.inOrder();
  return {
    digests: [...holdings.digests.keys()].sort().map((source) => holdings.entry(source)),
    rows: order.map((key) => holdings.row(key)),
    papers: await Promise.all(order.map((key) => papers.paper(key))),
    marks: holdings.allMarks().sort((a, b) => (a.key < b.key ? -1 : 1)),
    counts: holdings.counts(),
    indexed: index.keys().sort(),
    found: index.search("punched").ids.slice().sort(),
  };
}
