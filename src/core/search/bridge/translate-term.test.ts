import { expect, it } from "vitest";
import type { TermTables } from "./term-tables.ts";
import { translateTerm } from "./translate-term.ts";

function tablesWith(...names: string[]): TermTables {
  const table = {
    names,
    numbers: new Map(names.map((name, number) => [name, number])),
    papers: new Uint16Array(names.length),
    termsOf: new Map<string, Uint32Array>(),
  };
  return { english: table, chinese: table, size: 10 };
}

const words = [
  { word: "decoding", strength: 0.05 },
  { word: "speculative", strength: 0.04 },
  { word: "token", strength: 0.01 },
];
const names = (term: string, tables: TermTables, strength = 1): string[] =>
  translateTerm(
    term,
    words.map((one) => ({ ...one, strength: strength * one.strength })),
    tables,
  ).map(({ text }) => text);

it("puts a name together of the strongest words, in an order that papers have", () => {
  const tables = tablesWith("decoding", "speculative", "speculative decoding");
  expect(names("推测解码", tables)).toEqual(["speculative decoding"]);
});

it("takes one word for a term of two characters", () => {
  expect(names("解码", tablesWith("decoding", "token"))).toEqual(["decoding"]);
});

it("gives no name that no paper has, and none of words that hardly tell", () => {
  expect(names("解码", tablesWith("token stream"))).toEqual([]);
  expect(names("解码", tablesWith("decoding"), 0.1)).toEqual([]);
});
