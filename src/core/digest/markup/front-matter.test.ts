import { expect, it } from "vitest";
import { findFrontMatter } from "./front-matter.ts";

const fields = (yaml: string) => {
  const [{ topic, date } = { topic: null, date: null }] = findFrontMatter(`---\n${yaml}\n---\n`);
  return { topic, date };
};

it("reads title and date", () => {
  expect(fields("title: R1_Reasoning\ndate: 2025-05-31 01:59:49\ntags:\n    - R1")).toEqual({
    topic: "R1_Reasoning",
    date: "2025-05-31",
  });
});

it("reads a title that is quoted or goes on in the next line", () => {
  expect(fields('title: "R1: Reasoning"').topic).toBe("R1: Reasoning");
  expect(fields("title: >\n  R1\n  Reasoning\ncover: a").topic).toBe("R1 Reasoning");
});

it("reads title and date beside a description that isn't YAML", () => {
  expect(fields("title: NeRF\ndate: 2025-05-31\ndescription: Update in 2025: Lanterns")).toEqual({
    topic: "NeRF",
    date: "2025-05-31",
  });
});
