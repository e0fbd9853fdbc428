import assert from "node:assert/strict";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { contentsOf, send, serveFolder, token, writeFiles } from "./testing.ts";

let served: Awaited<ReturnType<typeof serveFolder>>;
let before: Record<string, string>;

beforeEach(async () => {
  served = await serveFolder({ "a.md": "a", ".env": "secret", ".duidu/ada.jsonl": "{}\n" });
  await writeFiles(served.outside, { "secret.md": "secret", "secret.jsonl": "secret" });
  before = await contentsOf(served.outside);
});
afterEach(async () => {
  assert.deepEqual(await contentsOf(served.outside), before, "something was written");
  await served.close();
});

describe("who may ask", () => {
  const own = () => ({ host: `localhost:${served.port}`, "duidu-token": token });
  const refused = { status: 403, body: '{"error":"refused"}' };

  it("is a page of this server under each of its names", async () => {
    for (const name of ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"]) {
      const headers = { ...own(), host: `${name}:${served.port}` };
      expect((await send(served.port, "/api/folder", { headers })).status).toBe(200);
    }
    for (const name of ["localhost", "127.0.0.1", "[::1]"]) {
      const headers = { ...own(), origin: `http://${name}:${served.port}` };
      expect((await send(served.port, "/api/folder", { headers })).status).toBe(200);
    }
    expect(served.said).toEqual([]);
  });

  it("is none that came by another host, not even for the site", async () => {
    for (const host of ["evil.example", `evil.example:${served.port}`, "localhost", "localhost:1"])
      for (const path of ["/api/folder", "/"])
        expect(
          await send(served.port, path, { headers: { ...own(), host } }),
          `${host}${path}`,
        ).toMatchObject(refused);
    expect(served.said).toHaveLength(8);
    expect(served.said[0]).toBe('Refused GET /api/folder: host "evil.example".');
  });

  it("is none of another origin", async () => {
    const origins = [
      "https://evil.example",
      "null",
      "http://localhost",
      `https://localhost:${served.port}`,
      `http://localhost:${served.port}.evil.example`,
      "",
    ];
    for (const origin of origins)
      for (const method of ["GET", "POST", "PUT", "OPTIONS"])
        expect(
          await send(served.port, "/api/log?device=ada", {
            method,
            headers: { ...own(), origin },
            ...(method === "POST" || method === "PUT" ? { body: "{}\n" } : {}),
          }),
        ).toMatchObject(refused);
    expect(served.said).toHaveLength(origins.length * 4);
    expect(served.said[0]).toBe('Refused GET /api/log: origin "https://evil.example".');
  });

  it("is none without the token, or with another", async () => {
    const { host } = own();
    const others = [{}, ...["", "x", `${token}x`, token.slice(1), `${token},${token}`].map(given)];
    for (const headers of others)
      for (const path of ["/api/folder", "/api/files", "/api/file?path=a.md", "/api/changes"])
        expect(await send(served.port, path, { headers: { host, ...headers } })).toMatchObject(
          refused,
        );
    // In the address it isn't enough: a link could carry it.
    const inAddress = `/api/folder?token=${token}`;
    expect(await send(served.port, inAddress, { headers: { host } })).toMatchObject(refused);
    expect(served.said[0]).toBe("Refused GET /api/folder: no token.");
    expect(served.said[4]).toBe("Refused GET /api/folder: wrong token.");
    expect(served.said.join("\n")).not.toContain(token);
  });

  const given = (value: string) => ({ "duidu-token": value });

  it("cannot write on the terminal what takes it over", async () => {
    const origin = `\u009B31m\u0085${"x".repeat(1_000)}`;
    await send(served.port, "/api/folder", { headers: { ...own(), origin } });
    expect(served.said).toHaveLength(1);
    expect(served.said[0]).toMatch(/^Refused GET \/api\/folder: origin "\uFFFD31m\uFFFDx{80,}….$/);
  });
});

describe("paths out of the folder", () => {
  const paths = [
    "../secret.md",
    "..%2Fsecret.md",
    "%2e%2e%2fsecret.md",
    "%252e%252e%252fsecret.md",
    "a.md/../../secret.md",
    "./a.md",
    "sub/..%2f..%2fsecret.md",
    "..%5Csecret.md",
    "%c0%ae%c0%ae/secret.md",
    "/etc/passwd",
    "%2Fetc%2Fpasswd",
    "C%3A%5CWindows%5Cwin.ini",
    "%5C%5Chost%5Cshare%5Ca.md",
    "file%3A%2F%2F%2Fetc%2Fpasswd",
    "a.md%00",
    "..%00/secret.md",
    ".env",
    ".duidu/ada.jsonl",
    "",
    ".",
    "..",
    "/",
    "a.md/",
    "x".repeat(5_000),
  ];

  it("lead nowhere", async () => {
    for (const path of paths) {
      const answer = await served.ask(`/api/file?path=${path}`);
      expect(answer, path).toMatchObject({ status: 404, body: '{"error":"not-found"}' });
    }
    expect((await served.ask("/api/file?path=a.md&path=a.md")).status).toBe(400);
  });

  it("lead nowhere on the site either", async () => {
    for (const path of [
      "/../secret.md",
      "/..%2fsecret.md",
      "/assets/../../secret.md",
      "/%00",
      "/%",
    ])
      expect(await served.ask(path), path).toMatchObject({ status: 404, body: "Not found\n" });
    expect((await served.ask(`http://evil.example/api/files`)).status).toBe(404);
    expect((await served.ask("//evil.example/api/files")).status).toBe(404);
  });

  it("lead nowhere by links", async () => {
    await symlink(join(served.outside, "secret.md"), join(served.root, "out.md"));
    await symlink(served.outside, join(served.root, "out"));
    await symlink(join(served.root, ".env"), join(served.root, "env.md"));
    for (const path of ["out.md", "out/secret.md", "out/papers/a.md/../../secret.md", "env.md"])
      expect(await served.ask(`/api/file?path=${path}`), path).toMatchObject({ status: 404 });
    for (const name of ["out.md", "out", "env.md"]) await rm(join(served.root, name));
  });
});

describe("a log elsewhere", () => {
  const devices = [
    "../secret",
    "..\\secret",
    "/tmp/x",
    "C:\\x",
    "a/b",
    "..",
    ".",
    "",
    ".hidden",
    "a\0b",
    "a\nb",
    "CON",
    "nul.x",
    "Com1",
    "LPT9 .x",
    "a:b",
    "a*",
    "a%2f..%2fb",
    "\u202Ea",
    "x".repeat(81),
    "字".repeat(81),
  ];

  it("cannot be named", async () => {
    for (const device of devices) {
      expect(await served.append(device, "{}\n"), device).toMatchObject({ status: 400 });
      expect(await served.replace(device, "{}\n"), device).toMatchObject({ status: 400 });
      const read = await served.ask(`/api/log?device=${encodeURIComponent(device)}`);
      expect(read.status, device).toBe(404);
    }
  });

  it("is not written through a link", async () => {
    const log = join(served.root, ".duidu", "bo.jsonl");
    await symlink(join(served.outside, "secret.jsonl"), log);
    for (const write of [served.append, served.replace])
      expect(await write("bo", "{}\n")).toMatchObject({ status: 403, body: '{"error":"link"}' });
    expect((await served.ask("/api/log?device=bo")).status).toBe(404);
    expect((await served.ask("/api/files")).body).not.toContain('"bo"');
    await rm(log);
  });

  it("is neither read nor written where .duidu leads outside", async () => {
    await rm(join(served.root, ".duidu"), { recursive: true });
    await symlink(served.outside, join(served.root, ".duidu"));
    expect(await served.append("secret", "{}\n")).toMatchObject({ status: 403 });
    expect(await served.replace("new", "{}\n")).toMatchObject({ status: 403 });
    expect((await served.ask("/api/log?device=secret")).status).toBe(403);
    expect(JSON.parse((await served.ask("/api/files")).body)).toMatchObject({ logs: [] });
    await rm(join(served.root, ".duidu"));
    await mkdir(join(served.root, ".duidu"));
    await writeFile(join(served.root, ".duidu", "ada.jsonl"), "{}\n");
  });
});

describe("too much", () => {
  const gigabyte = 1024 ** 3;
  const part = Buffer.alloc(64 * 1024, "x");
  async function* endless(): AsyncGenerator<Buffer> {
    for (let sent = 0; sent < gigabyte; sent += part.length) yield part;
  }

  it("is refused when it is announced, and when it is not", async () => {
    const announced = { "content-length": gigabyte };
    for (const method of ["POST", "PUT"])
      for (const headers of [announced, {}])
        expect(
          await served.ask("/api/log?device=ada", { method, headers, body: endless() }),
        ).toMatchObject({ status: 413, body: '{"error":"too-large"}' });
  });

  it("is not written when the connection ends before the body", async () => {
    await new Promise<void>((resolve) => {
      const asked = request({
        host: "127.0.0.1",
        port: served.port,
        path: "/api/log?device=ada",
        method: "POST",
        headers: { "duidu-token": token, "content-length": 100 },
      });
      asked.on("error", () => resolve());
      asked.write('{"half":', () => asked.destroy(new Error("cut")));
    });
    expect((await served.ask("/api/folder")).status).toBe(200);
  });

  it("of requests gets an answer to each, and each refusal says why", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 50 });
    const statuses = new Map<number, number>();
    const one = (at: number) =>
      new Promise<void>((resolve, reject) => {
        const path = at % 2 === 0 ? "/api/file?path=../secret.md" : "/api/files";
        const headers = at % 2 === 0 ? { "duidu-token": token } : { "duidu-token": `${at}` };
        const asked = request({ host: "127.0.0.1", port: served.port, path, headers, agent });
        asked.on("error", reject);
        asked.on("response", (response) => {
          const { statusCode = 0 } = response;
          statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
          response.resume().on("end", resolve);
        });
        asked.end();
      });
    for (let at = 0; at < 10_000; at += 500)
      await Promise.all(Array.from({ length: 500 }, (_, more) => one(at + more)));
    agent.destroy();
    expect(statuses).toEqual(
      new Map([
        [404, 5_000],
        [403, 5_000],
      ]),
    );
    expect(served.said).toHaveLength(5_000);
  });
});
