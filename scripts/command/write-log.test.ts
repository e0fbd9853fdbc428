import { spawn } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterEach, beforeEach, expect, it } from "vitest";

import { asReadFailure, asWriteFailure } from "./failures.mjs";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "duidu-log-"));
});
afterEach(() => rm(root, { recursive: true }));

/** Long enough that a kill finds many of them half written. */
const LINE_CHARACTERS = 400_000;

const program = `
const { openFolder } = await import(${JSON.stringify(moduleAt("folder.mjs"))});
const { createLogWriter } = await import(${JSON.stringify(moduleAt("write-log.mjs"))});
const [root, how, run] = process.argv.slice(1);
const writer = createLogWriter(await openFolder(root));
for (let n = 0; ; n += 1) {
  await writer[how]("ada", JSON.stringify({ id: run + "-" + n, text: "字".repeat(${LINE_CHARACTERS / 2}) }) + "\\n");
  process.stdout.write(run + "-" + n + "\\n");
}`;

function moduleAt(name: string): string {
  return pathToFileURL(join(import.meta.dirname, name)).href;
}

/** Lets a program write until it has confirmed so many, then kills it. Gives what it confirmed. */
function writeAndKill(how: "append" | "replace", run: number, confirmations: number) {
  const words = ["--input-type=module", "-e", program, root, how, String(run)];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise<string[]>((resolve) => {
    let confirmed = "";
    child.stdout.on("data", (part: Buffer) => {
      confirmed += part.toString();
      if (confirmed.split("\n").length > confirmations) child.kill("SIGKILL");
    });
    child.once("close", () => resolve(confirmed.split("\n").slice(0, -1)));
  });
}

const readLog = () => readFile(join(root, ".duidu", "ada.jsonl"), "utf8");

/** The line's id; null for one that was cut. */
function idOf(line: string): string | null {
  try {
    return (JSON.parse(line) as { id: string }).id;
  } catch {
    return null;
  }
}

it("has every confirmed line, whole, after 50 kills while it was appended to", async () => {
  const confirmed: string[] = [];
  for (let run = 0; run < 50; run += 1)
    confirmed.push(...(await writeAndKill("append", run, 1 + (run % 3))));
  const ids = (await readLog()).replace(/\n$/, "").split("\n").map(idOf);
  expect(confirmed.length).toBeGreaterThanOrEqual(50);
  expect(ids.filter((id) => id !== null)).toEqual(expect.arrayContaining(confirmed));
  // Each kill can cut one line, which no other is joined to.
  expect(ids.filter((id) => id === null).length).toBeLessThanOrEqual(50);
  expect(new Set(ids.filter((id) => id !== null)).size).toBe(
    ids.filter((id) => id !== null).length,
  );
});

it("is the old or the new one, whole, after 20 kills while it was replaced", async () => {
  for (let run = 0; run < 20; run += 1) {
    const confirmed = await writeAndKill("replace", run, 1 + (run % 3));
    const text = await readLog();
    const [, n] = (idOf(text) ?? "").split("-");
    expect(text.endsWith("}\n")).toBe(true);
    expect(Number(n)).toBeGreaterThanOrEqual(confirmed.length - 1);
  }
  // What the last kill may have left is hidden, and written over the next time.
  const left = (await readdir(join(root, ".duidu"))).filter((name) => name !== "ada.jsonl");
  expect(left.length).toBeLessThanOrEqual(1);
  for (const name of left) expect(name.startsWith(".")).toBe(true);
});

it("names what keeps it from being written", () => {
  const statusOf = (code: string) => {
    const { status, code: word } = asWriteFailure({ code });
    return [status, word];
  };
  for (const code of ["EACCES", "EPERM", "EROFS"])
    expect(statusOf(code)).toEqual([403, "read-only"]);
  for (const code of ["ENOSPC", "EDQUOT"]) expect(statusOf(code)).toEqual([507, "full"]);
  expect(statusOf("ENOENT")).toEqual([410, "gone"]);
  expect(statusOf("EIO")).toEqual([500, "not-written"]);
  expect(asReadFailure({ code: "ENOENT" })).toMatchObject({ status: 404, code: "not-found" });
  expect(asReadFailure({ code: "EACCES" })).toMatchObject({ status: 403, code: "unreadable" });
});
