import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFacets, noMarkFacets } from "../search/facets/facets.ts";
import { makeOverview, type OverviewPaper } from "./overview.ts";
import { asDay } from "./time-span.ts";

const paper = (fields: Partial<OverviewPaper>): OverviewPaper => ({
  topics: [],
  dates: [],
  venues: [],
  names: [],
  has: [],
  decision: "unscreened",
  ...fields,
});

const some = <Value>(value: fc.Arbitrary<Value>) => fc.uniqueArray(value, { maxLength: 3 });
const anyPaper = fc.record({
  topics: some(fc.constantFrom("A", "B", "C", "D", "E", "F", "G", "H", "I")),
  dates: some(fc.integer({ min: 20_000, max: 20_060 }).map(asDay)),
  venues: some(fc.constantFrom("CVPR", "ICML")),
  names: some(fc.constantFrom("Ada", "Bo", "Chen")),
  has: some(fc.constantFrom("code", "project", "data")),
  decision: fc.constantFrom("unscreened", "saved", "dismissed"),
});

/** What the list finds for the same facets. */
function listed(
  papers: readonly OverviewPaper[],
  chosen: Record<string, readonly string[]>,
): number {
  const entries = papers.map((fields, at) => ({ ...fields, key: String(at) }));
  const markOf = (key: string) => ({
    ...noMarkFacets,
    decision: papers[Number(key)]?.decision ?? "unscreened",
  });
  const facets = Object.fromEntries(
    Object.entries(chosen).map(([name, values]) => [
      name,
      {
        include: values.filter((value) => !value.startsWith("-")),
        exclude: values.filter((value) => value.startsWith("-")).map((value) => value.slice(1)),
      },
    ]),
  );
  return applyFacets(entries, markOf, facets).kept.length;
}

describe("makeOverview", () => {
  it("counts exactly what the list finds for the same facets", () => {
    fc.assert(
      fc.property(fc.array(anyPaper, { maxLength: 15 }), (papers) => {
        const { spans, topics, otherTopics, days, venues, authors } = makeOverview(papers);
        const none = topics.map(({ value }) => `-${value}`);
        expect(otherTopics).toBe(listed(papers, { topic: none }));
        for (const { value, count } of venues)
          expect(count).toBe(listed(papers, { venue: [value] }));
        for (const { value, count } of authors)
          expect(count).toBe(listed(papers, { author: [value] }));
        for (const { day, unscreened } of days) {
          expect(unscreened).toBe(listed(papers, { date: [day], decision: ["unscreened"] }));
        }
        for (const span of spans) {
          const date = [span.value];
          expect(span.papers).toBe(listed(papers, { date }));
          expect(span.code).toBe(listed(papers, { date, has: ["code"] }));
          expect(span.otherTopics).toBe(listed(papers, { date, topic: none }));
          expect(span.decisions.saved).toBe(listed(papers, { date, decision: ["saved"] }));
          for (const [at, { value }] of topics.entries()) {
            expect(span.topics[at]).toBe(listed(papers, { date, topic: [value] }));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("shows days without papers between days with some", () => {
    const { unit, spans } = makeOverview([
      paper({ dates: ["2025-05-01"] }),
      paper({ dates: ["2025-05-04"] }),
    ]);
    expect(unit).toBe("day");
    expect(spans.map(({ papers }) => papers)).toEqual([1, 0, 0, 1]);
  });

  it("counts a paper once in a week even if it appeared on two of its days", () => {
    const dates = ["2025-01-06", "2025-01-07"];
    const { spans } = makeOverview([paper({ dates }), paper({ dates: ["2025-06-01"] })]);
    expect(spans[0]).toMatchObject({ value: "2025-01-06..2025-01-12", papers: 1 });
  });

  it("shows seven topics separately, and the rest together", () => {
    const papers = Array.from({ length: 9 }, (_, at) => paper({ topics: [`Topic ${at}`] }));
    const { topics, otherTopics } = makeOverview([...papers, paper({ topics: ["Topic 8"] })]);
    expect(topics).toHaveLength(7);
    expect(topics[0]).toEqual({ value: "Topic 8", count: 2 });
    expect(otherTopics).toBe(2);
  });

  it("leaves out invalid dates", () => {
    expect(makeOverview([paper({ dates: ["2025-02-31"] })])).toMatchObject({ spans: [], days: [] });
  });

  it("is empty for an empty library", () => {
    expect(makeOverview([])).toMatchObject({ papers: 0, spans: [], topics: [], authors: [] });
  });
});
