import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohensKappa, pairwiseAgreement } from "./agreement.ts";

const answers = (saved: readonly boolean[]) =>
  new Map(saved.map((one, at) => [`p${at}`, one] as const));

/** The table of counts, worked out cell by cell. */
function byTable(pairs: readonly (readonly [boolean, boolean])[]): number {
  const count = (x: boolean, y: boolean) => pairs.filter(([a, b]) => a === x && b === y).length;
  const [yes, onlyA, onlyB, no] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  // 2 (ad - bc) / ((a + b)(b + d) + (a + c)(c + d)), which is kappa of a table of four.
  return (
    (2 * (yes * no - onlyA * onlyB)) / ((yes + onlyA) * (onlyA + no) + (yes + onlyB) * (onlyB + no))
  );
}

describe("cohensKappa", () => {
  it("is what the table of four gives, for five people and 200 papers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }), {
          minLength: 5,
          maxLength: 5,
        }),
        (people) => {
          const named = new Map(people.map((saved, at) => [`${at}`, answers(saved)] as const));
          const pairs = pairwiseAgreement(named);
          expect(pairs).toHaveLength(10);
          for (const { a, b, kappa } of pairs) {
            const [mine, theirs] = [people[Number(a)] ?? [], people[Number(b)] ?? []];
            const table = byTable(mine.map((one, at) => [one, theirs[at] ?? false]));
            expect(kappa).toBeCloseTo(table, 10);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it("is the value of the textbook", () => {
    // 20 both yes, 5 only A, 10 only B, 15 both no: kappa 0.4.
    const a = answers(Array.from({ length: 50 }, (_, at) => at < 25));
    const b = answers(Array.from({ length: 50 }, (_, at) => at < 20 || (at >= 25 && at < 35)));
    expect(cohensKappa(a, b)).toEqual({ papers: 50, alike: 35, kappa: expect.closeTo(0.4, 10) });
  });

  it("is unknown where both save everything, and there is none without common papers", () => {
    const all = answers([true, true]);
    expect(cohensKappa(all, all)?.kappa).toBeNull();
    expect(cohensKappa(all, new Map([["x", true]]))).toBeNull();
  });
});
