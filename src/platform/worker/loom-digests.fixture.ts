import type { Database } from "../storage/database.ts";
import { keepsPaper } from "../storage/reader-marks.ts";
import { removedIn } from "../storage/key-value.ts";

export const PAPERS = 5;

export const titleOf = (paper: number): string => `Loom ${"ABCDE"[paper]} weaves cards`;
const idOf = (paper: number): string => `2504.0000${paper + 1}`;
const summaryOf = (digest: number, paper: number): string =>
  `速览 ${digest} 说第 ${paper} 台织机。`;

/** Which papers a digest has; every third one is plain text, which has no ids. */
export const contents = [
  [0, 1, 2],
  [1, 2, 3],
  [0, 4],
  [2, 3, 4],
  [0, 1],
  [1, 3, 4],
];
const hasIds = (digest: number): boolean => digest % 3 !== 2;

/** The file of a digest: each has its own text about each of its papers. */
export function fileOf(digest: number): { name: string; blob: Blob } {
  const day = `2025-04-0${digest + 1}`;
  const papers = (contents[digest] ?? []).map((paper) =>
    [
      `## ${titleOf(paper)}`,
      "**Authors:Ada Lovelace**",
      `Loom number ${paper} weaves a pattern out of punched cards.`,
      ...(hasIds(digest) ? [`[PDF](http://arxiv.org/abs/${idOf(paper)}v1)`] : []),
      `**Summary**: ${summaryOf(digest, paper)}`,
    ].join("\n\n"),
  );
  return { name: `${day}.md`, blob: new Blob([`# ${day} Looms\n\n${papers.join("\n\n")}\n`]) };
}

const numberOf = (title: string): number =>
  Array.from({ length: PAPERS }, (_, paper) => titleOf(paper)).indexOf(title);

type OnDisk = { kept: boolean; summaries: Set<string> };

/** What the disk has about each paper: whether its mark keeps it, and the summaries that are left. */
export async function papersOnDisk(db: Database): Promise<OnDisk[]> {
  const tx = db.transaction(["digests", "kept", "marks", "memory"]);
  const [digests, copies, marks, removed] = await Promise.all([
    tx.objectStore("digests").getAll(),
    tx.objectStore("kept").getAll(),
    tx.objectStore("marks").getAll(),
    removedIn(tx.objectStore("memory")),
  ]);
  const keys = new Map(Array.from({ length: PAPERS }, (_, paper) => [idOf(paper), paper]));
  const summaries = Array.from({ length: PAPERS }, () => new Set<string>());
  for (const { source, name, briefs } of digests) {
    const digest = Number(name.slice(9, 10)) - 1;
    for (const { key, title } of briefs) {
      const paper = numberOf(title);
      keys.set(key, paper);
      if (!removed.has(source)) summaries[paper]?.add(summaryOf(digest, paper));
    }
  }
  for (const copy of copies) {
    keys.set(copy.key, numberOf(copy.title));
    for (const { paper } of copy.appearances)
      if (paper.summary !== null) summaries[numberOf(paper.title)]?.add(paper.summary);
  }
  const kept = new Set(marks.filter(keepsPaper).map(({ key }) => keys.get(key)));
  return summaries.map((found, paper) => ({ kept: kept.has(paper), summaries: found }));
}
