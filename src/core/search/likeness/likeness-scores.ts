import type { Entry } from "../index/entry.ts";
import type { MarkFacets } from "../facets/facets.ts";
import { learnLikeness, type Likeness, type LikenessModel } from "./likeness.ts";
import { createPaperCounts } from "../index/paper-counts.ts";
import type { SearchStore } from "../index/search-store.ts";

/** The reader's preferences at one moment; recomputed when papers or decisions change. */
export class LikenessScores {
  readonly #model: LikenessModel | null;
  readonly #known = new Map<string, Likeness>();

  constructor(shelf: SearchStore, markOf: (key: string) => MarkFacets) {
    const entries = shelf.inOrder();
    const by = (decision: MarkFacets["decision"]): Entry[] =>
      entries.filter((entry) => markOf(entry.key).decision === decision);
    const saved = by("saved");
    this.#model = learnLikeness({
      saved,
      dismissed: by("dismissed"),
      untouched: by("unscreened"),
      papersWith: createPaperCounts(entries, shelf.terms.vocabulary),
      size: entries.length,
    });
  }

  /** Whether enough papers are saved to know. */
  get isKnown(): boolean {
    return this.#model !== null;
  }

  /** How similar a paper is to the saved ones; null while that is unknown. */
  likenessOf(entry: Entry): Likeness | null {
    if (!this.#model) return null;
    let likeness = this.#known.get(entry.key);
    if (!likeness) {
      likeness = this.#model(entry);
      this.#known.set(entry.key, likeness);
    }
    return likeness;
  }
}
