import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasRealDigests, realDigests, withoutRealDigests } from "../../../scripts/real-digests.ts";
import { type DigestReading, readDigest } from "./read-digest.ts";
import { somePapers, someStyle } from "./testing/arbitrary-papers.ts";
import {
  printCopy,
  printHtml,
  printMarkdown,
  printMhtml,
  type PrintedPaper,
  type PrintStyle,
  printText,
  printWrapped,
} from "./testing/print-digest.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const bare = (text: string | null): string | null => text?.replace(/\s+/g, "") ?? null;

type Carrier = {
  name: string;
  print: (papers: readonly PrintedPaper[], style: PrintStyle) => string;
  ids: boolean;
};

const CARRIERS: readonly Carrier[] = [
  { name: "markdown", print: printMarkdown, ids: true },
  { name: "html", print: printHtml, ids: true },
  {
    name: "mhtml",
    print: (papers, style) => printMhtml(papers, style, "quoted-printable"),
    ids: true,
  },
  { name: "mhtml", print: (papers, style) => printMhtml(papers, style, "base64"), ids: true },
  { name: "text", print: printText, ids: false },
  {
    name: "browser-copy",
    print: (papers, style) => printCopy(papers, style, "chromium"),
    ids: false,
  },
  {
    name: "browser-copy",
    print: (papers, style) => printCopy(papers, style, "firefox"),
    ids: false,
  },
];

function fieldsOf(reading: DigestReading): unknown[] {
  return reading.papers.map(({ title, authors, abstract, summary, takeaways, comment }) => ({
    title,
    authors,
    en: abstract.en,
    zh: abstract.zh,
    summary,
    takeaways,
    comment: comment?.raw ?? "",
  }));
}

function fieldsOfPrinted(papers: readonly PrintedPaper[], { generation }: PrintStyle): unknown[] {
  const translated = generation !== "G1a" && generation !== "G1b";
  return papers.map(({ title, authors, en, zh, summary, takeaways, comment }) => ({
    title,
    authors,
    en,
    zh: translated ? zh : null,
    summary,
    takeaways,
    comment,
  }));
}

function idsOf({ papers }: DigestReading): string[] {
  return papers.flatMap(({ arxiv }) => (arxiv === null ? [] : [arxiv.id]));
}

function figuresOf({ papers }: DigestReading): string[] {
  return papers.flatMap(({ figures }) => figures.map(({ url }) => url));
}

/** What a reading of no digest says: carrier, number of papers, codes of problems. */
function why(bytes: Uint8Array): unknown {
  const { carrier, papers, problems } = readDigest(bytes, "x");
  return [carrier, papers.length, problems.map(({ code }) => code)];
}

describe("readDigest", () => {
  it.each(CARRIERS)("reads back what is printed as $name, in every generation", (carrier) => {
    fc.assert(
      fc.property(somePapers, someStyle, (papers, style) => {
        const reading = readDigest(encode(carrier.print(papers, style)), "page");
        expect(fieldsOf(reading)).toEqual(fieldsOfPrinted(papers, style));
        expect(reading.date).toBe(style.date);
        expect(reading.lines.unread).toBe(0);
        expect([reading.carrier, "wrapped-text"].includes(carrier.name) || papers.length < 2).toBe(
          true,
        );
        expect(idsOf(reading)).toEqual(carrier.ids ? papers.map(({ id }) => id) : []);
        expect(figuresOf(reading)).toEqual(
          carrier.ids ? papers.flatMap(({ images }) => images) : [],
        );
      }),
      { numRuns: 60 },
    );
  });

  it("puts wrapped text together at any column, white space apart", () => {
    fc.assert(
      fc.property(
        somePapers,
        someStyle,
        fc.integer({ min: 60, max: 100 }),
        (papers, style, columns) => {
          const { papers: read } = readDigest(encode(printWrapped(papers, style, columns)), "page");
          expect(read.map(({ title }) => bare(title))).toEqual(
            papers.map(({ title }) => bare(title)),
          );
          expect(read.map(({ abstract }) => bare(abstract.en))).toEqual(
            papers.map(({ en }) => bare(en)),
          );
          expect(read.map((paper) => paper.takeaways.map(bare))).toEqual(
            papers.map((paper) => paper.takeaways.map(bare)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives the text twin of a page the same title fingerprints", () => {
    fc.assert(
      fc.property(somePapers, someStyle, (papers, style) => {
        const text = readDigest(encode(printText(papers, style)), "page");
        const copy = readDigest(encode(printCopy(papers, style, "firefox")), "page");
        expect(copy.papers.map(({ key }) => key)).toEqual(text.papers.map(({ key }) => key));
      }),
      { numRuns: 30 },
    );
  });

  it("accounts for every line of damaged digests and never throws", () => {
    fc.assert(
      fc.property(
        somePapers,
        someStyle,
        fc.constantFrom(...CARRIERS),
        fc.array(fc.tuple(fc.constantFrom("cut", "repeat", "insert", "swap"), fc.nat(), fc.nat()), {
          maxLength: 4,
        }),
        (papers, style, carrier, damages) => {
          let text = carrier.print(papers, style);
          for (const [kind, a, b] of damages) text = damage(text, kind, a, b);
          const { lines } = readDigest(encode(text), "page");
          expect(lines.blank + lines.read + lines.unread).toBe(lines.total);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("reads the papers before the place where a digest is cut off", () => {
    fc.assert(
      fc.property(
        somePapers,
        someStyle,
        fc.constantFrom(...CARRIERS.slice(0, 2)),
        fc.nat(),
        (papers, style, carrier, at) => {
          const text = carrier.print(papers, style);
          const cut = text.slice(0, at % text.length);
          const whole = papers.filter(
            (paper) =>
              cut.includes(paper.images.at(-1) ?? "") &&
              cut.lastIndexOf("</details>") > cut.indexOf(paper.images.at(-1) ?? ""),
          ).length;
          const reading = readDigest(encode(cut), "page");
          expect(reading.papers.length).toBeGreaterThanOrEqual(
            Math.min(whole, new Set(papers.map(({ images }) => images.at(-1))).size),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it("tells what is no digest, and why", () => {
    expect(why(new Uint8Array())).toEqual(["none", 0, ["empty"]]);
    expect(why(encode(" \n\n"))).toEqual(["none", 0, ["empty"]]);
    expect(why(new Uint8Array(50_000_000))).toEqual(["none", 0, ["binary"]]);
    expect(why(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))).toEqual([
      "none",
      0,
      ["binary"],
    ]);
    expect(why(encode('{"name": "x", "version": 1}'))).toEqual(["none", 0, ["not-a-digest"]]);
    expect(why(encode("# Shopping\n\n- milk\n- eggs\n"))).toEqual(["none", 0, ["not-a-digest"]]);
    expect(why(encode("<!DOCTYPE html><html><p>Hello</p></html>"))).toEqual([
      "none",
      0,
      ["not-a-digest"],
    ]);
  });

  it("takes a digest without papers for what it is", () => {
    const reading = readDigest(encode("---\ntitle: 3DGS\n---\n\n# 2024-05-06 更新\n"), "x.md");
    expect(reading).toMatchObject({
      carrier: "markdown",
      date: "2024-05-06",
      topic: "3DGS",
      papers: [],
    });
    expect(reading.problems.map(({ code }) => code)).toEqual(["no-papers"]);
  });

  it("tells where a second digest begins in the same file", () => {
    fc.assert(
      fc.property(somePapers, someStyle, (papers, style) => {
        const text = printMarkdown(papers, style);
        const reading = readDigest(encode(`${text}\n${text}`), "x.md");
        expect(reading.papers).toHaveLength(papers.length * 2);
        expect(reading.lines.unread).toBe(0);
        expect(reading.problems.filter(({ code }) => code === "repeated-digest")).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });
});

function damage(text: string, kind: string, a: number, b: number): string {
  const [one, other] = [a % (text.length + 1), b % (text.length + 1)];
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (kind === "cut") return text.slice(0, from) + text.slice(to);
  if (kind === "repeat") return text.slice(0, to) + text.slice(from);
  if (kind === "insert")
    return `${text.slice(0, from)}\u0000<p>\n## ${"\ufffd".repeat(b % 5)}${text.slice(from)}`;
  return text.slice(to) + text.slice(from, to) + text.slice(0, from);
}

describe.skipIf(!hasRealDigests)(
  `readDigest on real digests (${withoutRealDigests} when skipped)`,
  () => {
    it("finds every paper of the Markdown digests and the pages, and no other", () => {
      for (const [folder, mark] of [
        ["markdown", /^## /gm],
        ["html", /<p><strong>Authors:/g],
      ] as const) {
        for (const { name, bytes } of realDigests(folder)) {
          const expected = new TextDecoder().decode(bytes).match(mark)?.length ?? 0;
          const reading = readDigest(bytes, name);
          expect([name, reading.papers.length, reading.lines.unread]).toEqual([name, expected, 0]);
          expect(reading.papers.filter(({ arxiv }) => arxiv === null)).toEqual([]);
        }
      }
    });

    it("finds twenty papers in every form of the same digest", () => {
      for (const { name, bytes } of realDigests("seed")) {
        if (name.endsWith(".json")) continue;
        const reading = readDigest(bytes, name);
        expect([name, reading.papers.length, reading.lines.unread]).toEqual([name, 20, 0]);
      }
    });
  },
);
