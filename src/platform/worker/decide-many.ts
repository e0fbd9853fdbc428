import type { ListQuestion } from "../../library/list-question.ts";
import { restOfDigest } from "../../library/rest-of-digest.ts";
import { listKeys, nextUnscreened } from "../../library/list-papers.ts";
import { blankMark, type Decision, type ReaderMark } from "../../core/library/reader-mark.ts";
import { outcomeOf, type Outcome } from "../failure.ts";
import { withLock } from "../storage/locks.ts";
import { changeMarks } from "../storage/reader-marks.ts";
import { retryWithRoom } from "../storage/retry-with-room.ts";
import type { RestDismissed } from "./library-api.ts";
import type { LibraryContext } from "./library-context.ts";
import { applyWritten } from "./write-decision.ts";

/** Dismisses the unscreened papers of a paper's digest that a list shows. */
export async function dismissRest(
  parts: LibraryContext,
  asked: string,
  at: number,
  within: ListQuestion,
): Promise<Outcome<RestDismissed>> {
  const { holdings } = parts;
  const key = holdings.keyNow(asked);
  if (!holdings.catalogue.has(key)) return { ok: false, code: "paper-unknown" };
  const listed = listKeys(parts, within);
  const rest = restOfDigest(holdings, within, listed, key);
  const outcome = await decideMany(parts, rest, "unscreened", "dismissed", at);
  if (!outcome.ok) return outcome;
  const { date, topic } = holdings.facts.home(key);
  const next = nextUnscreened(holdings, within, listed, key);
  return { ok: true, value: { keys: outcome.value, date, topic, next } };
}

/**
 * Decides about many papers in one transaction; a paper decided otherwise meanwhile stays
 * as it is.
 *
 * @returns the papers that were changed
 */
export async function decideMany(
  parts: LibraryContext,
  asked: readonly string[],
  from: Decision,
  to: Decision,
  at: number,
): Promise<Outcome<string[]>> {
  const { db, holdings } = parts;
  const keys = asked
    .map((key) => holdings.keyNow(key))
    .filter((key) => holdings.catalogue.has(key));
  let changed: ReaderMark[] = [];
  const change = (all: readonly ReaderMark[]) => {
    const known = new Map(all.map((mark) => [mark.key, mark]));
    changed = keys.flatMap((key) => {
      const mark = known.get(key) ?? blankMark(key);
      const decidedAt = Math.max(at, mark.decidedAt + 1);
      return mark.decision === from ? [{ ...mark, decision: to, decidedAt }] : [];
    });
    return changed;
  };
  const written = await outcomeOf(async () => {
    await retryWithRoom(db, () =>
      withLock("duidu:marks", () => changeMarks(db, change, new Map())),
    );
    return { ok: true, value: changed.map(({ key }) => key) };
  });
  if (written.ok) applyWritten(parts, changed);
  return written;
}
