import { readIndex, writeIndex } from "../storage/index-cache.ts";
import { breathe } from "./breathe.ts";
import { indexPapers } from "./index-papers.ts";
import type { Parts } from "./parts.ts";

/** With fewer new papers it is faster to index them again at the next start. */
const WORTH_WRITING = 300;

/** The digests that the index is made of, with the version of the reader that read each. */
function sourcesOf({ holdings }: Parts): Map<string, number> {
  return new Map(Array.from(holdings.digests, ([id, { readerVersion }]) => [id, readerVersion]));
}

/**
 * Loads the index of the last time, if every digest that it covers is still here,
 * and gives the keys of papers that it does not know or does not know well.
 */
export async function loadIndex(parts: Parts): Promise<readonly string[]> {
  const { db, index, holdings } = parts;
  const all = holdings.inOrder();
  const cached = await readIndex(db).catch(() => null);
  const sources = sourcesOf(parts);
  const fits = cached && [...cached.sources.keys()].every((id) => sources.has(id));
  if (!fits || !index.load(cached.index)) return all;
  const known = new Set(index.keys());
  await index.remove([...known].filter((key) => !holdings.catalogue.has(key)));
  const toldAnew = [...sources].filter(([id, reader]) => cached.sources.get(id) !== reader);
  const anew = new Set(toldAnew.flatMap(([id]) => holdings.catalogue.papersOf(id)));
  return all.filter((key) => anew.has(key) || !known.has(key));
}

/**
 * Writes the index when many papers are new in it. A disk that refuses it loses
 * nothing: the index is made again at the next start.
 */
export function createIndexKeeper() {
  let fresh = 0;

  async function save(parts: Parts): Promise<void> {
    if (fresh < WORTH_WRITING || parts.unindexed.size > 0) return;
    fresh = 0;
    const sources = sourcesOf(parts);
    const index = await parts.index.save({ pause: breathe });
    await writeIndex(parts.db, index, sources).catch(() => undefined);
  }

  return {
    /** Indexes papers, and remembers how many. */
    async index(
      parts: Parts,
      keys: readonly string[],
      onProgress?: (done: number) => void,
    ): Promise<void> {
      fresh += keys.length;
      await indexPapers(parts, keys, onProgress);
    },
    /** The index on the disk covers a digest that is gone, so it would not be believed. */
    outdate(): void {
      fresh += WORTH_WRITING;
    },
    save,
  };
}

export type IndexKeeper = ReturnType<typeof createIndexKeeper>;
