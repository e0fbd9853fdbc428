import { describe, expect, it } from "vitest";
import { beginningOf, mayBegin, readSwipe } from "./read-swipe.ts";

const from = { x: 200, y: 300 };
const by = (x: number, y: number) => ({ x: from.x + x, y: from.y + y });

describe("beginningOf", () => {
  it("waits until the finger has moved", () => {
    expect(beginningOf(from, by(8, 3))).toBeNull();
  });
  it("reads a horizontal movement as a swipe, and any other as scrolling", () => {
    expect(beginningOf(from, by(20, 5))).toBe("swipe");
    expect(beginningOf(from, by(-20, 10))).toBe("swipe");
    expect(beginningOf(from, by(20, 18))).toBe("other");
    expect(beginningOf(from, by(3, -40))).toBe("other");
  });
});

describe("readSwipe", () => {
  it("saves to the right and dismisses to the left", () => {
    expect(readSwipe(from, by(150, 0), 390)).toEqual({ dx: 150, decision: "saved", armed: true });
    expect(readSwipe(from, by(-150, 0), 390).decision).toBe("dismissed");
  });
  it("is armed from a third of a row, and disarmed by moving back", () => {
    expect(readSwipe(from, by(90, 0), 390).armed).toBe(false);
    expect(readSwipe(from, by(118, 0), 390).armed).toBe(true);
    expect(readSwipe(from, by(20, 0), 390).armed).toBe(false);
  });
  it("requires no more than a thumb's reach over something wide", () => {
    expect(readSwipe(from, by(141, 0), 1000).armed).toBe(true);
  });
});

describe("mayBegin", () => {
  it("leaves the edges of the screen to the system", () => {
    expect(mayBegin({ x: 10, y: 0 }, 390)).toBe(false);
    expect(mayBegin({ x: 380, y: 0 }, 390)).toBe(false);
    expect(mayBegin({ x: 60, y: 0 }, 390)).toBe(true);
  });
});
