import type { IndexedPaper } from "../../../src/core/search/index/indexed-paper.ts";
import { createLibraryIndex, type LibraryIndex } from "../../../src/core/search/library-index.ts";
import { createDice } from "./dice.ts";
import { mean, quantile } from "./quality.ts";
import {
  type Asked,
  chineseOf,
  questionsFrom,
  type Way,
  withoutLanguage,
} from "./meaning-questions.ts";
import { table } from "./table.ts";

/** Papers whose one language is taken away, and asked for in it. */
const soughtPapers = 1000;
const seed = 16;

type Judged = { recall: string; reciprocal: string };

function judge(
  index: LibraryIndex,
  asked: readonly Asked[],
  sought: ReadonlySet<string>,
  options: { bridge: boolean; meaning: boolean },
  times: number[],
): Judged {
  const judged = asked.map(({ question, relevant }) => {
    const start = performance.now();
    const ids = index.search(question, options).ids;
    times.push(performance.now() - start);
    const order = ids.filter((key) => sought.has(key));
    const rank = order.findIndex((key) => relevant.has(key));
    const found = order.slice(0, 10).filter((key) => relevant.has(key)).length;
    return {
      recall: found / Math.min(10, relevant.size),
      reciprocal: rank < 0 ? 0 : 1 / (rank + 1),
    };
  });
  return {
    recall: mean(judged.map(({ recall }) => recall)).toFixed(3),
    reciprocal: mean(judged.map(({ reciprocal }) => reciprocal)).toFixed(3),
  };
}

/** Learns, and measures the time, the longest slice without a pause and what is stored. */
async function learnAndMeasure(index: LibraryIndex): Promise<string> {
  const start = performance.now();
  const slices: number[] = [];
  let last = start;
  await index.learn({
    pause: () => {
      slices.push(performance.now() - last);
      last = performance.now();
      return Promise.resolve();
    },
  });
  const learned = index.saveLearned();
  const bytes = learned
    ? Object.values(learned).reduce(
        (sum: number, field: unknown) =>
          sum +
          (ArrayBuffer.isView(field)
            ? field.byteLength
            : Array.isArray(field)
              ? 2 * field.join().length
              : 0),
        0,
      )
    : 0;
  return (
    `learned ${index.keys().length} papers in ${(performance.now() - start).toFixed(0)} ms, ` +
    `slices p99 ${quantile(slices, 0.99).toFixed(0)} ms, longest ${Math.max(...slices).toFixed(0)} ms; ` +
    `${(bytes / 1e6).toFixed(1)} MB stored`
  );
}

/** The day that a paper's digest is of, for a half of the days that tuning never looked at. */
const dayOf = ({ dates = [] }: IndexedPaper): string => dates[0] ?? "";

function halves(papers: readonly IndexedPaper[]): [string, IndexedPaper[]][] {
  const days = [...new Set(papers.map(dayOf))].sort();
  const half = (odd: number): IndexedPaper[] =>
    papers.filter((paper) => days.indexOf(dayOf(paper)) % 2 === odd);
  return [
    ["tuned on", half(0)],
    ["reported", half(1)],
  ];
}

async function measure(
  name: string,
  way: Way,
  pool: readonly IndexedPaper[],
  papers: readonly IndexedPaper[],
): Promise<void> {
  const dice = createDice(seed);
  const shuffled = pool
    .map((paper) => ({ paper, at: dice.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ paper }) => paper);
  const sought = shuffled.slice(0, soughtPapers);
  const keys = new Set(sought.map(({ key }) => key));
  const index = createLibraryIndex();
  await index.add(
    papers.map((paper) => (keys.has(paper.key) ? withoutLanguage(paper, way) : paper)),
  );
  console.log(`\nby meaning, ${way}, ${name}: ${await learnAndMeasure(index)}`);
  const questions = questionsFrom(sought, way);
  const rows = [
    { by: "words", bridge: false, meaning: false },
    { by: "bridge", bridge: true, meaning: false },
    { by: "all", bridge: true, meaning: true },
  ].map(({ by, ...options }) => {
    const times: number[] = [];
    const judged = questions.map(([of, asked]) => {
      const { recall, reciprocal } = judge(index, asked, keys, options, times);
      return of === "sentence" ? reciprocal : recall;
    });
    return [by, ...judged, quantile(times, 0.5).toFixed(1), quantile(times, 0.95).toFixed(1)];
  });
  const head = questions.map(
    ([of, asked]) => `${of}${of === "sentence" ? " MRR" : " R@10"} (${asked.length})`,
  );
  console.log(table(["found by", ...head, "p50 ms", "p95 ms"], rows));
}

/**
 * Papers with one language alone, asked for in the other, in a library whose other papers
 * have both. Halves of the days in turn: what was tuned on one is reported on the other.
 */
export async function benchMeaning(
  papers: readonly IndexedPaper[],
  parts: readonly string[] = ["tuned on", "reported"],
): Promise<void> {
  const distinct = [...new Map(papers.map((paper) => [paper.key, paper])).values()];
  const bilingual = distinct.filter((paper) => chineseOf(paper) !== "");
  for (const way of ["zh asked of English only", "en asked of Chinese only"] as const)
    for (const [name, pool] of halves(bilingual))
      if (parts.includes(name)) await measure(name, way, pool, bilingual);
}
