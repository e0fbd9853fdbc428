import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { paperWith } from "../../core/library/fixtures/papers.ts";
import type { LanguageComparison } from "../../library/language-comparison.ts";
import { createPaperComparison } from "./compare-paper.ts";

const paper = { ...paperWith(), appearances: [], topics: [], dates: [] };
const compared: LanguageComparison = {
  alignment: { en: [], zh: [], beads: [] },
  checks: [],
  supports: [],
};
const code = { createComparisons: () => () => compared };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("comparing a paper's languages", () => {
  it("waits for code that arrives soon", async () => {
    const late = vi.fn<() => void>();
    const compare = createPaperComparison(async () => code, late, vi.fn<() => void>());
    expect(await compare(paper)).toBe(compared);
    await vi.runAllTimersAsync();
    expect(late).not.toHaveBeenCalled();
  });

  it("gives papers uncompared while the code is late, and calls once when it has arrived", async () => {
    let arrive: (module: typeof code) => void = () => undefined;
    const late = vi.fn<() => void>();
    const load = () => new Promise<typeof code>((resolve) => (arrive = resolve));
    const compare = createPaperComparison(load, late, vi.fn<() => void>());
    const both = [compare(paper), compare(paper)];
    await vi.runAllTimersAsync();
    expect((await Promise.all(both)).map(({ alignment }) => alignment)).toEqual([null, null]);
    expect(late).not.toHaveBeenCalled();

    arrive(code);
    await vi.runAllTimersAsync();
    expect(late).toHaveBeenCalledOnce();
    expect(await compare(paper)).toBe(compared);
  });

  it("reports code that turns out to be missing when no paper waits for it any more", async () => {
    let failToArrive: (error: Error) => void = () => undefined;
    const [late, missing] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const load = () => new Promise<typeof code>((_, reject) => (failToArrive = reject));
    const compare = createPaperComparison(load, late, missing);
    const shown = compare(paper);
    await vi.runAllTimersAsync();
    expect((await shown).alignment).toBeNull();

    // It is imported twice before it counts as missing.
    for (let attempt = 0; attempt < 2; attempt += 1) {
      failToArrive(new TypeError("Failed to fetch dynamically imported module"));
      await vi.runAllTimersAsync();
    }
    expect(missing).toHaveBeenCalledOnce();
    expect(late).not.toHaveBeenCalled();
  });

  it("reports once that the code is missing, and tries to load it for the next paper", async () => {
    const missing = vi.fn<() => void>();
    const load = vi.fn<() => Promise<typeof code>>(async () => {
      throw new TypeError("Failed to fetch dynamically imported module");
    });
    const compare = createPaperComparison(load, vi.fn<() => void>(), missing);
    expect(await compare(paper)).toEqual({ alignment: null, checks: [], supports: [] });
    expect(await compare(paper)).toEqual({ alignment: null, checks: [], supports: [] });
    expect(missing).toHaveBeenCalledOnce();
    load.mockResolvedValue(code);
    expect(await compare(paper)).toBe(compared);
  });
});
