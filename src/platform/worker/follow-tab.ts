import { allDigests, getDigest } from "../storage/digests.ts";
import type { Mark } from "../../core/library/mark.ts";
import { allKept, allMarks, getKept, keepsPaper } from "../storage/marks.ts";
import { adopt, follow, type Parts } from "./parts.ts";
import type { TabMessage } from "./tabs.ts";

/** Brings this tab to what another one has written. */
export async function followTab(parts: Parts, message: TabMessage): Promise<void> {
  const { db, holdings, index, emit } = parts;
  switch (message.kind) {
    case "marks":
      holdings.mergeMarks(message.marks);
      await keepAlong(parts, message.marks);
      index.mark(message.marks.map(({ key }) => holdings.markOf(key)));
      emit({ kind: "changed", what: "marks" });
      return;
    case "digest": {
      const digest = await getDigest(db, message.source);
      if (digest !== undefined) await follow(parts, holdings.addDigest(digest));
      break;
    }
    case "removed":
      await follow(parts, holdings.removeDigest(message.source));
      break;
    case "restored":
      await followRestore(parts);
      break;
  }
  emit({ kind: "changed", what: "papers" });
}

/** Takes over all that is new on the disk, to be told once. */
async function followRestore(parts: Parts): Promise<void> {
  const { db, holdings, index } = parts;
  const [digests, marks, kept] = await Promise.all([allDigests(db), allMarks(db), allKept(db)]);
  for (const digest of digests) {
    if (!holdings.digests.has(digest.source)) await adopt(parts, holdings.addDigest(digest));
  }
  holdings.mergeMarks(marks);
  index.mark(marks.map(({ key }) => holdings.markOf(key)));
  for (const paper of kept.filter(({ key }) => keepsPaper(holdings.markOf(key)))) {
    const isNew = !holdings.catalogue.has(paper.key);
    const change = holdings.addKept(paper);
    // Of a paper that a digest has told already the index knows more.
    if (isNew) await adopt(parts, change);
  }
}

/** What the other tab has kept whole outlives its digests here too. */
async function keepAlong({ db, holdings }: Parts, marks: readonly Mark[]): Promise<void> {
  for (const mark of marks.filter(keepsPaper)) {
    const kept = await getKept(db, mark.key);
    if (kept !== null) holdings.addKept(kept);
  }
}
