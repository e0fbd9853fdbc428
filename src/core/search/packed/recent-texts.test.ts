import { describe, expect, it } from "vitest";
import { RecentTexts } from "./recent-texts.ts";

describe("RecentTexts", () => {
  it("makes a text once while it is asked for", () => {
    const texts = new RecentTexts(2);
    const made: number[] = [];
    const get = (number: number) =>
      texts.get(number, () => {
        made.push(number);
        return `text ${number}`;
      });
    for (const number of [1, 2, 1, 3, 1, 4, 1]) expect(get(number)).toBe(`text ${number}`);
    expect(made).toEqual([1, 2, 3, 4]);
  });

  it("forgets what was not asked for while others came", () => {
    const texts = new RecentTexts(2);
    let made = 0;
    const get = (number: number) => texts.get(number, () => String((made += 1)));
    for (const number of [1, 2, 3, 4, 5, 6]) get(number);
    expect(made).toBe(6);
    get(1);
    expect(made).toBe(7);
  });
});
