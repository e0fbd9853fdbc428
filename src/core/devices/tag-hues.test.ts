import { expect, test } from "vitest";
import { logOf } from "./device-log.ts";
import { readLine, writeLine } from "./device-line.ts";
import { absorbHues, newHues } from "./tag-hues.ts";

const NONE = new Map<string, number>();

test("the colour that a reader gave a tag last is the one of all devices", () => {
  const [ada, bo] = [logOf([]), logOf([])];
  const first = absorbHues(ada, "ada1", new Map([["scan", 25]]), NONE, 1000);
  const second = absorbHues(bo, "bo22", new Map([["scan", 130]]), NONE, 2000);
  const all = [...first, ...second];
  expect(newHues(logOf(all), new Map([["scan", 25]]))).toEqual(new Map([["scan", 130]]));
  expect(newHues(logOf(all.reverse()), new Map([["scan", 130]]))).toEqual(NONE);
});

test("a colour given after another was seen stands, also by a clock that is behind", () => {
  const log = logOf(absorbHues(logOf([]), "ada1", new Map([["scan", 25]]), NONE, 9000));
  absorbHues(log, "bo22", new Map([["scan", 130]]), new Map([["scan", 25]]), 1000);
  expect(newHues(log, NONE)).toEqual(new Map([["scan", 130]]));
});

test("what was not coloured since is not said again", () => {
  expect(absorbHues(logOf([]), "ada1", new Map([["a", 25]]), new Map([["a", 25]]), 1)).toEqual([]);
});

test("a line of a colour that is none, or of no tag, is damaged", () => {
  const [line] = absorbHues(logOf([]), "ada1", new Map([["a", 25]]), NONE, 1);
  if (line === undefined) throw new Error("There is no line.");
  expect(readLine(writeLine(line))).toEqual(line);
  for (const wrong of [{ hue: 361 }, { hue: -1 }, { hue: "25" }, { tag: " " }, { tag: 7 }])
    expect(readLine(JSON.stringify({ v: 1, ...line, ...wrong })), JSON.stringify(wrong)).toBe(
      "damaged",
    );
});
