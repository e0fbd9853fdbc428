import { titleFingerprint } from "../digest/paper-key.ts";
import { createIdentityIndex } from "./identity-index.ts";
import type { Appearance } from "./library-paper.ts";

/** Groups appearances by paper; one without an arXiv id joins the one with the same title. */
export function groupByPaper(appearances: readonly Appearance[]): Appearance[][] {
  const index = createIdentityIndex();
  index.insert(
    "all",
    appearances.map(({ paper: { key, title } }) => ({ key, fingerprint: titleFingerprint(title) })),
  );
  return index
    .keys()
    .map((key) => index.refsOf(key).flatMap(({ at }) => appearances[at] ?? []))
    .filter((group) => group.length > 0);
}
