import { deflateSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unzip, MAX_UNPACKED_BYTES } from "./unzip.ts";
import { makeZip, type ZipPart } from "./zip.fixture.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const part = (name: ZipPart["name"], more: Partial<ZipPart> = {}): ZipPart => ({
  name,
  content: bytes(`in ${typeof name === "string" ? name : "bytes"}`),
  ...more,
});
const MEGABYTE = new Uint8Array(1_000_000);

/** The result of opening an archive: texts by name, or an error code. */
async function unpacked(archive: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const found = await unzip(new Blob([archive]), MAX_UNPACKED_BYTES);
  if (!found.ok) return found.code;
  const texts = found.files.map(async ({ name, unpack }) => {
    const content = await unpack();
    return [name, content.ok ? await content.value.text() : content.code];
  });
  return Promise.all(texts);
}

describe("unzip", () => {
  it.each<[string, ZipPart[], unknown]>([
    ["a stored file", [part("a.md", { method: 0 })], [["a.md", "in a.md"]]],
    ["an empty file", [part("a.md", { content: new Uint8Array() })], [["a.md", ""]]],
    ["names that begin with ./", [part("./x.md")], [["x.md", "in ./x.md"]]],
    ["an absolute name", [part("/root/x.md")], [["root/x.md", "in /root/x.md"]]],
    ["a name that climbs", [part("../../etc/x.md")], [["etc/x.md", "in ../../etc/x.md"]]],
    ["a name of Windows", [part("C:\\a\\x.md")], [["a/x.md", "in C:\\a\\x.md"]]],
    ["a name with hidden letters", [part("a\u202e\u0000.md")], [["a.md", "in a\u202e\u0000.md"]]],
    [
      "a name in GBK",
      [part(Uint8Array.of(0xc2, 0xdb, 0x2e, 0x6d), { flags: 0 })],
      [["论.m", "in bytes"]],
    ],
    ["a UTF-8 name without its flag", [part("论文.md", { flags: 0 })], [["论文.md", "in 论文.md"]]],
    ["sizes that follow the data", [part("a.md", { flags: 0x808 })], [["a.md", "in a.md"]]],
    ["another local name", [part("a.md", { localName: "b.exe" })], [["a.md", "in a.md"]]],
    [
      "the same name twice",
      [part("a.md"), part("a.md")],
      [
        ["a.md", "in a.md"],
        ["a.md", "in a.md"],
      ],
    ],
    [
      "names of objects",
      [part("__proto__"), part("constructor")],
      [
        ["__proto__", "in __proto__"],
        ["constructor", "in constructor"],
      ],
    ],
    [
      "folders and hidden files",
      [
        part("a/"),
        part("b\\"),
        part("__MACOSX/a/._x.md"),
        part(".git/x.md"),
        part("a/.DS_Store"),
        part("a/x.md"),
      ],
      [["a/x.md", "in a/x.md"]],
    ],
    ["folders alone", [part("a/"), part(".hidden")], "archive-empty"],
    [
      "a password",
      [part("a.md", { flags: 0x801 }), part("b.md")],
      [
        ["a.md", "archive-encrypted"],
        ["b.md", "in b.md"],
      ],
    ],
    [
      "another compression",
      [part("a.md", { method: 14 }), part("b.md")],
      [
        ["a.md", "archive-method"],
        ["b.md", "in b.md"],
      ],
    ],
    [
      "a file larger than said",
      [part("a.md", { packed: deflateSync(MEGABYTE), size: 100 }), part("b.md")],
      [
        ["a.md", "archive-damaged"],
        ["b.md", "in b.md"],
      ],
    ],
    [
      "a file smaller than said",
      [part("a.md", { packed: deflateSync(MEGABYTE), size: 2_000_000 })],
      [["a.md", "archive-damaged"]],
    ],
    [
      "a stored file of another size",
      [part("a.md", { method: 0, size: 1 })],
      [["a.md", "archive-damaged"]],
    ],
    [
      "bytes that cannot be inflated",
      [part("a.md", { packed: bytes("not deflated"), size: 9 }), part("b.md")],
      [
        ["a.md", "archive-damaged"],
        ["b.md", "in b.md"],
      ],
    ],
    [
      "a bomb",
      [part("a.md", { packed: deflateSync(MEGABYTE), size: 3_000_000_000 })],
      "archive-too-large",
    ],
    [
      "a bomb of many names for one file",
      [part("a.md", { content: MEGABYTE, listed: 2001 })],
      "archive-too-large",
    ],
    [
      "a file that swells",
      [part("a.md", { packed: deflateSync(MEGABYTE), size: 17_000_000 }), part("b.md")],
      [
        ["a.md", "too-large"],
        ["b.md", "in b.md"],
      ],
    ],
    ["a file of 300 MB", [part("a.md", { size: 300_000_000 })], [["a.md", "too-large"]]],
    ["a document of an office", [part("[Content_Types].xml"), part("word/document.xml")], "binary"],
    [
      "Zip64 numbers",
      [part("a.md", { zip64: true }), part("b.md", { zip64: true })],
      [
        ["a.md", "in a.md"],
        ["b.md", "in b.md"],
      ],
    ],
    ["a Zip64 bomb", [part("a.md", { zip64: true, size: 2 ** 60 })], "archive-too-large"],
  ])("opens an archive with %s", async (_, parts, expected) => {
    expect(await unpacked(makeZip(parts))).toEqual(expected);
    expect(await unpacked(makeZip(parts, { zip64: true, comment: "PK\u0005\u0006" }))).toEqual(
      expected,
    );
  });

  it("opens thousands of small files", async () => {
    const names = Array.from({ length: 4000 }, (_, n) => `${n}.md`);
    const archive = zipSync(Object.fromEntries(names.map((name) => [name, bytes(name)])));
    const contents = await unpacked(new Uint8Array(archive));
    expect(contents).toEqual(names.toSorted(byNumber).map((name) => [name, name]));
  });

  it("refuses too many files", async () => {
    expect(await unpacked(makeZip([part("a.md", { listed: 100_001 })]))).toBe("archive-too-large");
  });

  it("shortens overlong names", async () => {
    const found = await unzip(
      new Blob([makeZip([part(`${"word ".repeat(10_000)}.md`)])]),
      MAX_UNPACKED_BYTES,
    );
    expect(found).toMatchObject({
      ok: true,
      files: [{ name: expect.stringMatching(/^(?:word ){90,99}word…$/) }],
    });
  });

  it("counts what other archives have already unpacked", async () => {
    const archive = new Blob([makeZip([part("a.md", { content: MEGABYTE })])]);
    expect(await unzip(archive, 999_999)).toEqual({ ok: false, code: "archive-too-large" });
    expect(await unzip(archive, 1_000_000)).toMatchObject({ ok: true, size: 1_000_000 });
  });

  it("refuses an archive that is truncated or altered anywhere", async () => {
    const archive = makeZip([part("a.md"), part("b.md")], { zip64: true });
    for (let length = 4; length < archive.length; length += 1)
      expect(await unpacked(archive.slice(0, length))).toBe("archive-damaged");
    const codes = new Set<unknown>(["archive-damaged", "archive-empty", "archive-too-large"]);
    for (let at = 0; at < archive.length; at += 1) {
      const changed = archive.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const outcome = await unpacked(changed);
      expect(Array.isArray(outcome) || codes.has(outcome)).toBe(true);
    }
  });
});

const byNumber = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10);
