import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";

import { hasRealDigests, realDigests, withoutRealDigests } from "../../scripts/real-digests.ts";
import { duidu } from "../support/duidu.ts";
import { indexStored } from "../support/stored.ts";
import { randomNumbers } from "../support/random-changes.ts";
import type { Bench, Measure } from "./bench.ts";
import { takeLongTasks, watchLongTasks } from "./long-tasks.ts";
import { watchMemory } from "./memory.ts";
import { besidePlain, plainKeys } from "./plain-page.ts";
import { typeQuestions } from "./typed-keys.ts";

const PATIENCE_MS = 1_800_000;

export const large: Measure = {
  about: "a large JSON Lines file: time to store and index, memory, keys, reopening",
  usage: "RECORDS...=1000 3000 10000",
  async run(bench) {
    if (!hasRealDigests) return bench.fail(withoutRealDigests);
    const sizes = bench.args.length > 0 ? bench.args.map(Number) : [1000, 3000, 10_000];
    for (const records of sizes) await measure(bench, records);
  },
};

async function measure(bench: Bench, records: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "duidu-large-"));
  const file = join(folder, "large.jsonl");
  const profile = join(folder, "profile");
  await writeRecords(file, records);
  const megabytes = Math.round((await stat(file)).size / 1e6);
  const context = await bench.launch(profile);
  await watchLongTasks(context);
  const memory = watchMemory(profile, 1000);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto("./");
    await duidu(page).openFiles.first().waitFor();
    const began = Date.now();
    const chooser = page.waitForEvent("filechooser");
    await duidu(page).openFiles.first().click();
    await (await chooser).setFiles(file);
    await page.getByText(/\d+ new/).waitFor({ timeout: PATIENCE_MS });
    const stored = Date.now() - began;
    // The report appears before the list, and the list before indexing begins.
    await page.getByText(/^Indexing /).waitFor({ timeout: PATIENCE_MS });
    await page.getByText(/^Indexing /).waitFor({ state: "hidden", timeout: PATIENCE_MS });
    const searchable = Date.now() - began;
    const longest = Math.max(0, ...(await takeLongTasks(page)));
    await page.getByRole("button", { name: "Close" }).click();
    await indexStored(page, PATIENCE_MS);
    const keys = await typeQuestions(page);
    const plain = await plainKeys(context);

    const again = Date.now();
    await page.reload();
    await duidu(page).paperLinks.first().waitFor({ timeout: PATIENCE_MS });
    const reopened = Date.now() - again;
    await page.getByRole("searchbox").fill("gaussian splatting");
    await page
      .getByRole("status")
      .getByText(/^[1-9][\d,]* papers?$/)
      .waitFor({ timeout: PATIENCE_MS });
    bench.table([
      {
        records,
        MB: megabytes,
        "stored ms": stored,
        "searchable ms": searchable,
        "longest task ms": longest,
        "page MB": memory.peak.page,
        "browser MB": memory.peak.browser,
        "reopened ms": reopened,
        "first search ms": Date.now() - again,
        "longest task reopening ms": Math.max(0, ...(await takeLongTasks(page))),
      },
    ]);
    bench.table([besidePlain(keys, plain)]);
  } finally {
    memory.stop();
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Record = { id: string; title: string; summary: string };

/** Papers with their own ids, titles and abstracts, made from sentences of real ones. */
async function writeRecords(path: string, count: number): Promise<void> {
  const real = realDigests("jsonl").flatMap(({ bytes }) =>
    new TextDecoder()
      .decode(bytes)
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): Record => JSON.parse(line)),
  );
  const sentences = real.flatMap(({ summary }) => summary.split(/(?<=\.) /));
  const random = randomNumbers(20_250);
  const out = createWriteStream(path);
  for (let n = 0; n < count; n += 1) {
    const from = real[n % real.length];
    const id = `${2001 + (n % 12) + 100 * (Math.floor(n / 60_000) % 20)}.${(10_000 + n).toString().slice(-5)}`;
    const summary = Array.from({ length: 6 }, () => sentences[random(sentences.length)]).join(" ");
    const line = JSON.stringify({
      ...from,
      id,
      title: `${from?.title} ${n}`,
      summary,
      abs: `https://arxiv.org/abs/${id}`,
      pdf: `https://arxiv.org/pdf/${id}`,
    });
    if (!out.write(`${line}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}
