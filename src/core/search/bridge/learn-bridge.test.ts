import { describe, expect, it } from "vitest";
import { learnBridge } from "./learn-bridge.ts";
import { entryOf } from "../index/entry.ts";
import { paperOf } from "../papers.fixture.ts";

const pair = (en: string, zh: string) => ({ en, zh });
const about = [
  pair("A soft robot grasps eggs. It learns slowly.", "软体机器人抓取鸡蛋，学得很慢。"),
  pair("We build a soft robot from silicone.", "我们用硅胶制造软体机器人。"),
  pair("Soft robots swim in the pool.", "软体机器人在池中游泳。"),
  pair("A hard robot grasps bricks in the pool.", "刚体机械臂在池中抓取砖块。"),
  pair("Eggs are boiled slowly.", "鸡蛋慢慢地煮。"),
  pair("Silicone ages.", "硅胶会老化（ageing）。"),
];
const entries = about.map((texts, serial) =>
  entryOf([paperOf({ key: `p${serial}`, title: "Untitled", ...texts })], serial),
);
const learned = (term: string, way: "toWords" | "toHan") => {
  const holders = entries.filter((entry) => `${entry.english}${entry.chinese}`.includes(term));
  const taughtBy = { papers: entries, tables: null };
  return learnBridge(term, way, holders, taughtBy).map(({ text }) => text);
};

describe("learnBridge", () => {
  it("finds what a term is called from the papers that hold it", () => {
    expect(learned("软体机器人", "toWords")[0]).toBe("soft robot");
    expect(learned("soft robot", "toHan")[0]).toBe("软体机器人");
  });

  it("claims nothing from one or two papers without a gloss", () => {
    expect(learned("砖块", "toWords")).toEqual([]);
  });

  it("believes a gloss in a single paper", () => {
    expect(learned("老化", "toWords")).toEqual(["ageing"]);
  });

  it("falls back on the glossary for common terms", () => {
    expect(learned("联邦学习", "toWords")).toEqual(["federated learning"]);
  });
});
