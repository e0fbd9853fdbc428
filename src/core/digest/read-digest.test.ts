import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasRealDigests, realDigests, withoutRealDigests } from "../../../scripts/real-digests.ts";
import { type DigestReading, readDigest } from "./read-digest.ts";
import { fieldsOf } from "./testing/fields-of.ts";
import { somePapers, someStyle } from "./testing/arbitrary-papers.ts";
import { printMarkdown, type PrintedPaper, type PrintStyle } from "./testing/print-digest.ts";
import { LISTS } from "./testing/print-lists.ts";
import { printCopy, printText, printWrapped } from "./testing/print-plain.ts";
import { PRINTED } from "./testing/printed-carriers.ts";
import { answersOf, printDailyMarkdown, printJsonl } from "./testing/print-records.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const bare = (text: string | null): string | null => text?.replace(/\s+/g, "") ?? null;

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

function summariesOf({ papers }: DigestReading): unknown[] {
  return papers.map(({ summary, details }) => [summary, details]);
}

/** What is reported for a file that isn't a digest: carrier, number of papers, problem codes. */
function why(bytes: Uint8Array): unknown {
  const { carrier, papers, problems } = readDigest(bytes, "x");
  return [carrier, papers.length, problems.map(({ code }) => code)];
}

describe("readDigest", () => {
  it.each(["9999-12-31", "0050-01-01", "2101-01-01"])(
    "takes %s for no date of a digest",
    (date) => {
      const text = `---\ndate: ${date}\n---\n\n## A loom\n\n**Authors:Ada**\n\nIt weaves patterns of flowers.\n\n中文摘要：它会织出花朵的图案。\n\n**Summary**\n它会织出花朵的图案。\n`;
      expect(readDigest(encode(text), `${date} Looms.md`).date).toBeNull();
      expect(readDigest(encode(text), "2025-04-01 Looms.md").date).toBe("2025-04-01");
    },
  );

  it.each(PRINTED)("reads back what is printed as $name, in every generation", (carrier) => {
    fc.assert(
      fc.property(somePapers, someStyle, (papers, style) => {
        const reading = readDigest(encode(carrier.print(papers, style)), "page");
        expect(reading.papers.map(fieldsOf)).toEqual(fieldsOfPrinted(papers, style));
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

  it("reads back records printed as JSON Lines and as their Markdown", () => {
    fc.assert(
      fc.property(somePapers, fc.boolean(), fc.boolean(), (papers, answered, bold) => {
        const lines = readDigest(encode(printJsonl(papers, answered)), "2025-05-01.jsonl");
        const markdown = readDigest(encode(printDailyMarkdown(papers, bold)), "2025-05-01.md");
        expect([lines.carrier, markdown.carrier]).toEqual(["jsonl", "arxiv-daily-markdown"]);
        for (const reading of [lines, markdown]) {
          expect(reading.lines.unread).toBe(0);
          expect(reading.problems).toEqual([]);
          expect(idsOf(reading)).toEqual(papers.map(({ id }) => id));
          expect(reading.papers.map(({ title }) => title)).toEqual(papers.map((one) => one.title));
          expect(reading.papers.map((one) => one.authors)).toEqual(
            papers.map((one) => one.authors),
          );
          expect(reading.papers.map((one) => one.abstract)).toEqual(
            papers.map(({ en }) => ({ en, zh: null })),
          );
        }
        expect(summariesOf(markdown)).toEqual(papers.map((one) => [one.summary, answersOf(one)]));
        expect(summariesOf(lines)).toEqual(
          papers.map((one) => (answered ? [one.summary, answersOf(one)] : [null, []])),
        );
      }),
      { numRuns: 100 },
    );
  });

  it.each(LISTS)("reads back what is printed as $name", ({ name, print, both }) => {
    fc.assert(
      fc.property(somePapers, (papers) => {
        const reading = readDigest(encode(print(papers)), "2026-01-05.md");
        expect([reading.carrier, reading.lines.unread, reading.problems]).toEqual([name, 0, []]);
        expect(
          reading.papers.map(({ title, authors, abstract, arxiv }) => ({
            title,
            authors,
            ...abstract,
            id: arxiv?.id,
          })),
        ).toEqual(
          papers.map(({ title, authors, en, zh, id }) => ({
            title,
            authors,
            en,
            zh: both ? zh : null,
            id,
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("joins text wrapped at any column, ignoring white space", () => {
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

  it("says what isn't a digest, and why", () => {
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

  it("recognises a digest without papers", () => {
    const reading = readDigest(encode("---\ntitle: 3DGS\n---\n\n# 2024-05-06 更新\n"), "x.md");
    expect(reading).toMatchObject({
      carrier: "markdown",
      date: "2024-05-06",
      topic: "3DGS",
      papers: [],
    });
    expect(reading.problems.map(({ code }) => code)).toEqual(["no-papers"]);
  });

  it("reports where a second digest begins in the same file", () => {
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

describe.skipIf(!hasRealDigests)(
  `readDigest on real digests (${withoutRealDigests} when skipped)`,
  () => {
    it("finds exactly the papers of the Markdown digests and the pages", () => {
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
