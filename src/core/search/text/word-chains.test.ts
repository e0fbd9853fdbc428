import { describe, expect, it } from "vitest";
import { hanPieces } from "./han-pieces.ts";
import { spellingsOf, toSingular, wordChains } from "./word-chains.ts";

describe("wordChains", () => {
  it("gives one to three words of one clause, function words only inside", () => {
    expect([...wordChains("a mixture of experts, trained")]).toEqual([
      "mixture",
      "mixture of expert",
      "expert",
      "trained",
    ]);
  });
});

describe("singular", () => {
  it("cuts the plural and nothing else", () => {
    expect(["models", "class", "bias", "corpus", "gas", "llms"].map(toSingular)).toEqual([
      "model",
      "class",
      "bias",
      "corpus",
      "gas",
      "llm",
    ]);
  });
});

describe("hanPieces", () => {
  it("gives no piece that begins or ends with a particle", () => {
    expect([...hanPieces("推理的")]).toEqual(["推理"]);
  });
});

describe("terms that begin as given", () => {
  const text = "queries of language models, language-model queries. 强化学习 and 强化的学习";
  const beginning = (all: ReadonlySet<string>, typed: string) =>
    [...all].filter((term) => term.startsWith(typed));

  it.each(["lang", "language-m", "query", "mod", "zzz"])("are those of all: %s", (typed) => {
    const some = beginning(wordChains(text, typed), typed);
    expect(some).toEqual(beginning(wordChains(text), typed));
  });

  it("are those of all, in Chinese too", () => {
    expect([...hanPieces(text, "强化")]).toEqual(beginning(hanPieces(text), "强化"));
  });
});

describe("plurals in ies", () => {
  it("are those of words in y, which are found in both spellings", () => {
    expect(toSingular("vulnerabilities")).toBe("vulnerability");
    expect(toSingular("series")).toBe("series");
    expect(spellingsOf("security vulnerability")).toContain("security vulnerabilities");
    expect(spellingsOf("survey")).toEqual(["survey"]);
  });
});
