import { describe, expect, it } from "vitest";
import { outcomeOf, outcomeOfCall } from "./failure.ts";

describe("outcomeOf", () => {
  it("returns the outcome of the task", async () => {
    expect(await outcomeOf(async () => ({ ok: true, value: 1 }))).toEqual({ ok: true, value: 1 });
    expect(await outcomeOf(async () => ({ ok: false, code: "too-large" }))).toEqual({
      ok: false,
      code: "too-large",
    });
  });

  it("turns what the task throws into its code", async () => {
    const full = new DOMException("full", "QuotaExceededError");
    const outcome = await outcomeOf<null>(() => Promise.reject(full));
    expect(outcome).toEqual({ ok: false, code: "storage-full" });
  });
});

describe("outcomeOfCall", () => {
  it("says that the library died if a call rejects", async () => {
    const outcome = await outcomeOfCall<null>(Promise.reject(new Error("gone")));
    expect(outcome).toEqual({ ok: false, code: "library-died" });
  });
});
