import type { IndexedPaper } from "../../../src/core/search/index/indexed-paper.ts";
import { createLibraryIndex } from "../../../src/core/search/library-index.ts";
import { mean } from "./quality.ts";
import { table } from "./table.ts";

/** How many papers a simulated reader has saved. */
const savedPapers = 8;
/** A topic with fewer papers leaves nothing to find. */
const fewestPapers = 20;

/** The share of other papers that come after the one held out. */
function shareBelow(order: readonly string[], held: string, liked: ReadonlySet<string>): number {
  const at = order.indexOf(held);
  const others = order.filter((key) => !liked.has(key));
  const after = order.slice(at + 1).filter((key) => !liked.has(key));
  return after.length / Math.max(1, others.length);
}

function topicsOf(papers: readonly IndexedPaper[]): Map<string, string[]> {
  const topics = new Map<string, string[]>();
  for (const { key, topics: names = [] } of papers)
    for (const name of names) topics.set(name, [...(topics.get(name) ?? []), key]);
  return new Map([...topics].filter(([, keys]) => keys.length >= fewestPapers));
}

/**
 * Readers who like one topic: each of their saved papers is held out in turn and must rank
 * above what they do not like. Area under the curve, by likeness and by date.
 */
export async function benchLikeness(papers: readonly IndexedPaper[]): Promise<void> {
  const distinct = [...new Map(papers.map((paper) => [paper.key, paper])).values()];
  const rows: string[][] = [];
  const index = createLibraryIndex();
  await index.add(distinct);
  for (const [topic, keys] of topicsOf(distinct)) {
    const liked = new Set(keys);
    const saved = keys.slice(0, savedPapers);
    const decide = (key: string, decision: "saved" | "unscreened"): void =>
      index.mark([{ key, decision, tags: [], note: "" }]);
    saved.forEach((key) => decide(key, "saved"));
    const areas: Record<"likeness" | "date", number[]> = { likeness: [], date: [] };
    for (const key of saved) {
      decide(key, "unscreened");
      for (const sort of ["likeness", "date"] as const)
        areas[sort].push(shareBelow(index.search("", { sort }).ids, key, liked));
      decide(key, "saved");
    }
    saved.forEach((key) => decide(key, "unscreened"));
    rows.push([topic, mean(areas.likeness).toFixed(3), mean(areas.date).toFixed(3)]);
  }
  const total = (column: number): string => mean(rows.map((row) => Number(row[column]))).toFixed(3);
  console.log("\nlikeness, leave-one-out, area under the curve");
  console.log(table(["reader of", "likeness", "date"], [...rows, ["mean", total(1), total(2)]]));
}

/** One in so many papers is asked for its like. */
const everyNth = 6;

/** How many of the ten papers most like one have its first category: by words, then by meaning. */
export async function benchLike(papers: readonly IndexedPaper[]): Promise<void> {
  const distinct = [...new Map(papers.map((paper) => [paper.key, paper])).values()];
  const categories = new Map(distinct.map(({ key, categories }) => [key, categories[0]]));
  const asked = distinct.filter(
    ({ categories }, at) => categories.length > 0 && at % everyNth === 0,
  );
  const index = createLibraryIndex();
  await index.add(distinct);
  const share = (): string =>
    mean(
      asked.flatMap(({ key }) =>
        index.like(key).map((other) => Number(categories.get(other) === categories.get(key))),
      ),
    ).toFixed(3);
  const byWords = share();
  await index.learn();
  console.log(`\npapers like one, of its category: ${share()} by meaning, ${byWords} by words`);
}
