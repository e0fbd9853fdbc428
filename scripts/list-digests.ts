/**
 * Lists the digests under public/digests for the site: `npm run digests`. With
 * `--check` nothing is written, and an outdated list is a failure. For another folder:
 * `npm run digests -- path/to/folder`.
 */
import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, sep } from "node:path";

import type { ProblemCode } from "../src/core/digest/problem.ts";
import { readDigest } from "../src/core/digest/read-digest.ts";
import { makeLists, type ListedDigest } from "./digest-lists.ts";

/** The files that `makeLists` writes, which are not listed themselves. */
const listName = /^(?:(?:index|list-(?:\d{4}-\d\d|undated))\.json|feed\.xml)$/;

/** Problems that make a digest unfit for a site. Others are gaps in the digest itself. */
const fatal: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "empty",
  "binary",
  "not-a-digest",
  "bad-encoding",
  "cut-short",
]);

/** The result of listing a folder: how much is listed, and what must be fixed first. */
export type Listing = { digests: number; papers: number; failures: string[] };

/**
 * Reads every digest in the folder and updates its lists. If one cannot be read nothing is
 * written; each failure is one line that begins `file:line:`. Hidden files (with a leading
 * dot) are skipped.
 */
export async function listDigests(folder: string, mode: "write" | "check"): Promise<Listing> {
  const digests: ListedDigest[] = [];
  const failures: string[] = [];
  for (const path of await digestPaths(folder)) {
    const bytes = await readFile(join(folder, path));
    const reading = readDigest(bytes, basename(path));
    const problems = reading.problems.filter(({ code }) => fatal.has(code));
    failures.push(...problems.map(({ code, line, text }) => `${path}:${line}: ${code} ${text}`));
    if (problems.length > 0) continue;
    digests.push({
      path,
      date: reading.date,
      topic: reading.topic,
      carrier: reading.carrier,
      papers: reading.papers.length,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
  }
  const papers = digests.reduce((sum, digest) => sum + digest.papers, 0);
  const listing: Listing = { digests: digests.length, papers, failures };
  if (failures.length === 0) await bringUpToDate(folder, makeLists(digests), mode, failures);
  return listing;
}

/** Sorted, with `/` between folders on every system. */
async function digestPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((path) => path.split(sep).join("/"))
    .filter((path) => !/(?:^|\/)\./.test(path) && !listName.test(path))
    .sort();
}

/** Writes only what changed, and deletes the lists of months without digests. */
async function bringUpToDate(
  folder: string,
  lists: ReadonlyMap<string, string>,
  mode: "write" | "check",
  failures: string[],
): Promise<void> {
  const present = (await readdir(folder)).filter((name) => listName.test(name));
  for (const name of new Set([...present, ...lists.keys()])) {
    const path = join(folder, name);
    const wanted = lists.get(name);
    const current = present.includes(name) ? await readFile(path, "utf8") : undefined;
    if (current === wanted) continue;
    if (mode === "check") failures.push(`${name}:1: not up to date; run npm run digests`);
    else if (wanted === undefined) await rm(path);
    else await writeFile(path, wanted);
  }
}

async function main(args: string[]): Promise<void> {
  const mode = args.includes("--check") ? "check" : "write";
  const named = args.find((arg) => !arg.startsWith("-"));
  const folder = named ?? join(import.meta.dirname, "../public/digests");
  const { digests, papers, failures } = await listDigests(folder, mode);
  for (const failure of failures) console.error(join(folder, failure));
  if (failures.length > 0) process.exitCode = 1;
  else console.log(`digests: ${digests} listed, ${papers} papers`);
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
