import { describe, expect, it } from "vitest";
import { createTaskQueue } from "./task-queue.ts";

/** Records the order of tasks; `due` is how often the work in between is due. */
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
    while (left() > 0) await new Promise((resolve) => setImmediate(resolve));
  };
  return { done, open, inTurn, does, idle };
}

describe("createTaskQueue", () => {
  it("runs one task after another, and none before it may start", async () => {
    const { done, open, does } = bench(0);
    const both = Promise.all([does("first"), does("second")]);
    await Promise.resolve();
    expect(done).toEqual([]);
    open();
    await both;
    expect(done).toEqual(["first", "second"]);
  });

  it("runs the work in between once nothing else waits", async () => {
    const { done, open, does, idle } = bench(2);
    open();
    await Promise.all([does("first"), does("second")]);
    await idle();
    expect(done).toEqual(["first", "second", "between", "between"]);
  });

  it("lets new tasks in, and continues after them", async () => {
    const { done, open, does, idle } = bench(50);
    open();
    await does("first");
    await does("second");
    await idle();
    expect(done.indexOf("second")).toBeLessThan(50);
    expect(done.filter((name) => name === "between")).toHaveLength(50);
  });

  it("rejects only for the caller of a failed task, and continues", async () => {
    const { done, open, inTurn, does } = bench(0);
    open();
    const failing = inTurn(() => Promise.reject(new Error("full")));
    const next = does("next");
    await expect(failing).rejects.toThrow("full");
    await next;
    expect(done).toEqual(["next"]);
  });

  it("does not retry failed work in between until another task has run", async () => {
    let tries = 0;
    const inTurn = createTaskQueue(Promise.resolve(), {
      isDue: () => true,
      work: () => {
        tries += 1;
        return Promise.reject(new Error("the disk is gone"));
      },
    });
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    await inTurn(async () => undefined);
    await settled();
    expect(tries).toBe(1);
    await inTurn(async () => undefined);
    await settled();
    expect(tries).toBe(2);
  });
});
