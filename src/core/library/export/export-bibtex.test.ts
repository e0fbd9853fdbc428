import { describe, expect, it } from "vitest";
import { plainToBibtex, texToBibtex } from "./bibtex-text.ts";
import { exportBibtex } from "./export-bibtex.ts";
import { commentWith, difficultPapers, savedPaper } from "../fixtures/papers.ts";

describe("exportBibtex", () => {
  it("writes a conference paper with its arXiv id, tags and note", () => {
    const comment = commentWith({ venue: "CVPR", year: 2025 });
    const fields = { comment, categories: ["cs.CV"], authors: ["Yunze Man", "De-An Huang"] };
    expect(exportBibtex([savedPaper(fields, ["vision", "to read"], "Read §3.")])).toBe(
      `@inproceedings{man2025argus,
  title = {Argus: Seeing First},
  author = {Man, Yunze and Huang, De-An},
  booktitle = {CVPR 2025},
  year = {2025},
  eprint = {2505.23766},
  archivePrefix = {arXiv},
  primaryClass = {cs.CV},
  doi = {10.48550/arXiv.2505.23766},
  url = {https://arxiv.org/abs/2505.23766},
  abstract = {We look, then think.},
  keywords = {vision, to read},
  note = {Read §3.}
}
`,
    );
  });

  it.each([
    [{ venue: "CVPR", year: 2025, track: "workshop" }, "@inproceedings", "CVPR 2025 Workshops"],
    [{ venue: "ACL", year: 2025, track: "findings" }, "@inproceedings", "Findings of ACL 2025"],
    [{ venue: "TPAMI", year: 2025 }, "@article", "journal = {TPAMI}"],
    [{ venue: "ICLR", year: 2026, status: "submitted" as const }, "@misc", "year = {2025}"],
    [{ venue: null }, "@misc", "year = {2025}"],
  ])("takes the kind of entry from %j", (comment, kind, line) => {
    const text = exportBibtex([savedPaper({ comment: commentWith(comment) })]);
    expect(text.startsWith(`${kind}{man2025argus,`)).toBe(true);
    expect(text).toContain(line);
  });

  it("writes names so that every parser splits them the same way", () => {
    const authors = ["Laurens van der Maaten", "Robert Kennedy III", "Research and Development"];
    authors.push("OpenAI", "Malek Al_M", "LHCb collaboration", "X = Y Z", "et al.");
    expect(exportBibtex([savedPaper({ authors })])).toContain(
      "author = {van der Maaten, Laurens and Kennedy, III, Robert and {Research and Development}" +
        " and {OpenAI} and Al{\\_}M, Malek and {LHCb collaboration} and Z, X Y and others},",
    );
  });

  it.each([
    ["$\\}$ ends", "{\\textbraceright} ends"],
    ["$\\{x\\}$", "{$\\{x\\}$}"],
    ["$\\left\\{\\substack{a}\\right.$", "{$\\left\\lbrace \\substack{a}\\right.$}"],
    ["$52%$ of #1", "{$52\\%$} of \\#1"],
    ["$\\it{words}$ ${\\rm RAG}_x$", "{$\\mathit{words}$} {${\\mathrm{RAG}}_{x}$}"],
    ["$x^$", "x{\\textasciicircum}"],
    ["\\(a$b\\)", "a\\$b"],
    ["360$^\\circ$ a--b ---- ''", "360° a–b -{}-{}-{}- '{}'"],
  ])("writes the title %j in balanced braces", (title, expected) => {
    expect(exportBibtex([savedPaper({ title })])).toContain(`  title = {${expected}},\n`);
  });

  it("leaves out what is not known", () => {
    const text = exportBibtex([savedPaper({ arxiv: null, authors: [] })]);
    expect(text).not.toMatch(/author|eprint|doi|url|keywords|note/);
    expect(text).toContain("@misc{anon2025argus,");
  });

  it("keeps the braces of every entry balanced", () => {
    for (const paper of difficultPapers()) {
      let depth = 0;
      for (const sign of exportBibtex([paper])) {
        depth += Number(sign === "{") - Number(sign === "}");
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
  });
});

describe("plainToBibtex", () => {
  it.each([
    ["50% & $5 #1 a_b", "50\\% \\& \\$5 \\#1 a\\_b"],
    [
      "{a} \\b ~ ^",
      "{\\textbraceleft}a{\\textbraceright} {\\textbackslash}b {\\textasciitilde} {\\textasciicircum}",
    ],
    [
      "Müller, Erdős, Škoda, Łódź, Søren",
      '{M\\"uller'.replace("{M", "M{").replace("uller", "u}ller") +
        ", Erd{\\H{o}}s, {\\v{S}}koda, {\\L}{\\'o}d{\\'z}, S{\\o}ren",
    ],
    ["对读 Ω “x”", "对读 Ω “x”"],
  ])("writes %j", (text, expected) => {
    expect(plainToBibtex(text)).toBe(expected);
  });
});

describe("texToBibtex", () => {
  it.each([
    ["5$\\times$ at 50\\%", "5$\\times$ at 50\\%"],
    ["\\textit{a} \\foo{b} \\(x\\)", "\\emph{a} b $x$"],
    ["Poincar\\'e costs $100", "Poincar{\\'e} costs \\$100"],
    ["\\href{https://a.example}{page}\\footnote{x}", "page (x)"],
  ])("writes %j", (text, expected) => {
    expect(texToBibtex(text)).toBe(expected);
  });

  it.each([
    ["NeRF in the Wild", "{NeRF} in the Wild"],
    ["(CLIP): Vision-Centric Chain-of-Thought", "({CLIP}): Vision-Centric Chain-of-Thought"],
    ["3D GPT-4 and LLMs", "{3D} {GPT-4} and {LLMs}"],
    ["$\\alpha$-Fold", "{$\\alpha$}-Fold"],
  ])("protects the capitals of names in %j", (text, expected) => {
    expect(texToBibtex(text, true)).toBe(expected);
  });
});
