import { describe, expect, it } from "vitest";
import { splitAuthors } from "./split-authors.ts";

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
