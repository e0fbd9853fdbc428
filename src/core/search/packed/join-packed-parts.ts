import { type PackedPapers, packedTexts, type PackedPart, scoredFields } from "./packed-part.ts";
import {
  packedFields,
  type PartTerms,
  PostingLists,
  readCounts,
  readList,
  TermWriter,
} from "./part-terms.ts";
import { joinTexts } from "./part-texts.ts";
import { sharedTerms } from "./term-cursors.ts";

const gone = -1;

/** For each part, the new number of each of its papers. */
function renumber(parts: readonly PackedPart[]): Int32Array[] {
  let next = 0;
  return parts.map((part) => Int32Array.from(part.entries, (entry) => (entry ? next++ : gone)));
}

/** Adds the papers of one part that have a term, under their new numbers. */
function readPart(terms: PartTerms, term: number, number: Int32Array, lists: PostingLists): void {
  const { reader, counts } = readCounts(terms, term);
  for (let field = 0; field < packedFields.length; field++)
    readList(reader, counts[field] ?? 0, (paper, times) => {
      const now = number[paper] ?? gone;
      if (now !== gone) lists.add(now, field, times);
    });
}

/** How many terms are joined between two pauses: a few ms of work. */
const termsAtOnce = 2000;

function* joinTerms(parts: readonly PackedPart[]): Generator<undefined, PartTerms> {
  const numbers = renumber(parts);
  const terms = parts.map((part) => part.papers.terms);
  const writer = new TermWriter();
  const lists = new PostingLists(parts.reduce((sum, part) => sum + part.live, 0));
  let left = termsAtOnce;
  for (const shared of sharedTerms(terms, new Uint8Array())) {
    if (left-- === 0) {
      left = termsAtOnce;
      yield undefined;
    }
    lists.clear();
    for (const { part, term } of shared.held) {
      const number = numbers[part];
      const own = terms[part];
      if (number && own) readPart(own, term, number, lists);
    }
    if (lists.fields.some(({ papers }) => papers.length > 0))
      writer.write(shared.bytes, lists.papers, lists.fields);
  }
  return writer.take();
}

function* joinInSteps(parts: readonly PackedPart[]): Generator<undefined, PackedPapers> {
  const kept = parts.map(({ entries }) => [...entries.keys()].filter((at) => entries[at]));
  const terms = yield* joinTerms(parts);
  return {
    facts: parts.flatMap(({ papers }, nth) =>
      (kept[nth] ?? []).flatMap((at) => papers.facts[at] ?? []),
    ),
    terms,
    texts: joinTexts(
      parts.map(({ papers: { texts } }, nth) => ({ texts, kept: kept[nth] ?? [] })),
      packedTexts.length,
    ),
    lengths: Uint16Array.from(
      parts.flatMap(({ papers: { lengths } }, nth) =>
        (kept[nth] ?? []).flatMap((at) => [
          ...lengths.subarray(scoredFields * at, scoredFields * (at + 1)),
        ]),
      ),
    ),
  };
}

/** Joins several parts into one, without removed papers. */
export function joinPapers(parts: readonly PackedPart[]): PackedPapers {
  const steps = joinInSteps(parts);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same, with pauses; no paper may be removed from the parts meanwhile. */
export async function joinPapersSlowly(
  parts: readonly PackedPart[],
  pause: () => Promise<void>,
): Promise<PackedPapers> {
  const steps = joinInSteps(parts);
  let step = steps.next();
  while (step.done !== true) {
    await pause();
    step = steps.next();
  }
  return step.value;
}
