import type { ListQuestion } from "../../library/list-question.ts";
import { restOfDigest } from "../../library/rest-of-digest.ts";
import { listKeys, nextUnscreened } from "../../library/list-papers.ts";
import type { DecisionChange } from "../../core/library/decision-history.ts";
import { updateCopy } from "../../core/library/paper-copy.ts";
import { blankMark, type Decision, type ReaderMark } from "../../core/library/reader-mark.ts";
import { outcomeOf, type Outcome } from "../failure.ts";
import { withLock } from "../storage/locks.ts";
import { changeMarks, keepsPaper, type CopyChange } from "../storage/reader-marks.ts";
import { retryWithRoom } from "../storage/retry-with-room.ts";
import type { RestDismissed, SelectionDecided } from "./library-api.ts";
import type { LibraryContext } from "./library-context.ts";
import { applyWritten, followCopy } from "./write-decision.ts";

/** Dismisses the unscreened papers of a paper's digest that a list shows. */
export async function dismissRest(
  context: LibraryContext,
  asked: string,
  at: number,
  within: ListQuestion,
): Promise<Outcome<RestDismissed>> {
  const { holdings } = context;
  const key = holdings.keyNow(asked);
  if (!holdings.catalogue.has(key)) return { ok: false, code: "paper-unknown" };
  const listed = listKeys(context, within);
  const rest = restOfDigest(holdings, within, listed, key);
  const changes = rest.map((one): DecisionChange => ({
    key: one,
    before: "unscreened",
    after: "dismissed",
  }));
  const outcome = await decideMany(context, changes, at);
  if (!outcome.ok) return outcome;
  const { date, topic } = holdings.facts.home(key);
  const next = nextUnscreened(holdings, within, listed, key);
  return { ok: true, value: { keys: outcome.value, date, topic, next } };
}

/** Decides about the papers that a reader selected; returns what came next after the open one. */
export async function decideSelected(
  context: LibraryContext,
  selected: readonly string[],
  after: Decision,
  open: string | null,
  at: number,
  within: ListQuestion,
): Promise<Outcome<SelectionDecided>> {
  const { holdings } = context;
  // The list as it is before the decision.
  const listed = listKeys(context, within);
  const wanted = selected
    .map((key) => ({ key: holdings.keyNow(key), after }))
    .map((one): DecisionChange => ({ ...one, before: holdings.markOf(one.key).decision }))
    .filter(({ before }) => before !== after);
  const outcome = await decideMany(context, wanted, at);
  if (!outcome.ok) return outcome;
  const written = new Set(outcome.value);
  const changes = wanted.filter(({ key }) => written.has(key));
  const next = open === null ? null : nextUnscreened(holdings, within, listed, open);
  return { ok: true, value: { changes, next } };
}

/**
 * Decides about many papers in one transaction; a paper decided otherwise meanwhile stays
 * as it is.
 *
 * @returns the papers that were changed
 */
export async function decideMany(
  context: LibraryContext,
  asked: readonly DecisionChange[],
  at: number,
): Promise<Outcome<string[]>> {
  const { db, holdings } = context;
  const wanted = asked
    .map((one) => ({ ...one, key: holdings.keyNow(one.key) }))
    .filter(({ key }) => holdings.catalogue.has(key));
  let changed: ReaderMark[] = [];
  const change = (all: readonly ReaderMark[]) => {
    const known = new Map(all.map((mark) => [mark.key, mark]));
    changed = wanted.flatMap(({ key, before, after }) => {
      const mark = known.get(key) ?? blankMark(key);
      const decidedAt = Math.max(at, mark.decidedAt + 1);
      return mark.decision === before ? [{ ...mark, decision: after, decidedAt }] : [];
    });
    return changed;
  };
  return outcomeOf(async () => {
    const copies = await copiesToKeep(context, wanted);
    const kept = await retryWithRoom(db, () =>
      withLock("duidu:marks", () => changeMarks(db, change, copies)),
    );
    for (const [key, copy] of kept) followCopy(context, key, copy);
    applyWritten(context, changed);
    return { ok: true, value: changed.map(({ key }) => key) };
  });
}

/** Papers that are saved are kept whole, and outlive their digests. */
async function copiesToKeep(
  { holdings, papers }: LibraryContext,
  changes: readonly DecisionChange[],
): Promise<Map<string, CopyChange>> {
  const copies = new Map<string, CopyChange>();
  for (const { key, after } of changes) {
    if (!keepsPaper({ ...holdings.markOf(key), decision: after })) continue;
    const paper = await papers.paper(key);
    if (paper !== null) copies.set(key, (stored) => updateCopy(stored, paper));
  }
  return copies;
}
