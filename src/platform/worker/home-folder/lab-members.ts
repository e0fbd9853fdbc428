import type { DeviceLog } from "../../../core/devices/device-log.ts";
import { mergedPaper } from "../../../core/devices/merged-paper.ts";
import type { Decision } from "../../../core/library/reader-mark.ts";
import { pairwiseAgreement, type Agreement } from "../../../core/overview/agreement.ts";
import type { LibraryMemory } from "../../../library/library-memory.ts";
import type { Opinion } from "../library-api.ts";
import type { LibraryContext } from "../library-context.ts";
import { keyHere } from "./follow-devices.ts";

/** The logs of other people of a lab, by the name of their devices. */
export type People = ReadonlyMap<string, DeviceLog>;

/** Lists can be narrowed to what others have saved. */
export function showPeople({ holdings, index, emit }: LibraryContext, people: People): void {
  const savedBy = new Map<string, string[]>();
  for (const [name, log] of people) {
    for (const [key, decision] of decisionsOf(holdings, log)) {
      if (decision === "saved") savedBy.set(key, [...(savedBy.get(key) ?? []), name]);
    }
  }
  if (savedBy.size === 0 && !holdings.hasSavedBy()) return;
  holdings.setSavedBy(savedBy);
  index.setSavedBy(savedBy);
  emit({ kind: "changed", what: "marks" });
}

export function opinionsOf(holdings: LibraryMemory, people: People, key: string): Opinion[] {
  return [...people].flatMap(([name, log]) => {
    const decision = decisionsOf(holdings, log).get(key);
    return decision === undefined || decision === "unscreened" ? [] : [{ name, decision }];
  });
}

/** How far everybody agrees with everybody else; the reader comes first. */
export function agreementOf(holdings: LibraryMemory, people: People): Agreement[] {
  const own = holdings.allMarks().map(({ key, decision }): [string, Decision] => [key, decision]);
  const all = new Map<string | null, ReadonlyMap<string, boolean>>([[null, savedOf(own)]]);
  for (const [name, log] of people) all.set(name, savedOf(decisionsOf(holdings, log)));
  return pairwiseAgreement(all);
}

function savedOf(decisions: Iterable<readonly [string, Decision]>): Map<string, boolean> {
  return new Map(
    [...decisions].flatMap(([key, decision]): [string, boolean][] =>
      decision === "unscreened" ? [] : [[key, decision === "saved"]],
    ),
  );
}

function decisionsOf(holdings: LibraryMemory, log: DeviceLog): Map<string, Decision> {
  return new Map(
    [...log.papers].flatMap(([paper, entries]): [string, Decision][] => {
      const { decision } = mergedPaper(entries, log.ahead);
      return decision === null ? [] : [[keyHere(holdings, log, paper), decision]];
    }),
  );
}
