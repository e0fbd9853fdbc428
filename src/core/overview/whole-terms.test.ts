import { expect, test } from "vitest";
import { wholeTerms } from "./whole-terms.ts";

const isWhole = wholeTerms([
  "在大型语言模型，深度语言模型的训练。",
  "语言模型是好的，训练深度语言。",
  "遥感图像中，遥感图像。",
]);

test("a term between boundaries is whole", () => {
  expect(["语言模型", "深度语言", "训练", "遥感图像"].filter(isWhole)).toEqual([
    "语言模型",
    "深度语言",
    "训练",
    "遥感图像",
  ]);
});

test("a fragment of words is not, nor a term that ends with a place word", () => {
  expect(["度语言", "言模型", "语言模", "图像中", "遥感图像中"].filter(isWhole)).toEqual([]);
});
