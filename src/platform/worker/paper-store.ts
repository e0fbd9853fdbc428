import type { Paper } from "../../core/digest/paper.ts";
import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { mergeCopies, updateCopy } from "../../core/library/paper-copy.ts";
import { mergeAppearances } from "../../core/library/merge-papers.ts";
import { CHUNK_PAPERS, type Database } from "../storage/database.ts";
import { getPapersAround } from "../storage/digests.ts";
import { getKept } from "../storage/reader-marks.ts";
import { isKeptSource, keptKey, type LibraryMemory } from "../../library/library-memory.ts";
import { createLruMap } from "../../core/lru-map.ts";

/** How many recent papers are kept, so that indexing a digest does not read it back at once. */
const KEPT = 1200;

/** Reads whole, merged papers from the digests on disk. */
export function createPaperStore(db: Database, holdings: LibraryMemory) {
  const recent = createLruMap<string, Paper>(KEPT);
  const underway = new Map<string, ReturnType<typeof getPapersAround>>();
  /** Digests with papers missing from the cache. */
  const broken = new Set<string>();

  function keep(source: string, at: number, paper: Paper): void {
    recent.set(`${source}/${at}`, paper);
  }

  /** Neighbouring papers are mostly requested together: one read serves them all. */
  function papersAround(source: string, at: number): ReturnType<typeof getPapersAround> {
    const name = `${source}/${Math.floor(at / CHUNK_PAPERS)}`;
    let read = underway.get(name);
    if (read === undefined) {
      read = getPapersAround(db, source, at).then((around) => {
        for (const [nth, paper] of around.papers.entries())
          if (paper !== null) keep(source, around.first + nth, paper);
        return around;
      });
      underway.set(name, read);
      const forget = () => underway.delete(name);
      read.then(forget, forget);
    }
    return read;
  }

  async function paperInDigest(source: string, at: number): Promise<Paper | null> {
    const known = recent.get(`${source}/${at}`);
    if (known !== undefined) return known;
    const { first, papers } = await papersAround(source, at);
    const paper = papers[at - first] ?? null;
    if (paper === null) broken.add(source);
    return paper;
  }

  /** The merged paper; null if neither a digest nor a kept copy has it. */
  async function paper(key: string): Promise<LibraryPaper | null> {
    const refs = holdings.catalogue.appearances(key);
    const inDigests = refs.filter(({ source }) => !isKeptSource(source));
    const [found, copies] = await Promise.all([
      Promise.all(
        inDigests.map(async ({ source, at }) => {
          const paper = await paperInDigest(source, at);
          const digest = holdings.digests.get(source);
          if (!paper || !digest) return [];
          return [{ source, date: paper.date ?? digest.date, topic: digest.topic, paper }];
        }),
      ),
      Promise.all(
        refs.flatMap(({ source }) => (isKeptSource(source) ? getKept(db, keptKey(source)) : [])),
      ),
    ]);
    const appearances = found.flat();
    const copy = copies.reduce(
      (one, other) => (one !== null && other !== null ? mergeCopies(one, other) : (one ?? other)),
      null,
    );
    if (appearances.length === 0) {
      // The cache may have lost what the digests said; a stored copy may still have it.
      const stored = copy ?? (await getKept(db, key));
      return stored && { ...stored, key };
    }
    return updateCopy(copy, { ...mergeAppearances(appearances), key });
  }

  /**
   * Papers just read, starting at position `first` of their digest: indexing them needs no
   * disk access.
   */
  function keepAll(source: string, first: number, papers: readonly Paper[]): void {
    for (const [at, paper] of papers.entries()) keep(source, first + at, paper);
  }

  return { keepAll, paper, broken };
}

export type PaperStore = ReturnType<typeof createPaperStore>;
