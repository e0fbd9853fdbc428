import { describe, expect, it } from "vitest";
import { citationKeys } from "./citation-key.ts";
import { citationOf } from "./citation.ts";
import { coins } from "./coins.ts";
import { commentWith, savedPaper } from "../fixtures/papers.ts";

const year = (id: string | null) =>
  citationOf(savedPaper({ arxiv: id === null ? null : { id, version: null } })).year;

describe("citationOf", () => {
  it("takes the year from an old or new arXiv id, else from the digest", () => {
    expect(year("2401.00001")).toBe(2024);
    expect(year("math.GT/0309136")).toBe(2003);
    expect(year("hep-th/9901001")).toBe(1999);
    expect(year(null)).toBe(2025);
  });

  it("uses a link of the paper if there is no arXiv id", () => {
    const links = [
      { kind: "papers.cool" as const, url: "https://papers.cool/x" },
      { kind: "project" as const, url: "https://man.example/argus" },
    ];
    expect(citationOf(savedPaper({ arxiv: null, links }))).toMatchObject({
      url: "https://man.example/argus",
      doi: null,
      arxivId: null,
    });
  });
});

describe("citationKeys", () => {
  it.each([
    ["Argus: Vision-Centric Reasoning", "Yunze Man", "man2025argus"],
    ["On the Use of Eyes", "Jürgen Müller", "muller2025use"],
    ["$E^{3}$Gen: Fast", "Laurens van der Maaten", "vandermaaten2025e3gen"],
    ["Re-ttention", "Łukasz Øre", "ore2025rettention"],
    ["对读", "王小明", "anon2025"],
  ])("makes of %j by %j the key %j", (title, author, expected) => {
    const paper = savedPaper({ title, authors: [author] });
    expect([...citationKeys([paper]).values()]).toEqual([expected]);
  });

  it("distinguishes papers with the same author, year and word, whatever their order", () => {
    const papers = ["2505.00003", "2505.00001", "2505.00002"].map((id) =>
      savedPaper({ arxiv: { id, version: 1 } }),
    );
    const keys = citationKeys(papers);
    expect(keys.get("2505.00001")).toBe("man2025argus");
    expect(keys.get("2505.00002")).toBe("man2025argus-2505.00002");
    expect(new Set(keys.values()).size).toBe(3);
    const others = citationKeys([...papers].reverse());
    expect(papers.map(({ key }) => others.get(key))).toEqual(
      papers.map(({ key }) => keys.get(key)),
    );
  });

  it("stays the same when the paper is later published at a conference", () => {
    const before = savedPaper();
    const after = savedPaper({ comment: commentWith({ venue: "CVPR", year: 2026 }) });
    expect(citationKeys([after])).toEqual(citationKeys([before]));
  });
});

describe("coins", () => {
  it("describes a preprint in the way Zotero reads it", () => {
    const pairs = new URLSearchParams(coins(savedPaper({ title: "A & B: 50\\%" })));
    expect([...pairs]).toEqual([
      ["ctx_ver", "Z39.88-2004"],
      ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
      ["rft.type", "preprint"],
      ["rft.title", "A & B: 50%"],
      ["rft.date", "2025"],
      ["rft.au", "Man, Yunze"],
      ["rft_id", "info:doi/10.48550/arXiv.2505.23766"],
      ["rft_id", "https://arxiv.org/abs/2505.23766"],
    ]);
  });

  it.each([
    ["CVPR", "rft.genre=proceeding", "rft.btitle=CVPR%202025"],
    ["TPAMI", "rft.genre=article", "rft.jtitle=TPAMI"],
  ])("describes a paper of %s with its venue", (venue, genre, container) => {
    const text = coins(savedPaper({ comment: commentWith({ venue, year: 2025 }) }));
    expect(text).toContain(genre);
    expect(text).toContain(container);
  });

  it("survives half a surrogate pair", () => {
    expect(coins(savedPaper({ title: "a\ud800b" }))).toContain("rft.title=a%EF%BF%BDb");
  });
});
