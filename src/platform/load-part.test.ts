import { describe, expect, it } from "vitest";
import { failureOf, failureOfCall } from "./failure.ts";
import { isPartMissing, loadPart } from "./load-part.ts";

/** An import that fails this many times before it succeeds. */
function failing(times: number) {
  let calls = 0;
  const load = () => {
    calls += 1;
    return calls > times ? Promise.resolve("part") : Promise.reject(new TypeError("not found"));
  };
  return { load, calls: () => calls };
}

describe("loadPart", () => {
  it("imports an available part once", async () => {
    const { load, calls } = failing(0);
    await expect(loadPart(load)).resolves.toBe("part");
    expect(calls()).toBe(1);
  });

  it("tries a second time when the first fetch fails", async () => {
    const { load, calls } = failing(1);
    await expect(loadPart(load)).resolves.toBe("part");
    expect(calls()).toBe(2);
  });

  it("gives up after the second failure, with a recognisable error", async () => {
    const { load, calls } = failing(9);
    const error: unknown = await loadPart(load).catch((caught: unknown) => caught);
    expect(isPartMissing(error)).toBe(true);
    expect(failureOf(error)).toBe("part-missing");
    expect(failureOfCall(error)).toBe("part-missing");
    expect(calls()).toBe(2);
  });

  it("recognises the error after it has crossed from another thread", () => {
    const crossed = Object.assign(new Error("A part"), { name: "PartMissing" });
    expect(isPartMissing(crossed)).toBe(true);
    expect(isPartMissing(new Error("A part"))).toBe(false);
  });
});
