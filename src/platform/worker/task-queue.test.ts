import { describe, expect, it } from "vitest";
import { createTaskQueue } from "./task-queue.ts";

/** A bench on which work notes that it was done; `due` is how often something is to be done in between. */
function bench(due: number) {
  const done: string[] = [];
  const left = () => due - done.filter((name) => name === "between").length;
  let open: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (open = resolve));
  const inTurn = createTaskQueue(begun, {
    isDue: () => left() > 0,
    work: async (isAwaited) => {
      do {
        await Promise.resolve();
        done.push("between");
      } while (left() > 0 && !isAwaited());
    },
  });
  const does = (name: string) =>
    inTurn(async () => {
      await Promise.resolve();
      done.push(name);
    });
  const idle = async () => {
    while (left() > 0) await new Promise((resolve) => setTimeout(resolve));
  };
  return { done, open, inTurn, does, idle };
}

describe("createTurns", () => {
  it("does one thing after another, and nothing before it may begin", async () => {
    const { done, open, does } = bench(0);
    const both = Promise.all([does("first"), does("second")]);
    await Promise.resolve();
    expect(done).toEqual([]);
    open();
    await both;
    expect(done).toEqual(["first", "second"]);
  });

  it("does what is due in between once nothing else waits", async () => {
    const { done, open, does, idle } = bench(2);
    open();
    await Promise.all([does("first"), does("second")]);
    await idle();
    expect(done).toEqual(["first", "second", "between", "between"]);
  });

  it("lets what comes meanwhile in, and goes on after it", async () => {
    const { done, open, does, idle } = bench(50);
    open();
    await does("first");
    await does("second");
    await idle();
    expect(done.indexOf("second")).toBeLessThan(50);
    expect(done.filter((name) => name === "between")).toHaveLength(50);
  });

  it("tells a failure to whom it concerns, and goes on", async () => {
    const { done, open, inTurn, does } = bench(0);
    open();
    const failing = inTurn(() => Promise.reject(new Error("full")));
    const next = does("next");
    await expect(failing).rejects.toThrow("full");
    await next;
    expect(done).toEqual(["next"]);
  });

  it("does not try again what failed in between until something else has happened", async () => {
    let tries = 0;
    const inTurn = createTaskQueue(Promise.resolve(), {
      isDue: () => true,
      work: () => {
        tries += 1;
        return Promise.reject(new Error("the disk is gone"));
      },
    });
    const settled = () => new Promise((resolve) => setTimeout(resolve));
    await inTurn(async () => undefined);
    await settled();
    expect(tries).toBe(1);
    await inTurn(async () => undefined);
    await settled();
    expect(tries).toBe(2);
  });
});
