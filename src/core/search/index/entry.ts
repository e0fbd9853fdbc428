import type { LinkKind, Paper } from "../../digest/paper.ts";
import { texToPlain } from "../../digest/tex/tex-to-plain.ts";
import { plainNames } from "../../library/names/plain-names.ts";
import type { IndexedPaper } from "./indexed-paper.ts";
import { normalise } from "../text/normalise.ts";

/**
 * What the index stores about one paper: its texts as shown, without TeX, in normalised
 * form (see normalise.ts), one string per language, and its facet values as the digest
 * spells them. Lists are joined by line feeds, which no text contains.
 */
export type Entry = {
  key: string;
  title: string;
  authors: string;
  english: string;
  /** Translation, summary and takeaways. */
  chinese: string;
  details: string;
  /** Whether there is any text in the language, known without reading the text. */
  hasEnglish: boolean;
  hasChinese: boolean;
  topics: string[];
  /** `YYYY-MM-DD`, newest first. */
  dates: string[];
  venues: string[];
  /** Venue and year, normalised: `cvpr 2024`. */
  venueText: string;
  names: string[];
  has: string[];
  /** Increases with every new paper, in the order of the digest. */
  serial: number;
  /** See facets.ts. */
  facetNumbers?: Uint32Array | undefined;
};

const haveKinds: ReadonlySet<LinkKind> = new Set(["code", "project", "data"]);
const blanks = /\s+/g;
/**
 * White space that is not a single space; most texts have none, and testing is faster than
 * replacing.
 */
const wideBlank = /[^\S ]| {2}/;

function clean(text: string): string {
  const plain = normalise(texToPlain(text));
  return (wideBlank.test(plain) ? plain.replace(blanks, " ") : plain).trim();
}

/** Distinct texts, one per line. */
function joined(texts: readonly (string | null)[]): string {
  const lines = new Set(texts.map((text) => clean(text ?? "")));
  lines.delete("");
  return [...lines].join("\n");
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

function linkKinds(papers: readonly Paper[]): string[] {
  const kinds = papers.flatMap((paper) => paper.links.map((link) => link.kind));
  return distinct(kinds.filter((kind) => haveKinds.has(kind)));
}

/**
 * Reduces a paper to what searching needs: the last of the given versions (at least one,
 * all with the same key), findable by the text of any of them.
 */
export function entryOf(
  versions: readonly [IndexedPaper, ...IndexedPaper[]],
  serial: number,
): Entry {
  const paper = versions.at(-1) ?? versions[0];
  const allVersions: Paper[] = versions
    .toReversed()
    .flatMap((version) => [version, ...(version.appearances ?? []).map(({ paper }) => paper)]);
  const chinese = allVersions.flatMap(({ abstract, summary, takeaways }) => [
    abstract.zh,
    summary,
    ...takeaways,
  ]);
  const texts = {
    english: joined(allVersions.map(({ abstract }) => abstract.en)),
    chinese: joined(chinese),
  };
  return {
    key: paper.key,
    title: joined(allVersions.map(({ title }) => title)),
    authors: joined(allVersions.flatMap(({ authors }) => plainNames(authors))),
    ...texts,
    hasEnglish: texts.english !== "",
    hasChinese: texts.chinese !== "",
    details: joined(allVersions.flatMap(({ details }) => details.map(({ text }) => text))),
    topics: distinct(versions.flatMap(({ topics }) => topics ?? [])),
    dates: distinct(versions.flatMap(({ dates }) => dates ?? []))
      .sort()
      .reverse(),
    venues: paper.comment?.venue ? [paper.comment.venue] : [],
    venueText: clean(`${paper.comment?.venue ?? ""} ${paper.comment?.year ?? ""}`),
    names: plainNames(paper.authors),
    has: linkKinds(allVersions),
    serial,
  };
}
