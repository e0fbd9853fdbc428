import { describe, expect, it } from "vitest";
import { readQuantities } from "./read-quantities.ts";

const quantitiesIn = (text: string, lang: "en" | "zh"): [string, number, string][] =>
  readQuantities(text, lang).map(({ start, end, value, unit }) => [
    text.slice(start, end),
    value,
    unit,
  ]);

describe("readQuantities", () => {
  it.each<[string, "en" | "zh", [string, number, string][]]>([
    ["121K proofs", "en", [["121K", 121_000, ""]]],
    ["6,832 pairs", "en", [["6,832", 6832, ""]]],
    ["1.5 billion words", "en", [["1.5 billion", 1.5e9, ""]]],
    ["half a million users", "en", [["half a million", 500_000, ""]]],
    ["twenty-one tasks", "en", [["twenty-one", 21, ""]]],
    ["86.4\\% of it", "en", [["86.4\\%", 86.4, "share.percent"]]],
    [
      "6 to 12%",
      "en",
      [
        ["6", 6, "share.percent"],
        ["12%", 12, "share.percent"],
      ],
    ],
    [
      "$6$-$12$ percentage points",
      "en",
      [
        ["6", 6, "points"],
        ["12$ percentage points", 12, "points"],
      ],
    ],
    ["a drop of -3.5 dB", "en", [["-3.5 dB", -3.5, "level.db"]]],
    ["two orders of magnitude", "en", [["two orders of magnitude", 2, "orders"]]],
    ["$10^{5}$ steps", "en", [["10^{5}", 100_000, ""]]],
    ["it costs $100", "en", [["100", 100, "money.usd"]]],
    ["12.1万个", "zh", [["12.1万", 121_000, ""]]],
    ["三百二十个", "zh", [["三百二十", 320, ""]]],
    ["百分之五十", "zh", [["百分之五十", 50, "share.percent"]]],
    ["３５％", "zh", [["３５％", 35, "share.percent"]]],
    ["负3.5分贝", "zh", [["负3.5分贝", -3.5, "level.db"]]],
    ["五千万", "zh", [["五千万", 5e7, ""]]],
    ["二维", "zh", [["二维", 2, "axes"]]],
    ["500毫秒", "zh", [["500毫秒", 500, "time.ms"]]],
  ])("reads %s", (text, lang, wanted) => {
    expect(quantitiesIn(text, lang)).toEqual(wanted);
  });

  it.each<[string, "en" | "zh"]>([
    ["GPT-4o on GSM8K with Pass@k, see https://a.io/2024/7", "en"],
    ["(1) fast and (2) small [12]", "en"],
    ["hundreds of users, first of all", "en"],
    ["第三，数百万用户十分满意", "zh"],
    ["（1）快；（2）小", "zh"],
  ])("reads no quantity in %s", (text, lang) => {
    expect(quantitiesIn(text, lang)).toEqual([]);
  });
});
