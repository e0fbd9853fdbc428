import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSyncRounds } from "./sync-rounds.ts";

describe("rounds", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("run one at a time, and once more for all that is asked meanwhile", async () => {
    let running = 0;
    let runs = 0;
    const ends: (() => void)[] = [];
    const rounds = createSyncRounds(async () => {
      running += 1;
      runs += 1;
      expect(running).toBe(1);
      await new Promise<void>((end) => ends.push(end));
      running -= 1;
    });
    const all = Promise.all([rounds.now(), rounds.now(), rounds.now()]);
    ends[0]?.();
    await vi.waitFor(() => expect(ends).toHaveLength(2));
    ends[1]?.();
    await all;
    expect(runs).toBe(2);
  });

  it("come soon once for several wishes, the earliest first, and go on after a failure", async () => {
    const task = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("gone"));
    const rounds = createSyncRounds(task);
    rounds.soon(500);
    rounds.soon(100);
    rounds.soon(300);
    await vi.advanceTimersByTimeAsync(1000);
    expect(task).toHaveBeenCalledTimes(1);
    task.mockResolvedValue(undefined);
    await rounds.now();
    expect(task).toHaveBeenCalledTimes(2);
  });
});
