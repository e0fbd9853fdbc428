import { constants, createDeflateRaw } from "node:zlib";
import { once } from "node:events";

import { zipSync } from "fflate";

import { makeZip, type ZipPart } from "../../src/platform/worker/zip.fixture.ts";
import { gb18030 } from "./encodings.ts";
import { withAbstract } from "./hostile-carriers.ts";

/** A file that attacks time and memory, and what its report says. */
export type HostileFile = { what: string; name: string; make: () => Promise<Pieces>; says: RegExp };

/** The bytes of a file in order; repeated pieces are written again and again. */
export type Pieces = { bytes: Uint8Array; times: number }[];

const MEGABYTE = 1_000_000;
const digest = (n: number) => new Uint8Array(Buffer.from(withAbstract.markdown("of a loom", n)));
const asOne = (bytes: Uint8Array): Pieces => [{ bytes, times: 1 }];
const zip =
  (...parts: ZipPart[]) =>
  async () =>
    asOne(makeZip(parts));
const opened = /1 new/;

/** 16 MB of zeros, deflated to a block that can be repeated any number of times. */
async function deflatedZeros(): Promise<{ block: Uint8Array; end: Uint8Array; size: number }> {
  const size = 16 * MEGABYTE;
  const stream = createDeflateRaw({ level: 9 });
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  stream.write(new Uint8Array(size));
  await new Promise<void>((resolve) => stream.flush(constants.Z_FULL_FLUSH, () => resolve()));
  const block = Buffer.concat(chunks);
  chunks.length = 0;
  stream.end();
  await once(stream, "end");
  return { block, end: Buffer.concat(chunks), size };
}

/** An archive of one file that inflates to `blocks` times 16 MB, said to be `size` bytes. */
async function bomb(blocks: number, size?: number): Promise<Pieces> {
  const zeros = await deflatedZeros();
  const packed = new Uint8Array(zeros.block.length * blocks + zeros.end.length);
  for (let n = 0; n < blocks; n += 1) packed.set(zeros.block, n * zeros.block.length);
  packed.set(zeros.end, zeros.block.length * blocks);
  return asOne(makeZip([{ name: "a.md", packed, size: size ?? blocks * zeros.size }]));
}

async function nestedBombs(): Promise<Pieces> {
  const inner = await bomb(38);
  const content = new Uint8Array(inner[0]?.bytes ?? []);
  return asOne(makeZip(Array.from({ length: 10 }, (_, n) => ({ name: `${n}.zip`, content }))));
}

async function deep(): Promise<Pieces> {
  let archive = new Uint8Array(zipSync({ "a.md": digest(1) }));
  for (let depth = 0; depth < 40; depth += 1)
    archive = new Uint8Array(zipSync({ "next.zip": archive }, { level: 0 }));
  return asOne(archive);
}

async function small(): Promise<Pieces> {
  const files = Array.from({ length: 4000 }, (_, n) => [
    `${n}.md`,
    new Uint8Array([n, n >> 8, 65]),
  ]);
  return asOne(zipSync({ ...Object.fromEntries(files), "z.md": digest(2) }));
}

const gbkName = new Uint8Array(gb18030("论文/2025-04-01_织机.md"));
const loom = { name: "a.md", content: digest(3) };

export const HOSTILE_FILES: readonly HostileFile[] = [
  {
    what: "names that begin with ./",
    name: "dot.zip",
    make: zip({ ...loom, name: "./x.md" }),
    says: opened,
  },
  { what: "4,000 small files", name: "small.zip", make: small, says: /4002 of 4,002 files/ },
  { what: "3 GB, honest", name: "bomb.zip", make: () => bomb(188), says: /too large an archive/ },
  {
    what: "3 GB, said to be 1 MB",
    name: "lie.zip",
    make: () => bomb(188, MEGABYTE),
    says: /damaged archive/,
  },
  { what: "600 MB of zeros", name: "zeros.zip", make: () => bomb(38), says: /too large/ },
  {
    what: "one file of 100 MB named 30 times",
    name: "overlap.zip",
    make: zip({ ...loom, size: 100 * MEGABYTE, listed: 30 }),
    says: /too large an archive/,
  },
  { what: "ten archives of 600 MB", name: "nested.zip", make: nestedBombs, says: /too large/ },
  {
    what: "40 archives in each other",
    name: "deep.zip",
    make: deep,
    says: /nested inside four others/,
  },
  {
    what: "a password",
    name: "locked.zip",
    make: zip({ ...loom, flags: 0x801 }),
    says: /password/,
  },
  {
    what: "LZMA",
    name: "lzma.zip",
    make: zip({ ...loom, method: 14 }),
    says: /browsers cannot unpack/,
  },
  { what: "Zip64", name: "zip64.zip", make: zip({ ...loom, zip64: true }), says: opened },
  {
    what: "2^60 bytes in Zip64",
    name: "zip64bomb.zip",
    make: zip({ ...loom, zip64: true, size: 2 ** 60 }),
    says: /too large an archive/,
  },
  {
    what: "cut off",
    name: "cut.zip",
    make: async () => asOne(makeZip([loom]).slice(0, -30)),
    says: /damaged archive/,
  },
  {
    what: "absolute and climbing names",
    name: "slip.zip",
    make: zip({ ...loom, name: "/../../etc/a.md" }),
    says: opened,
  },
  {
    what: "names of Windows",
    name: "windows.zip",
    make: zip({ ...loom, name: "C:\\a\\b.md" }),
    says: opened,
  },
  {
    what: "folders and hidden files alone",
    name: "empty.zip",
    make: zip({ name: "a/" }, { name: "__MACOSX/._a.md" }),
    says: /no readable files/,
  },
  { what: "a name twice", name: "twice.zip", make: zip(loom, loom), says: opened },
  {
    what: "a name in GBK",
    name: "gbk.zip",
    make: zip({ ...loom, name: gbkName, flags: 0 }),
    says: /论文\/2025-04-01_织机\.md/,
  },
  {
    what: "another local name and size",
    name: "local.zip",
    make: zip({ ...loom, localName: "b.exe", flags: 0x808 }),
    says: opened,
  },
  {
    what: "100,001 files",
    name: "many.zip",
    make: zip({ ...loom, listed: 100_001 }),
    says: /too large an archive/,
  },
  {
    what: "an office document",
    name: "report.docx",
    make: zip({ name: "[Content_Types].xml" }, loom),
    says: /isn't a digest|not a digest/,
  },
  {
    what: "a file of 800 MB",
    name: "huge.md",
    make: async () => [{ bytes: new Uint8Array(MEGABYTE).fill(97), times: 800 }],
    says: /too large/,
  },
  {
    what: "a line of 650 MB",
    name: "line.jsonl",
    make: async () => [
      { bytes: Buffer.from("{"), times: 1 },
      { bytes: new Uint8Array(MEGABYTE).fill(97), times: 650 },
    ],
    says: /too large/,
  },
  {
    what: "Markdown of 120 MB",
    name: "large.md",
    make: async () => [{ bytes: digest(4), times: Math.ceil((120 * MEGABYTE) / digest(4).length) }],
    says: /too large/,
  },
];
