import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cite, type CslItem, type CslName } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasRealDigests, realDigests, withoutRealDigests } from "../../../scripts/real-digests.ts";
import { readDigest } from "../digest/read-digest.ts";
import { citationKeys } from "./export/citation-key.ts";
import { citationOf, type ExportPaper } from "./export/citation.ts";
import { exportBibtex } from "./export/export-bibtex.ts";
import { exportCsl } from "./export/export-csl.ts";
import { exportRis } from "./export/export-ris.ts";
import { hostilePaper } from "./fixtures/hostile-text.ts";
import { difficultPapers } from "./fixtures/papers.ts";
import type { Appearance } from "./library-paper.ts";
import { mergeAppearances } from "./merge-papers.ts";
import { invertedName } from "./names/person-name.ts";

type Facts = { id: string; title: string; authors: string[]; year: string; doi: string };

function factsOf(papers: readonly ExportPaper[]): Facts[] {
  const keys = citationKeys(papers);
  return papers.map((paper) => {
    const { title, people, year, doi } = citationOf(paper);
    return {
      id: keys.get(paper.key) ?? "",
      title,
      authors: people.map((name) => invertedName(name, "suffix-last")),
      year: String(year ?? ""),
      doi: doi ?? "",
    };
  });
}

/** citation-js marks protected capitals and styles in titles by HTML elements. */
const element = /<\/?(?:span|i|b|sup|sub)(?: class="nocase")?>/g;

function readBack(text: string, forceType: string): Facts[] {
  return new Cite(text, { forceType }).data.map((item: CslItem) => ({
    id: item.id,
    title: (item.title ?? "").replace(element, "").replaceAll("\u00a0", " "),
    authors: (item.author ?? []).map(readName),
    year: String(item.issued?.["date-parts"][0]?.[0] ?? ""),
    doi: item.DOI ?? "",
  }));
}

function readName(name: CslName): string {
  const particle = name["dropping-particle"] ?? name["non-dropping-particle"];
  const family = [particle, name.family ?? name.literal].filter(Boolean).join(" ");
  return [family, name.given, name.suffix].filter(Boolean).join(", ");
}

describe("what citation-js reads back", () => {
  it("equals the difficult papers written to CSL-JSON", () => {
    expect(readBack(exportCsl(difficultPapers()), "@else/json")).toEqual(
      factsOf(difficultPapers()),
    );
  });

  it("equals the difficult papers written to RIS", () => {
    expect(readBack(exportRis(difficultPapers()), "@ris/file")).toEqual(factsOf(difficultPapers()));
  });

  it("equals the difficult papers written to BibTeX", () => {
    expect(readBack(exportBibtex(difficultPapers()), "@bibtex/text")).toEqual(
      factsOf(difficultPapers()),
    );
  });

  it("keeps notes and tags", () => {
    const [item] = new Cite(exportBibtex(difficultPapers())).data;
    expect(item?.note?.replaceAll(/\s+/g, " ")).toBe("Plain Words Only { note 50% & $5_x");
    expect(item?.keyword).toBe("to read,R&D,a b");
  });
});

function realPapers(): ExportPaper[] {
  const found = new Map<string, Appearance[]>();
  const files = ["markdown", "jsonl", "html", "seed"].flatMap((folder) => realDigests(folder));
  for (const { name, bytes } of files) {
    const { date, topic, papers } = readDigest(bytes, name);
    for (const paper of papers) {
      const appearance = { source: name, date, topic, paper };
      found.set(paper.key, [...(found.get(paper.key) ?? []), appearance]);
    }
  }
  return [...found.values()].map((appearances) => ({
    ...mergeAppearances(appearances),
    tags: ["to read"],
    note: "A note.",
  }));
}

describe.skipIf(!hasRealDigests)(`real papers (${withoutRealDigests} if skipped)`, () => {
  it("come back from BibTeX and RIS with title, authors, year and id", () => {
    const papers = realPapers();
    expect(papers.length).toBeGreaterThan(400);
    const facts = factsOf(papers);
    expect(readBack(exportBibtex(papers), "@bibtex/text")).toEqual(facts);
    expect(readBack(exportRis(papers), "@ris/file")).toEqual(facts);
  });
});

function hasProgram(name: string, ...args: string[]): boolean {
  try {
    execFileSync(name, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs a program on a file in its own folder; returns what it printed and what it wrote to
 * `output`.
 */
function run(program: string, args: string[], files: Record<string, string>, output?: string) {
  const folder = mkdtempSync(join(tmpdir(), "duidu-export-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const said = execFileSync(program, args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
    return output === undefined ? said : said + readFileSync(join(folder, output), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same hostile papers in every run, each with its own key and an author to sort by. */
const hostilePapers = fc
  .sample(hostilePaper, { seed: 12, numRuns: 500 })
  .map((paper, at): ExportPaper => ({
    ...paper,
    key: `${paper.key}${at}`,
    authors: [...paper.authors, "Jane Doe"],
  }));

// The style is a separate package on some systems.
const hasBibtex = hasProgram("kpsewhich", "plain.bst");

describe.skipIf(!hasBibtex)("BibTeX itself (skipped where it is not installed)", () => {
  const aux = "\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{out}\n";

  it("reads the difficult papers without a warning", () => {
    const files = { "out.aux": aux, "out.bib": exportBibtex(difficultPapers()) };
    const said = run("bibtex", ["out"], files, "out.blg");
    expect(said).not.toMatch(/warning--|error message|I was expecting|I'm skipping/i);
    expect(said).toContain(`You've used ${difficultPapers().length} entries`);
  });

  it("reads 500 hostile papers without a warning", () => {
    const files = { "out.aux": aux, "out.bib": exportBibtex(hostilePapers) };
    const said = run("bibtex", ["out"], files, "out.blg");
    expect(said).not.toMatch(/warning--|error message|I was expecting|I'm skipping/i);
    expect(said).toContain("You've used 500 entries");
  });
});

describe.skipIf(!hasProgram("biber", "--version"))(
  "biber (skipped where it is not installed)",
  () => {
    it("reads 500 hostile papers without a warning", () => {
      const files = { "out.bib": exportBibtex(hostilePapers) };
      const said = run(
        "biber",
        ["--tool", "--output-file", "read.bib", "out.bib"],
        files,
        "read.bib",
      );
      expect(said.match(/^(?:WARN|ERROR).*/gm)).toBe(null);
      expect(said.match(/^@/gm)).toHaveLength(500);
    }, 120_000);
  },
);

describe.skipIf(!hasProgram("ris2xml", "--version"))(
  "bibutils (skipped where it is not installed)",
  () => {
    it("reads every record of the difficult papers with its key", () => {
      const xml = run("ris2xml", ["out.ris"], { "out.ris": exportRis(difficultPapers()) });
      for (const { id } of factsOf(difficultPapers())) expect(xml).toContain(`<mods ID="${id}">`);
      expect(xml).not.toContain("did not recognize");
    });
  },
);
