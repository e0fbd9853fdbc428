import { makeOverview, type Overview } from "../core/overview/overview.ts";
import { risingTerms, type RisingTerm } from "../core/overview/rising-terms.ts";
import { asDay, dayNumber } from "../core/overview/time-span.ts";
import type { LibraryMemory } from "./library-memory.ts";
import type { PaperSource } from "./paper-source.ts";

/** Rising terms of both languages, most certain first, and the days that count as recent. */
export type RisingTerms = { from: string; to: string; en: RisingTerm[]; zh: RisingTerm[] };

/** What counts as recent, up to the newest digest. */
const RECENT_DAYS = 28;
/**
 * How many titles, and papers whose Chinese is read from disk, on each side; spread evenly
 * over all.
 */
const MOST_TITLES = 5000;
const MOST_READ = 400;
/** Papers read from disk at a time. */
const BATCH = 20;
const MOST_TERMS = 12;

/** The library in numbers, from the briefs alone. */
export function overviewOf({ catalogue, facts, markOf }: LibraryMemory): Overview {
  return makeOverview(
    catalogue.keys().map((key) => {
      const { topics, dates, venues, names, has } = facts.entry(key);
      return { topics, dates, venues, names, has, decision: markOf(key).decision };
    }),
  );
}

/**
 * What recent papers mention more than earlier ones: English terms from the titles, Chinese
 * ones from the texts, as titles are not translated. Null while there is nothing to
 * compare.
 */
export async function findRisingTerms(
  holdings: LibraryMemory,
  papers: PaperSource,
  pause: () => Promise<void>,
): Promise<RisingTerms | null> {
  const dated = holdings.inOrder().flatMap((key) => {
    const date = holdings.facts.entry(key).dates[0];
    return date === undefined || dayNumber(date) === null ? [] : [{ key, date }];
  });
  const to = dated.reduce((newest, { date }) => (date > newest ? date : newest), "");
  const from = asDay((dayNumber(to) ?? 0) - RECENT_DAYS + 1);
  const recent = dated.filter(({ date }) => date >= from).map(({ key }) => key);
  const earlier = dated.filter(({ date }) => date < from).map(({ key }) => key);
  const titles = (keys: readonly string[]) =>
    spread(keys, MOST_TITLES).map((key) => holdings.facts.row(key)?.title ?? "");
  const en = risingTerms(titles(recent), titles(earlier), "en", MOST_TERMS);
  await pause();
  const now = await chineseOf(papers, spread(recent, MOST_READ), pause);
  const before = await chineseOf(papers, spread(earlier, MOST_READ), pause);
  const zh = risingTerms(now, before, "zh", MOST_TERMS);
  return en.length + zh.length === 0 ? null : { from, to, en, zh };
}

function spread(keys: readonly string[], most: number): readonly string[] {
  const step = Math.max(1, keys.length / most);
  return keys.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

async function chineseOf(
  papers: PaperSource,
  keys: readonly string[],
  pause: () => Promise<void>,
): Promise<string[]> {
  const texts: string[] = [];
  for (let first = 0; first < keys.length; first += BATCH) {
    const batch = keys.slice(first, first + BATCH).map((key) => papers.paper(key));
    for (const paper of await Promise.all(batch)) {
      if (paper === null) continue;
      const { abstract, summary, takeaways } = paper;
      const chinese = [abstract.zh, summary, ...takeaways].filter((text) => text !== null);
      if (chinese.length > 0) texts.push(chinese.join("\n"));
    }
    await pause();
  }
  return texts;
}
