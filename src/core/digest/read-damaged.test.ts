import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasRealDigests, realDigests, withoutRealDigests } from "../../../scripts/real-digests.ts";
import { readDigest } from "./read-digest.ts";
import { somePapers, someStyle } from "./testing/arbitrary-papers.ts";
import { LISTS } from "./testing/print-lists.ts";
import { printDailyMarkdown, printJsonl } from "./testing/print-records.ts";
import { PRINTED } from "./testing/printed-carriers.ts";

/** Inputs of each kind; together with the other specifications over ten thousand in every run. */
const PRINTED_RUNS = 7000;
const RECORD_RUNS = 1500;
const REAL_RUNS = 1500;
const PATIENCE_MS = 600_000;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

type Damage = readonly [kind: "cut" | "repeat" | "insert" | "swap", one: number, other: number];

const someDamages: fc.Arbitrary<Damage[]> = fc.array(
  fc.tuple(fc.constantFrom("cut", "repeat", "insert", "swap"), fc.nat(), fc.nat()),
  { maxLength: 4 },
);

/** Damages bytes, which may well cut a character in two. */
function damaged(bytes: Uint8Array, [kind, a, b]: Damage): Uint8Array {
  const [one, other] = [a % (bytes.length + 1), b % (bytes.length + 1)];
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const [head, middle, tail] = [
    bytes.subarray(0, from),
    bytes.subarray(from, to),
    bytes.subarray(to),
  ];
  if (kind === "cut") return joined(head, tail);
  if (kind === "repeat") return joined(head, middle, middle, tail);
  if (kind === "swap") return joined(tail, middle, head);
  return joined(head, encode(`\u0000<p>\n## ${"\ufffd".repeat(b % 5)}`), middle, tail);
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** How many lines the text has after the damage, and how many of them are accounted for. */
function linesAfter(
  bytes: Uint8Array,
  damages: readonly Damage[],
): { all: number; accounted: number } {
  const { lines } = readDigest(damages.reduce(damaged, bytes), "page");
  return { all: lines.total, accounted: lines.blank + lines.read + lines.unread };
}

describe("readDigest on damaged digests", () => {
  it(
    "accounts for every line and never throws, whatever the carrier",
    () => {
      const property = fc.property(
        somePapers,
        someStyle,
        fc.constantFrom(...PRINTED),
        someDamages,
        (papers, style, { print }, damages) => {
          const { all, accounted } = linesAfter(encode(print(papers, style)), damages);
          expect(accounted).toBe(all);
        },
      );
      fc.assert(property, { numRuns: PRINTED_RUNS });
    },
    PATIENCE_MS,
  );

  it(
    "accounts for every line of damaged lists of other tools and never throws",
    () => {
      const property = fc.property(
        somePapers,
        fc.constantFrom(...LISTS),
        someDamages,
        (papers, { print }, damages) => {
          const { all, accounted } = linesAfter(encode(print(papers)), damages);
          expect(accounted).toBe(all);
        },
      );
      fc.assert(property, { numRuns: RECORD_RUNS });
    },
    PATIENCE_MS,
  );

  it(
    "accounts for every line of damaged records and never throws",
    () => {
      const property = fc.property(
        somePapers,
        fc.constantFrom(printJsonl, printDailyMarkdown),
        fc.boolean(),
        someDamages,
        (papers, print, variant, damages) => {
          const { all, accounted } = linesAfter(encode(print(papers, variant)), damages);
          expect(accounted).toBe(all);
        },
      );
      fc.assert(property, { numRuns: RECORD_RUNS });
    },
    PATIENCE_MS,
  );

  it("reads the papers before the place where a digest is cut off", () => {
    fc.assert(
      fc.property(
        somePapers,
        someStyle,
        fc.constantFrom(...PRINTED.slice(0, 2)),
        fc.nat(),
        (papers, style, carrier, at) => {
          const text = carrier.print(papers, style);
          const cut = text.slice(0, at % text.length);
          const whole = papers.filter(
            (paper) =>
              cut.includes(paper.images.at(-1) ?? "") &&
              cut.lastIndexOf("</details>") > cut.indexOf(paper.images.at(-1) ?? ""),
          ).length;
          const reading = readDigest(encode(cut), "page");
          expect(reading.papers.length).toBeGreaterThanOrEqual(
            Math.min(whole, new Set(papers.map(({ images }) => images.at(-1))).size),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(!hasRealDigests)(
  `readDigest on damaged real digests (${withoutRealDigests} when skipped)`,
  () => {
    it(
      "accounts for every line and never throws",
      () => {
        const real = ["markdown", "html", "seed"]
          .flatMap(realDigests)
          .filter(({ name }) => !name.endsWith(".json"));
        const property = fc.property(
          fc.constantFrom(...real),
          someDamages,
          ({ bytes }, damages) => {
            const { all, accounted } = linesAfter(bytes, damages);
            expect(accounted).toBe(all);
          },
        );
        fc.assert(property, { numRuns: REAL_RUNS });
      },
      PATIENCE_MS,
    );
  },
);
