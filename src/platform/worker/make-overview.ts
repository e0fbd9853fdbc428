import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { makeOverview, type Overview } from "../../core/overview/overview.ts";
import { risingTerms } from "../../core/overview/rising-terms.ts";
import { asDay, dayNumber } from "../../core/overview/time-span.ts";
import { breathe } from "./breathe.ts";
import type { Holdings } from "./holdings.ts";
import type { RisingTerms } from "./library-api.ts";
import type { PaperStore } from "./paper-store.ts";

/** What counts as recent, up to the newest digest. */
const RECENT_DAYS = 28;
/** Papers on each side whose texts are read; spread evenly over all. */
const MOST_READ = 400;
/** Papers read from disk at a time. */
const BATCH = 20;
const MOST_TERMS = 12;

/** The library in numbers, out of the briefs alone. */
export function overviewOf({ catalogue, facts, markOf }: Holdings): Overview {
  return makeOverview(
    catalogue.keys().map((key) => {
      const { topics, dates, venues, names, has } = facts.entry(key);
      return { topics, dates, venues, names, has, decision: markOf(key).decision };
    }),
  );
}

/** What the last weeks' papers speak of more than those before; null while there is nothing to compare. */
export async function findRisingTerms(
  holdings: Holdings,
  papers: PaperStore,
): Promise<RisingTerms | null> {
  const dated = holdings.inOrder().flatMap((key) => {
    const date = holdings.facts.entry(key).dates[0];
    return date === undefined || dayNumber(date) === null ? [] : [{ key, date }];
  });
  const to = dated.reduce((newest, { date }) => (date > newest ? date : newest), "");
  const from = asDay((dayNumber(to) ?? 0) - RECENT_DAYS + 1);
  const recent = await texts(
    papers,
    dated.filter(({ date }) => date >= from),
  );
  const earlier = await texts(
    papers,
    dated.filter(({ date }) => date < from),
  );
  const en = risingTerms(recent.map(english), earlier.map(english), "en", MOST_TERMS);
  await breathe();
  const zh = risingTerms(recent.map(chinese), earlier.map(chinese), "zh", MOST_TERMS);
  return en.length + zh.length === 0 ? null : { from, to, en, zh };
}

async function texts(papers: PaperStore, all: readonly { key: string }[]): Promise<LibraryPaper[]> {
  const step = Math.max(1, all.length / MOST_READ);
  const chosen = all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  const read: LibraryPaper[] = [];
  for (let first = 0; first < chosen.length; first += BATCH) {
    const batch = chosen.slice(first, first + BATCH).map(({ key }) => papers.paper(key));
    read.push(...(await Promise.all(batch)).filter((paper) => paper !== null));
    await breathe();
  }
  return read;
}

const english = ({ title, abstract }: LibraryPaper): string => `${title}.\n${abstract.en}`;

const chinese = ({ abstract, summary, takeaways }: LibraryPaper): string =>
  [abstract.zh, summary, ...takeaways].filter((text) => text !== null).join("\n");
