import { hasRealDigests, realDigests, withoutRealDigests } from "../../scripts/real-digests.ts";
import { landmarks, localFile, longSequences, type LocalFile } from "../support/files.ts";
import { numberFrom, type Bench, type Measure } from "./bench.ts";
import { showSteps } from "./steps.ts";
import { measureDrop, measureReload } from "./watch-opening.ts";

export const opening: Measure = {
  about: "from a drop, and from a reload, to the first paper, for many digests and for one",
  usage: "RUNS=5",
  async run(bench) {
    const runs = numberFrom(bench, 0, 5);
    if (!hasRealDigests) console.log(`On the project's own digests: ${withoutRealDigests}.`);
    const many = hasRealDigests ? folder("markdown") : [await landmarks(), await longSequences()];
    const seed = folder("seed").filter(({ name }) => name === "R1_Reasoning.txt");
    const one = seed.length > 0 ? seed : [await landmarks()];
    // The first run fills the browser's code cache and is not counted.
    await once(bench, one);
    await repeated(bench, runs, `${many.length} digests dropped at once`, many);
    await repeated(bench, runs, `one digest (${one[0]?.name}) dropped`, one);
  },
};

function folder(name: string): LocalFile[] {
  return realDigests(name).map((file) => localFile(file.name, file.bytes));
}

async function repeated(bench: Bench, runs: number, title: string, files: readonly LocalFile[]) {
  const results = [];
  for (let run = 0; run < runs; run += 1) results.push(await once(bench, files));
  showSteps(
    bench,
    title,
    results.map(({ drop }) => drop),
  );
  showSteps(
    bench,
    "reload of that library",
    results.map(({ reload }) => reload),
  );
}

/** One drop and one reload in a fresh profile. */
async function once(bench: Bench, files: readonly LocalFile[]) {
  const context = await bench.newContext();
  try {
    const page = await context.newPage();
    const drop = await measureDrop(page, files);
    return { drop, reload: await measureReload(page) };
  } finally {
    await context.close();
  }
}
