import { execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const repository = resolve(import.meta.dirname, "../..");
/** Of npm and what it installs, Windows runs only what its shell finds. */
const shell = process.platform === "win32";

export type PackedCommand = {
  /** Names of all packages that were installed. */
  packages: string[];
  /** Runs the command in a folder of its own; resolves when it has printed where the page is. */
  start(...words: string[]): Promise<RunningCommand>;
  /** Runs it out of the archive, unpacked where no packages are. */
  startUnpacked(...words: string[]): Promise<RunningCommand>;
  remove(): Promise<void>;
};

type RunningCommand = {
  address: string;
  printed(): string;
  /** Resolves with its exit code. */
  stop(): Promise<number | null>;
};

/** Packs the built site and the command as they are published, and installs them elsewhere. */
export async function packCommand(): Promise<PackedCommand> {
  const place = await mkdtemp(join(tmpdir(), "duidu-packed-"));
  const source = join(place, "source");
  await cp(join(repository, "scripts"), join(source, "scripts"), { recursive: true });
  await cp(resolve(repository, process.env["E2E_DIST"] ?? "dist"), join(source, "dist"), {
    recursive: true,
  });
  for (const name of ["package.json", "README.md", "LICENSE"])
    await cp(join(repository, name), join(source, name));
  await run(process.execPath, ["scripts/compress-site.mjs"], { cwd: source });
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", place], {
    cwd: source,
    shell,
  });

  const { version } = JSON.parse(await readFile(join(source, "package.json"), "utf8"));
  const installed = join(place, "installed");
  await mkdir(installed);
  await writeFile(join(installed, "package.json"), "{}");
  const archive = join(place, `duidu-${version}.tgz`);
  await run("npm", ["install", "--offline", "--no-audit", archive], { cwd: installed, shell });
  const modules = join(installed, "node_modules");
  return {
    packages: (await readdir(modules)).filter((name) => !name.startsWith(".")),
    start: (...words) => startCommand(join(modules, ".bin", "duidu"), place, words),
    startUnpacked: async (...words) => {
      const unpacked = await mkdtemp(join(tmpdir(), "duidu-unpacked-"));
      await run("tar", ["-xzf", archive, "-C", unpacked]);
      const program = join(unpacked, "package", "scripts", "command", "duidu.mjs");
      const running = await startCommand(process.execPath, unpacked, [program, ...words]);
      const stop = async () => {
        const code = await running.stop();
        await rm(unpacked, { recursive: true });
        return code;
      };
      return { ...running, stop };
    },
    remove: () => rm(place, { recursive: true }),
  };
}

function startCommand(program: string, cwd: string, words: string[]): Promise<RunningCommand> {
  const child = spawn(program, words, { cwd, shell, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return new Promise((resolve, reject) => {
    const read = (part: Buffer) => {
      printed += part.toString();
      const address = /http:\S+/.exec(printed)?.[0];
      if (address === undefined || !printed.includes("Ctrl+C")) return;
      resolve({ address, printed: () => printed, stop });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => reject(new Error(printed)));
  });

  function stop(): Promise<number | null> {
    child.kill("SIGINT");
    return ended;
  }
}

/** A port that nobody listens on now. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (at === null || typeof at === "string") throw new Error("No port was given.");
  return at.port;
}
