import { describe, expect, it } from "vitest";
import { createShortTasks } from "./short-tasks.ts";
import { createTaskQueue } from "./task-queue.ts";

function bench() {
  const done: string[] = [];
  const inTurn = createTaskQueue(Promise.resolve(), {
    isDue: () => false,
    work: async () => undefined,
  });
  const short = createShortTasks(inTurn);
  const soon = (name: string) => short.soon(async () => void done.push(name));
  return { done, inTurn, short, soon };
}

describe("a short task", () => {
  it("runs when nothing else is running", async () => {
    const { done, soon } = bench();
    await soon("short");
    expect(done).toEqual(["short"]);
  });

  it("runs between two pieces of long work", async () => {
    const { done, inTurn, short, soon } = bench();
    const long = inTurn(async () => {
      done.push("one");
      void soon("short");
      expect(short.isDue()).toBe(true);
      await short.letIn();
      expect(short.isDue()).toBe(false);
      done.push("two");
    });
    await long;
    expect(done).toEqual(["one", "short", "two"]);
  });

  it("runs while long work waits for another thread", async () => {
    const { done, inTurn, short, soon } = bench();
    let answer: (text: string) => void = () => undefined;
    const asked = new Promise<string>((resolve) => (answer = resolve));
    const long = inTurn(async () => void done.push(await short.whileWaiting(asked)));
    await soon("first");
    await soon("second");
    answer("answer");
    await long;
    expect(done).toEqual(["first", "second", "answer"]);
  });

  it("that fails rejects for its caller only, and blocks nothing else", async () => {
    const { done, short, soon } = bench();
    const failing = short.soon(() => Promise.reject(new Error("full")));
    const next = soon("next");
    await expect(failing).rejects.toThrow("full");
    await next;
    expect(done).toEqual(["next"]);
  });

  it("does not hide the failure of the work waited for", async () => {
    const { short } = bench();
    await expect(short.whileWaiting(Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  });
});
