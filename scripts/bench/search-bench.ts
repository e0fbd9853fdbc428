import { createLibraryIndex } from "../../src/core/search/library-index.ts";
import { hasRealDigests, withoutRealDigests } from "../real-digests.ts";
import { realPapers } from "./search/corpus.ts";
import { madePapers } from "./search/made-papers.ts";
import { benchBridge } from "./search/bridge-bench.ts";
import { benchCounterparts } from "./search/counterpart-bench.ts";
import { benchLike, benchLikeness } from "./search/likeness-bench.ts";
import { benchMeaning } from "./search/meaning-bench.ts";
import { type Query, type SourcePaper, sourcesOf, Truth } from "./search/literal-truth.ts";
import { makeQueries } from "./search/make-queries.ts";
import { benchPhrases } from "./search/phrase-bench.ts";
import { meanQuality, type Quality, qualityOf, quantile } from "./search/quality.ts";
import type { Ask, Rival } from "./search/rival.ts";
import { rivals } from "./search/rivals.ts";
import { table } from "./search/table.ts";

/** Questions per class, and the seed: not those used to develop the search. */
const questionsPerClass = 20;
const seed = 77;

type Result = { name: string; build: number; classes: Map<string, Quality>; times: number[] };

async function run(
  name: string,
  build: () => Ask | Promise<Ask>,
  queries: ReadonlyMap<string, readonly Query[]>,
): Promise<Result> {
  const start = performance.now();
  const ask = await build();
  const built = performance.now() - start;
  const classes = new Map<string, Quality>();
  const times: number[] = [];
  for (const [name, questions] of queries)
    if (questions.length > 0) classes.set(name, await qualityOf(questions, ask, times));
  return { name, build: built, classes, times };
}

const digits = (value: number, places = 3): string => value.toFixed(places);

function overview(results: readonly Result[]): string {
  const rows = results.map(({ name, build, classes, times }) => {
    const { first, recall, reciprocal } = meanQuality([...classes.values()]);
    return [
      name,
      digits(first),
      digits(recall),
      digits(reciprocal),
      digits(build, 0),
      digits(quantile(times, 0.5), 2),
      digits(quantile(times, 0.95), 1),
    ];
  });
  return table(["engine", "r@1", "r@10", "MRR", "build ms", "p50 ms", "p95 ms"], rows);
}

function byClass(results: readonly Result[], of: (quality: Quality) => number): string {
  const names = [...(results[0]?.classes.keys() ?? [])];
  const rows = names.map((name) => [
    name,
    ...results.map(({ classes }) => {
      const quality = classes.get(name);
      return quality ? digits(of(quality)) : "";
    }),
  ]);
  return table(["class", ...results.map(({ name }) => name)], rows);
}

const reciprocalOf = (result: Result | undefined): number =>
  meanQuality([...(result?.classes.values() ?? [])]).reciprocal;

/**
 * Duidu against the best of some rivals: over all classes, and in the class where it is
 * furthest behind.
 */
function verdict(own: Result | undefined, others: readonly Result[], who: string): string {
  const best = Math.max(...others.map(reciprocalOf));
  const behind = [...(own?.classes ?? [])].map(([name, quality]) => ({
    name,
    by:
      quality.reciprocal -
      Math.max(...others.map(({ classes }) => classes.get(name)?.reciprocal ?? 0)),
  }));
  const worst = behind.toSorted((a, b) => a.by - b.by)[0];
  return (
    `Duidu's MRR is ${digits(reciprocalOf(own) / best, 2)} times that of the best ${who}; ` +
    `against the best of each class its worst is ${worst?.name ?? ""}: ${digits(worst?.by ?? 0)}`
  );
}

/** Every second paper: the others were used to develop the search. */
const heldOut = (papers: readonly SourcePaper[]): SourcePaper[] =>
  papers.filter((_, at) => at % 2 === 1);

/**
 * Measures searching on real digests, or on generated ones if there are none:
 * quality by class of question and time, for Duidu and for other libraries,
 * each with its best sensible settings; then phrases, the bridge and likeness.
 */
export async function benchSearch(): Promise<void> {
  const papers = hasRealDigests ? realPapers() : madePapers(400);
  if (!hasRealDigests) console.log(`${withoutRealDigests}: asking made-up papers\n`);
  const sources = sourcesOf(papers);
  const truth = new Truth(sources);
  const queries = makeQueries(heldOut(sources), truth, seed, questionsPerClass);
  const duidu: Rival = {
    name: "Duidu",
    settings: "as shipped",
    ourTerms: true,
    async build() {
      const index = createLibraryIndex();
      await index.add(papers);
      return (question) => index.search(question).ids;
    },
  };
  const results: Result[] = [];
  for (const { name, build } of [duidu, ...rivals]) {
    console.log(`asking ${name}`);
    results.push(await run(name, () => build(sources), queries));
  }
  const asked = [...queries.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(`${sources.length} papers, ${asked} questions in ${queries.size} classes\n`);
  console.log(overview(results));
  const [own, ...others] = results;
  const helped = new Set(rivals.filter(({ ourTerms }) => ourTerms).map(({ name }) => name));
  const alone = others.filter(({ name }) => !helped.has(name));
  console.log(`\n${verdict(own, alone, "rival on its own terms")}`);
  console.log(verdict(own, others, "rival, Duidu's terms lent to those that take them"));
  console.log("\nrecall at 10");
  console.log(byClass(results, ({ recall }) => recall));
  console.log("\nmean reciprocal rank");
  console.log(byClass(results, ({ reciprocal }) => reciprocal));
  console.log(
    `\nsettings: ${rivals.map(({ name, settings }) => `${name}: ${settings}`).join("; ")}`,
  );
  await benchPhrases(papers);
  await benchBridge(papers);
  if (hasRealDigests) {
    await benchCounterparts(papers);
    await benchMeaning(papers);
  }
  await benchLikeness(papers);
  if (hasRealDigests) await benchLike(papers);
}
