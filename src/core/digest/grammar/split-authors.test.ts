import { describe, expect, it } from "vitest";
import { namesOn, splitAuthors } from "./split-authors.ts";

describe("splitAuthors", () => {
  it("splits names at commas and drops empty pieces", () => {
    expect(splitAuthors("Ada Chen, , Wei Li,Max Roth ")).toEqual([
      "Ada Chen",
      "Wei Li",
      "Max Roth",
    ]);
  });

  it("joins a name that arXiv wrote with a comma inside", () => {
    expect(splitAuthors("Wei Liu, Yi Wen Heng,  Tse-Hsun,  Chen, Yang Wang")).toEqual([
      "Wei Liu",
      "Yi Wen Heng",
      "Tse-Hsun Chen",
      "Yang Wang",
    ]);
    expect(splitAuthors("Wei Liu, Tse-Hsun, Chen")).toEqual(["Wei Liu", "Tse-Hsun Chen"]);
  });

  it("joins what stands for a generation to its name", () => {
    expect(splitAuthors("Martin King, Jr., Sam Davis Jr., Doe, Jr., Robert Ross, III")).toEqual([
      "Martin King Jr.",
      "Sam Davis Jr.",
      "Doe Jr.",
      "Robert Ross III",
    ]);
    expect(splitAuthors("Jr., Ada Chen")).toEqual(["Jr.", "Ada Chen"]);
  });

  it("leaves the names of groups alone", () => {
    expect(splitAuthors("DeepSeek-AI, OpenAI, NVIDIA")).toEqual([
      "DeepSeek-AI",
      "OpenAI",
      "NVIDIA",
    ]);
    expect(splitAuthors("Santosh, Ada Chen")).toEqual(["Santosh", "Ada Chen"]);
  });
});

describe("namesOn", () => {
  it.each([
    "Ada Chen and Wei Li",
    "Ada Chen & Wei Li",
    "Ada Chen; Wei Li",
    "Ada Chen、Wei Li",
    "Ada Chen¹, Wei Li²",
    "Ada Chen¹,²*, Wei Li†",
    "Ada Chen1,2, Wei Li3",
    "Ada Chen (University of Bern, Switzerland), Wei Li (OpenAI)",
  ])("reads %s as two names", (line) => {
    expect(namesOn(line)).toEqual(["Ada Chen", "Wei Li"]);
  });

  it("leaves alone what belongs to a name", () => {
    const names = [
      "Alexander (Sasha) Roth",
      "Institute of Arts and Crafts",
      "Arts and Crafts Team",
    ];
    expect(namesOn(names.join(", "))).toEqual(names);
    expect(namesOn("Ada Chen and the Tide Collaboration, Night Team and Wei Li")).toEqual([
      "Ada Chen",
      "the Tide Collaboration",
      "Night Team",
      "Wei Li",
    ]);
    expect(namesOn("Ada Chen, GLM-4.5 Team, Qwen3")).toEqual(["Ada Chen", "GLM-4.5 Team", "Qwen3"]);
    expect(namesOn("Wei Liu, Yi Wen Heng,  Tse-Hsun,  Chen, Yang Wang")).toEqual(
      splitAuthors("Wei Liu, Yi Wen Heng,  Tse-Hsun,  Chen, Yang Wang"),
    );
  });
});
