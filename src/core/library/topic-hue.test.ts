import { expect, test } from "vitest";
import { topicHue } from "./topic-hue.ts";

const TOPICS = ["3DGS", "NeRF", "LLM", "R1_Reasoning", "医学图像", "牙齿修复", "元宇宙/虚拟人"];
const KNOWN = [325, 295, 265, 175, 235, 45, 75];

test("a topic keeps its hue from release to release", () => {
  expect(TOPICS.map(topicHue)).toEqual(KNOWN);
});

test("hues are degrees of the colour circle", () => {
  for (const hue of ["", ...TOPICS].map(topicHue)) {
    expect(hue).toBeGreaterThanOrEqual(0);
    expect(hue).toBeLessThan(360);
  }
});

test("the topics of one morning seldom share a hue", () => {
  expect(new Set(TOPICS.map(topicHue)).size).toBeGreaterThanOrEqual(5);
});
