import { mkdir, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterEach, describe, expect, it } from "vitest";

import { openFolder } from "./folder.mjs";
import { listFolder } from "./list-folder.mjs";
import { serveFolder } from "./testing.ts";

let served: Awaited<ReturnType<typeof serveFolder>>;
const serve = async (...how: Parameters<typeof serveFolder>) => {
  served = await serveFolder(...how);
  return served;
};
afterEach(() => served.close());

const pathsOf = (body: string): string[] =>
  (JSON.parse(body) as { files: { path: string }[] }).files.map(({ path }) => path);

describe("the list of a folder", () => {
  it("names files with their sizes and times, and logs by device", async () => {
    const { ask } = await serve({
      "2025-05-31 R1.md": "一",
      "sub/deeper/a.jsonl": "{}\n",
      ".duidu/ada-laptop.jsonl": "{}\n{}\n",
      ".duidu/ada-laptop (Bo's conflicted copy).jsonl": "{}\n",
      ".duidu/.left.tmp": "",
    });
    expect((await ask("/api/folder")).body).toBe('{"name":"papers","readOnly":false}');
    expect(JSON.parse((await ask("/api/files")).body)).toEqual({
      files: [
        { path: "2025-05-31 R1.md", size: 3, modified: expect.any(Number) },
        { path: "sub/deeper/a.jsonl", size: 3, modified: expect.any(Number) },
      ],
      logs: [
        { device: "ada-laptop (Bo's conflicted copy)", size: 3, modified: expect.any(Number) },
        { device: "ada-laptop", size: 6, modified: expect.any(Number) },
      ],
    });
  });

  it("leaves out hidden files, packages, and links that lead outside or in a circle", async () => {
    const { ask, root, outside } = await serve({
      "a.md": "a",
      ".env": "secret",
      ".git/config": "secret",
      "sub/.hidden/b.md": "b",
      "node_modules/c/readme.md": "c",
    });
    await writeFile(join(outside, "secret.md"), "secret");
    await symlink(join(outside, "secret.md"), join(root, "file-out.md"));
    await symlink(outside, join(root, "folder-out"));
    await symlink(root, join(root, "sub", "circle"));
    await symlink("self", join(root, "self"));
    await symlink(".env", join(root, "to-hidden.md"));
    await symlink("a.md", join(root, "inside.md"));
    expect(pathsOf((await ask("/api/files")).body)).toEqual(["a.md", "inside.md"]);
  });

  it("ends when there are too many files, and says that there are more", async () => {
    const { root } = await serve({ "a.md": "", "b.md": "", "sub/c.md": "", "sub/d.md": "" });
    const folder = await openFolder(root);
    const most = async (count: number) => {
      const { files, more } = await listFolder(folder, count);
      return { paths: files.map(({ path }) => path), more };
    };
    expect(await most(3)).toEqual({ paths: ["a.md", "b.md", "sub/c.md"], more: true });
    expect((await most(4)).more).toBe(false);
  });

  it("answers 410 while the folder is gone, and goes on when it is back", async () => {
    const { ask, root, append, log, said } = await serve({ "a.md": "a" });
    await rename(root, `${root}-away`);
    for (const path of ["/api/folder", "/api/files", "/api/file?path=a.md"])
      expect(await ask(path)).toMatchObject({ status: 410, body: '{"error":"gone"}' });
    expect(await append("ada", "{}\n")).toMatchObject({ status: 410 });
    await rename(`${root}-away`, root);
    expect(await append("ada", "{}\n")).toMatchObject({ status: 204 });
    expect(await log("ada")).toBe("{}\n");
    expect(said).toEqual([
      "The folder is gone: decisions wait in the browser until it is back.",
      "Writing to papers works again.",
    ]);
  });

  it("answers 410 when a link to another folder has taken the folder's place", async () => {
    const { ask, root, outside, append } = await serve({ "a.md": "a" });
    await rename(root, `${root}-away`);
    await mkdir(join(outside, "other"));
    await symlink(join(outside, "other"), root);
    expect((await ask("/api/files")).status).toBe(410);
    expect((await append("ada", "{}\n")).status).toBe(410);
    await rm(root);
  });
});

describe("a file of the folder", () => {
  it("is sent byte for byte, under any name", async () => {
    const name = "子/100% a+b & c?.md";
    const { ask } = await serve({ [name]: "内容\n", empty: "" });
    const answer = await ask(`/api/file?path=${encodeURIComponent(name)}`);
    expect(answer).toMatchObject({ status: 200, body: "内容\n" });
    expect(answer.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    expect(await ask("/api/file?path=empty")).toMatchObject({ status: 200, body: "" });
    expect((await ask("/api/file?path=missing.md")).status).toBe(404);
    expect((await ask("/api/file")).status).toBe(400);
  });

  it("is refused above 200 MB", async () => {
    const { ask, root } = await serve({ "big.md": "" });
    await truncate(join(root, "big.md"), 200 * 1024 * 1024 + 1);
    expect(await ask("/api/file?path=big.md")).toMatchObject({ status: 413 });
  });
});

describe("a device's log", () => {
  it("is made by the first line, and grows by whole lines", async () => {
    const { ask, append, log } = await serve();
    expect((await ask("/api/log?device=ada")).status).toBe(404);
    expect(await append("ada", '{"n":1}\n')).toMatchObject({ status: 204, body: "" });
    expect(await append("ada", '{"n":2}\n{"n":3}')).toMatchObject({ status: 204 });
    expect(await append("ada", "")).toMatchObject({ status: 204 });
    expect(await log("ada")).toBe('{"n":1}\n{"n":2}\n{"n":3}\n');
    expect((await ask("/api/log?device=ada")).body).toBe('{"n":1}\n{"n":2}\n{"n":3}\n');
  });

  it("gets a new line after one that was cut off", async () => {
    const { append, log } = await serve({ ".duidu/ada.jsonl": '{"n":1}\n{"n"' });
    await append("ada", '{"n":3}\n');
    expect(await log("ada")).toBe('{"n":1}\n{"n"\n{"n":3}\n');
  });

  it("is replaced whole, and leaves nothing beside it", async () => {
    const { ask, replace, log } = await serve({ ".duidu/ada.jsonl": "1\n2\n" });
    expect(await replace("ada", "3\n")).toMatchObject({ status: 204 });
    expect(await log("ada")).toBe("3\n");
    expect(JSON.parse((await ask("/api/files")).body)).toMatchObject({
      files: [],
      logs: [{ device: "ada" }],
    });
  });

  it("keeps lines apart that come at the same time", async () => {
    const { append, log } = await serve();
    const lines = Array.from({ length: 100 }, (_, n) =>
      JSON.stringify({ n, text: "字".repeat(n) }),
    );
    const answers = await Promise.all(lines.map((line) => append("ada", `${line}\n`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect((await log("ada")).trimEnd().split("\n").sort()).toEqual([...lines].sort());
  });

  it("is read under names that a file-sync service gives", async () => {
    const { ask } = await serve({ ".duidu/ada (Bo's conflicted copy).jsonl": "1\n" });
    const device = encodeURIComponent("ada (Bo's conflicted copy)");
    expect((await ask(`/api/log?device=${device}`)).body).toBe("1\n");
  });

  it("is not written when the folder is to be read only", async () => {
    const { ask, append, replace, root } = await serve({}, { readOnly: true });
    expect((await ask("/api/folder")).body).toBe('{"name":"papers","readOnly":true}');
    for (const write of [append, replace])
      expect(await write("ada", "1\n")).toMatchObject({
        status: 403,
        body: '{"error":"read-only"}',
      });
    expect(pathsOf((await ask("/api/files")).body)).toEqual([]);
    await expect(rm(join(root, ".duidu"))).rejects.toThrow("ENOENT");
  });

  it("is refused above 4 MB, and when it isn't UTF-8", async () => {
    const { append, log } = await serve();
    expect(await append("ada", "x".repeat(4 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
    expect(await append("ada", Buffer.from([0x7b, 0xff, 0x0a]))).toMatchObject({ status: 400 });
    await expect(log("ada")).rejects.toThrow("ENOENT");
    expect(await append("ada", "x".repeat(4 * 1024 * 1024))).toMatchObject({ status: 204 });
  });
});

it("answers other methods and paths with what is allowed, and with 404", async () => {
  const { ask } = await serve();
  const answer = await ask("/api/log?device=ada", { method: "DELETE" });
  expect(answer).toMatchObject({ status: 405, headers: { allow: "GET, POST, PUT" } });
  expect((await ask("/api/files", { method: "POST" })).status).toBe(405);
  for (const path of ["/api", "/api/", "/api/other", "/api/toString", "/api/files/"])
    expect((await ask(path)).status).toBe(404);
});

it("has no API without a folder", async () => {
  const { ask } = await serve({}, { hasFolder: false });
  expect((await ask("/api/folder")).status).toBe(404);
  expect((await ask("/")).status).toBe(200);
});
