import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainNames } from "./plain-names.ts";
import { invertedName, parseName, shortName } from "./person-name.ts";

describe("parseName", () => {
  it.each([
    ["Yunze Man", "Man, Yunze"],
    ["  A   B ", "B, A"],
    ["Jane , Doe -", "Jane, Doe"],
    ["Zhang Wei", "Wei, Zhang"],
    ["Jean-Luc O'Brien-Smith", "O'Brien-Smith, Jean-Luc"],
    ["J. R. R. Tolkien", "Tolkien, J. R. R."],
    ["Weinan E", "E, Weinan"],
    ["Gangadharan G. R.", "Gangadharan, G. R."],
    ["Laurens van der Maaten", "van der Maaten, Laurens"],
    ["Virginia R. de Sa", "de Sa, Virginia R."],
    ["Luc Van Gool", "Van Gool, Luc"],
    ["Guy Van den Broeck", "Van den Broeck, Guy"],
    ["Kiet Van Nguyen", "Nguyen, Kiet Van"],
    ["Di Wang", "Wang, Di"],
    ["Lorenzo de' Medici", "de' Medici, Lorenzo"],
    ["Jacobus van ’t Hoff", "van ’t Hoff, Jacobus"],
    ["Muhammad al-Khwarizmi", "al-Khwarizmi, Muhammad"],
    ["Omar ibn Said", "ibn Said, Omar"],
    ["Seán Ó Briain", "Ó Briain, Seán"],
    ["Joana dos Santos", "dos Santos, Joana"],
    ["José Ortega y Gasset", "Ortega y Gasset, José"],
    ["Maria Costa e Silva", "Costa e Silva, Maria"],
    ["Pedro Lima Neto", "Lima Neto, Pedro"],
    ["Robert F. Kennedy III", "Kennedy, III, Robert F."],
    ["Jane Doe, Jr.", "Doe, Jr., Jane"],
    ["Jane Doe PhD", "Doe, PhD, Jane"],
    ["Doe, Jane", "Doe, Jane"],
    ["Doe,, Jr., Jane", "Doe, Jr., Jane"],
    ["van der Maaten, Laurens", "van der Maaten, Laurens"],
    ["Maaten, Laurens van der", "van der Maaten, Laurens"],
  ])("writes %j family name first", (name, expected) => {
    expect(invertedName(parseName(name), "suffix-second")).toBe(expected);
  });

  it.each([
    ["Gemini Team"],
    ["Team OLMo"],
    ["the TCV team"],
    ["LHCb collaboration"],
    ["The XYZ Collaboration"],
    ["University of X, Department Y"],
    ["Research and Development"],
    ["DeepSeek-AI"],
    ["OpenAI"],
    ["Meta AI"],
    ["GLM-4.5 Contributors"],
    ["王小明"],
    ["王 小明"],
    ["김민준"],
    ["van Gogh"],
    ["Ortega y Gasset"],
    ["Henry II"],
    ["Jr."],
    [""],
  ])("keeps %j whole", (name) => {
    expect(parseName(name)).toEqual({ literal: name });
  });

  it("sorts by capitalised particles only", () => {
    expect(parseName("Luc Van Gool")).toMatchObject({ family: "Van Gool", particle: "" });
    expect(parseName("Van Gool, Luc")).toMatchObject({ family: "Van Gool", particle: "" });
    expect(parseName("Ellen van der Veen")).toMatchObject({ family: "Veen", particle: "van der" });
  });

  it("restores the order of a group's inverted name", () => {
    expect(parseName("collaboration, LHCb")).toEqual({ literal: "LHCb collaboration" });
  });

  it.each([["et al."], ["et al"], ["al., et"], ["and others"], ["others"], ["等"]])(
    "takes %j for the end of a list that goes on",
    (name) => {
      expect(parseName(name)).toEqual({ literal: "et al.", others: true });
    },
  );

  it("never leaves a family or given name empty and loses no word", () => {
    const word = fc.constantFrom(
      ..."Jane Doe van der de' y Jr. III PhD O'Hara J. 王 Team Neto e , AI the Le Ó".split(" "),
    );
    const name = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
    const lettersOf = (text: string) => Array.from(text.replace(/\P{L}/gu, "")).sort().join("");
    fc.assert(
      fc.property(name, (text) => {
        const parsed = parseName(text);
        const needed = "literal" in parsed ? [] : [parsed.family, parsed.given];
        expect(needed).not.toContain("");
        expect(lettersOf(invertedName(parsed, "suffix-last"))).toBe(lettersOf(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("plainNames", () => {
  it.each([
    ['Hannes K\\"unzel', "Hannes Künzel"],
    ["Paul Erd\\H{o}s", "Paul Erdős"],
    ["{\\L}ukasz Ho\\v{c}evar", "Łukasz Hočevar"],
    ["Fran\\c{c}ois \\O{}re", "François Øre"],
    ['Rapha"el Valli`eres', "Raphaël Vallières"],
    ["{Gemini Team}", "Gemini Team"],
    ["Jane Doe$^{1}$", "Jane Doe"],
    ["Jane Doe*†", "Jane Doe"],
    ["Charles L. A . Clarke", "Charles L. A. Clarke"],
    ["C. -C. Jay Kuo", "C.-C. Jay Kuo"],
    ["Conan O'Brien", "Conan O'Brien"],
  ])("reads %j as %j", (written, expected) => {
    expect(plainNames([written])).toEqual([expected]);
  });

  it("leaves out what isn't a name", () => {
    expect(plainNames(["OpenAI", ":", "", " ", "Jane Doe"])).toEqual(["OpenAI", "Jane Doe"]);
  });
});

describe("shortName", () => {
  it.each([
    ["Yunze Man", "Man"],
    ["Laurens van der Maaten", "van der Maaten"],
    ["James M Lee Jr", "Lee"],
    ["Robert F. Kennedy III", "Kennedy"],
    ["Gemini Team", "Gemini Team"],
    ["LHCb collaboration", "LHCb collaboration"],
    ["Weinan E", "Weinan E"],
    ["王 小明", "王 小明"],
    ["et al", "et al."],
    ["Eve", "Eve"],
  ])("makes %j %j", (name, expected) => {
    expect(shortName(name)).toBe(expected);
  });
});
