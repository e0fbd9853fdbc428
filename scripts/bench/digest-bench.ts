import { performance } from "node:perf_hooks";
import { Parser } from "htmlparser2";
import { lexer } from "marked";
import { readDigest } from "../../src/core/digest/read-digest.ts";
import { realDigests, withoutRealDigests } from "../real-digests.ts";

const RUNS = 15;
const WARM_UP = 5;

type Folder = { name: string; bare: (text: string) => void };

/** Only the parsing libraries' own work on the text: the baseline for reading. */
const FOLDERS: readonly Folder[] = [
  { name: "markdown", bare: (text) => void lexer(text) },
  { name: "html", bare: (text) => new Parser({}).end(text) },
];

/**
 * Prints how long reading all Markdown and HTML digests takes, from bytes to
 * papers, next to the bare lexer and the bare parser on the same texts, decoded beforehand;
 * medians of interleaved runs.
 */
export async function benchDigest(): Promise<void> {
  let [reading, bare] = [0, 0];
  for (const folder of FOLDERS) {
    const files = realDigests(folder.name);
    if (files.length === 0) return console.log(`digest: ${withoutRealDigests}`);
    const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes));
    const times = { reading: [0], bare: [0] };
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      const bareTime = timed(() => texts.forEach(folder.bare));
      const readTime = timed(() => files.forEach(({ bytes, name }) => readDigest(bytes, name)));
      if (run === WARM_UP) Object.assign(times, { reading: [], bare: [] });
      times.bare.push(bareTime);
      times.reading.push(readTime);
    }
    const [a, b] = [median(times.reading), median(times.bare)];
    reading += a;
    bare += b;
    const kilobytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024;
    report(`${folder.name} (${files.length} files, ${kilobytes.toFixed(0)} kB)`, a, b);
    await Promise.resolve();
  }
  report("both", reading, bare);
}

function report(what: string, reading: number, bare: number): void {
  const ratio = (reading / bare).toFixed(2);
  console.log(
    `digest: ${what}: read ${reading.toFixed(1)} ms, bare ${bare.toFixed(1)} ms, ratio ${ratio}`,
  );
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
