import { performance } from "node:perf_hooks";
import { alignSentences } from "../../src/core/bilingual/align-sentences.ts";
import { findDoubts } from "../../src/core/bilingual/find-doubts.ts";
import { findSupport } from "../../src/core/bilingual/find-takeaway-support.ts";
import { derivePairs, seededDice } from "../../src/core/bilingual/fixtures/derive-pairs.ts";
import { galeChurch } from "../../src/core/bilingual/fixtures/gale-church.ts";
import { makeErrors } from "../../src/core/bilingual/fixtures/make-errors.ts";
import {
  countBeads,
  noBeads,
  rates,
  type BeadCount,
} from "../../src/core/bilingual/fixtures/measure-beads.ts";
import {
  goldBeads,
  madeUpPairs,
  narrow,
  textsOf,
  type Pairs,
} from "../../src/core/bilingual/fixtures/read-fixture.ts";
import { joinSentences, compareLanguages } from "../../src/core/bilingual/compare-languages.ts";
import { splitSentences } from "../../src/core/bilingual/split-sentences.ts";
import { withoutRealDigests } from "../real-digests.ts";
import { judgedDoubts } from "./judged-doubts.ts";
import { realPairs, type RealPair } from "./real-pairs.ts";

const RUNS = 15;
const WARM_UP = 5;

/** How many texts are derived from each pair, for each number of changes. */
const DERIVED = 6;
const CHANGES = [1, 2, 3];

type Named = { name: string; texts: RealPair[] };

/** Boundaries, beads, doubts, support and time, each next to a baseline from the same run. */
export async function benchBilingual(): Promise<void> {
  const real = realPairs(".txt");
  const sets: Named[] = [
    { name: "real, half-width", texts: real },
    { name: "real, full-width", texts: realPairs(".html") },
    { name: "made up", texts: madeUpPairs.map(asText) },
  ];
  if (real.length === 0) console.log(withoutRealDigests);
  benchBoundaries();
  for (const { name, texts } of sets)
    benchBeads(name, texts.length === 0 ? [] : goldOf(name, texts));
  for (const { name, texts } of sets) benchDoubts(name, texts);
  for (const { name, texts } of sets) benchErrors(name, texts);
  benchErrors("every fifth translated abstract", everyFifth());
  if (real.length > 0) benchSupport(real);
  benchTime(real.length > 0 ? real : madeUpPairs.map(asText));
  await Promise.resolve();
}

/** Abstracts by another translator, which the rules for errors were not made on. */
function everyFifth(): RealPair[] {
  const papers = judgedDoubts?.papers ?? [];
  return papers
    .filter((_, at) => at % 5 === 0)
    .map(({ title, en, zh }) => ({ title, en, zh, summary: null, takeaways: [] }));
}

function asText(pairs: Pairs): RealPair {
  return { title: pairs.title, ...textsOf(pairs), summary: null, takeaways: [] };
}

const pick = (text: string, spans: readonly [number, number][], at: number): string =>
  text.slice(...(spans[at] ?? [0, 0]));

/** Made-up texts come with their beads; those of the real ones were checked one by one. */
function goldOf(name: string, texts: readonly RealPair[]): Pairs[] {
  if (name === "made up") return madeUpPairs;
  return texts.map(({ title, en, zh }) => {
    const pairing = alignSentences(en, zh);
    return {
      title,
      beads: pairing.beads.map((bead) => ({
        en: bead.en.map((at) => pick(en, pairing.en, at)),
        zh: bead.zh.map((at) => pick(zh, pairing.zh, at)),
      })),
    };
  });
}

function benchBoundaries(): void {
  let right = 0;
  let wanted = 0;
  for (const pairs of madeUpPairs) {
    for (const lang of ["en", "zh"] as const) {
      const text = textsOf(pairs)[lang];
      const sentences = pairs.beads.flatMap((bead) => bead[lang]);
      const found = new Set(splitSentences(text, lang).map(([from, to]) => text.slice(from, to)));
      wanted += sentences.length;
      right += sentences.filter((one) => found.has(one)).length;
    }
  }
  console.log(`boundaries, made up: ${right} of ${wanted} sentences`);
}

function benchBeads(name: string, gold: readonly Pairs[]): void {
  for (const many of [0, ...CHANGES]) {
    const ours = noBeads();
    const plain = noBeads();
    let texts = 0;
    for (let round = 0; round < (many === 0 ? 1 : DERIVED); round += 1) {
      for (const [at, pairs] of gold.entries()) {
        const derived = derivePairs(pairs, gold, many, seededDice(many * 1000 + round * 100 + at));
        const { en, zh } = textsOf(derived);
        countBeads(
          ours,
          alignSentences(en, round % 2 === 1 ? narrow(zh) : zh).beads,
          goldBeads(derived),
        );
        const [english, chinese] = [
          derived.beads.flatMap((b) => b.en),
          derived.beads.flatMap((b) => b.zh),
        ];
        countBeads(plain, galeChurch(english, chinese), goldBeads(derived));
        texts += 1;
      }
    }
    if (texts > 0)
      console.log(
        `beads, ${name}, ${many} changes, ${texts} texts: ${describeCount(ours)}; Gale-Church ${describeCount(plain)}`,
      );
  }
}

function describeCount(count: BeadCount): string {
  const { precision, recall, f1 } = rates(count);
  return `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)}`;
}

function benchDoubts(name: string, texts: readonly RealPair[]): void {
  let pairs = 0;
  const flagged: string[] = [];
  let hard = 0;
  for (const { title, en, zh } of texts) {
    for (const bead of compareLanguages(title, en, zh).beads) {
      pairs += 1;
      for (const { side, soft, kind, text, against } of bead.doubts) {
        if (soft !== true) hard += 1;
        if (side === "zh" && against !== undefined) continue;
        flagged.push(
          `  ${soft === true ? "soft" : "HARD"} ${kind} ${side} "${text}" for "${against ?? ""}" in ${title.slice(0, 40)}`,
        );
      }
    }
  }
  console.log(
    `doubts, ${name}: ${hard} hard on ${pairs} untouched pairs, ${flagged.length} in all`,
  );
  for (const line of flagged) console.log(line);
}

function benchErrors(name: string, texts: readonly RealPair[]): void {
  const tally = new Map<string, { made: number; found: number; hard: number }>();
  const dice = seededDice(7);
  for (const { title, en, zh } of texts) {
    const pairing = compareLanguages(title, en, zh);
    for (const bead of pairing.beads) {
      const [english, chinese] = [
        joinSentences(en, pairing.en, bead.en),
        joinSentences(zh, pairing.zh, bead.zh),
      ];
      const before = new Set(bead.doubts.map(({ kind, text }) => `${kind} ${text}`));
      for (const error of makeErrors(chinese, dice)) {
        const context = { title, en, zh: zh.replace(chinese, error.zh) };
        const doubts = findDoubts(english, error.zh, context).filter(
          ({ kind, text }) => !before.has(`${kind} ${text}`),
        );
        for (const type of [error.type, "all"]) {
          const count = tally.get(type) ?? { made: 0, found: 0, hard: 0 };
          count.made += 1;
          if (doubts.length > 0) count.found += 1;
          if (doubts.some(({ soft }) => soft !== true)) count.hard += 1;
          tally.set(type, count);
        }
      }
    }
  }
  const line = [...tally].map(
    ([type, { made, found, hard }]) => `${type} ${found} (hard ${hard}) of ${made}`,
  );
  if (line.length > 0) console.log(`errors found, ${name}: ${line.join("; ")}`);
}

function benchSupport(texts: readonly RealPair[]): void {
  let own = 0;
  let strange = 0;
  let total = 0;
  let unsupported = 0;
  for (const [at, paper] of texts.entries()) {
    const sources = { ...paper, alignment: alignSentences(paper.en, paper.zh) };
    const other = texts[(at + 7) % texts.length] ?? paper;
    for (const takeaway of paper.takeaways) {
      const support = findSupport(takeaway, sources);
      total += 1;
      if (support.source !== null) own += 1;
      unsupported += support.unsupported.length;
    }
    for (const takeaway of other.takeaways)
      if (findSupport(takeaway, sources).source !== null) strange += 1;
  }
  console.log(
    `support: ${own} of ${total} takeaways with a source; ${strange} of another paper's; ${unsupported} numbers or names unsupported`,
  );
}

function benchTime(texts: readonly RealPair[]): void {
  const naive = median(() => {
    for (const { en, zh } of texts) {
      const english = en.split(/(?<=[.!?])\s+/u);
      galeChurch(english, zh.split(/(?<=[。！？])/u));
    }
  });
  const align = median(() => {
    for (const { en, zh } of texts) alignSentences(en, zh);
  });
  const pairs = median(() => {
    for (const { title, en, zh } of texts) compareLanguages(title, en, zh);
  });
  const each = (time: number): string => `${(time / texts.length).toFixed(2)} ms a paper`;
  console.log(
    `time, ${texts.length} papers: aligned in ${align.toFixed(1)} ms (${each(align)}), ${(align / naive).toFixed(1)} times plain Gale-Church on split() (${naive.toFixed(1)} ms); with doubts ${pairs.toFixed(1)} ms (${each(pairs)})`,
  );
}

function median(run: () => void): number {
  for (let at = 0; at < WARM_UP; at += 1) run();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}
