import type { Comment, Paper } from "../digest/paper.ts";
import { isPlaceholderTitle } from "../digest/grammar/placeholder-title.ts";
import { byNewestDigest, byNewestVersion } from "./appearance-order.ts";
import type { Appearance, LibraryPaper } from "./library-paper.ts";
import { distinct, looseText } from "./distinct-values.ts";
import { mergeFigures } from "./merge-figures.ts";
import { mergeLinks } from "./merge-links.ts";

/**
 * Merges all appearances of a paper, in any order, into one.
 *
 * Two orders decide. What the authors wrote (title, authors, English abstract,
 * comment) comes from the newest arXiv version; what a digest made of it
 * (summary, takeaways, details) from the newest digest. The translation shown is the newest
 * one of the abstract shown, or the newest of all if that abstract has none. Ids, links and
 * categories are combined. Nothing is lost: every digest's own version stays in
 * `appearances`.
 *
 * Which appearances belong together is not decided here (see catalogue.ts).
 * Appearances are identified by source and lines: the same one twice counts once.
 *
 * @throws RangeError without any appearance: such a paper does not exist.
 * @example mergeAppearances([fromText, fromPage]).arxiv // the id that only the page holds
 */
export function mergeAppearances(appearances: readonly Appearance[]): LibraryPaper {
  const newestFirst = withoutRepeats([...appearances].sort(byNewestDigest));
  const byDigest = newestFirst.map((appearance) => appearance.paper);
  const byVersion = [...newestFirst].sort(byNewestVersion).map((appearance) => appearance.paper);
  const [latest] = byDigest;
  const [author] = byVersion;
  if (latest === undefined || author === undefined) {
    throw new RangeError("A paper has at least one appearance");
  }
  const arxiv = author.arxiv;
  return {
    key: arxiv?.id ?? author.key,
    title: (byVersion.find(({ title }) => !isPlaceholderTitle(title)) ?? author).title,
    authors: firstFilled(byVersion.map((paper) => paper.authors)),
    abstract: mergeAbstract(author, byDigest, byVersion),
    summary: firstKnown(byDigest.map((paper) => paper.summary)),
    takeaways: firstFilled(byDigest.map((paper) => paper.takeaways)),
    arxiv,
    categories: distinct(byVersion.flatMap((paper) => paper.categories)),
    comment: mergeComment(byVersion),
    links: mergeLinks(byVersion),
    figures: mergeFigures(byVersion),
    details: firstFilled(byDigest.map((paper) => paper.details)),
    lines: latest.lines,
    appearances: newestFirst,
    topics: distinct(newestFirst.flatMap(topicOf)),
    dates: distinct(newestFirst.flatMap(({ date }) => date ?? [])),
  };
}

/** The digest's topic, else the primary category, else nothing. */
function topicOf({ topic, paper }: Appearance): string[] {
  const name = topic ?? paper.categories[0];
  return name === undefined ? [] : [name];
}

function mergeAbstract(
  author: Paper,
  byDigest: readonly Paper[],
  byVersion: readonly Paper[],
): Paper["abstract"] {
  const en =
    author.abstract.en || (byVersion.find((paper) => paper.abstract.en)?.abstract.en ?? "");
  const loose = looseText(en);
  const translated = byDigest.filter((paper) => paper.abstract.zh !== null);
  const fitting = translated.find((paper) => looseText(paper.abstract.en) === loose);
  return { en, zh: (fitting ?? translated[0])?.abstract.zh ?? null };
}

/**
 * A later version often drops the comment that an earlier one had, so the newest existing
 * comment is used as a whole: a venue is never combined with another comment's words.
 */
function mergeComment(byVersion: readonly Paper[]): Comment | null {
  return firstKnown(byVersion.map((paper) => paper.comment));
}

function firstKnown<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

function firstFilled<T>(lists: readonly T[][]): T[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** Equal neighbours in the order of the digests are the same appearance. */
function withoutRepeats(sorted: readonly Appearance[]): Appearance[] {
  return sorted.filter((appearance, at) => {
    const before = sorted[at - 1];
    return before === undefined || byNewestDigest(before, appearance) !== 0;
  });
}
