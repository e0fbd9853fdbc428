import type { Entry } from "../index/entry.ts";
import { tokens } from "../text/tokens.ts";
import type { FieldTerms } from "../index/entry-terms.ts";
import { packTerms, type PartTerms } from "./part-terms.ts";
import { RecentTexts } from "./recent-texts.ts";
import { holdsBytes, packTexts, type PartTexts, textAt } from "./part-texts.ts";

/** The texts of a paper in the order in which a part has them: those to be searched stand together. */
export const packedTexts = ["title", "chinese", "english", "authors", "details"] as const;
type TextName = (typeof packedTexts)[number];
/** Fields that are scored, the first of `packedFields`. */
export const scoredFields = 3;

/** All of a paper but its texts. */
export type PaperFacts = Omit<Entry, TextName>;

/**
 * Papers packed for good: never changed, only joined with others or thrown
 * away. Plain data, so that it can be stored as it is.
 */
export type PackedPapers = {
  facts: PaperFacts[];
  terms: PartTerms;
  texts: PartTexts;
  /** Different terms of each paper in each scored field. */
  lengths: Uint16Array<ArrayBuffer>;
};

function factsOf(entry: Entry): PaperFacts {
  const { key, hasEnglish, hasChinese, topics, dates, venues, venueText, names, has, serial } =
    entry;
  return { key, hasEnglish, hasChinese, topics, dates, venues, venueText, names, has, serial };
}

/** Packs papers with their terms. */
export function packPapers(papers: readonly { entry: Entry; terms: FieldTerms }[]): PackedPapers {
  const lengths = papers.flatMap(({ terms: { title, authors, body } }) =>
    [title, authors, body].map((list) => Math.min(new Set(list).size, 0xffff)),
  );
  const fields = papers.map(({ entry, terms: { title, authors, body } }) => [
    title,
    authors,
    body,
    tokens(entry.details),
  ]);
  return {
    facts: papers.map(({ entry }) => factsOf(entry)),
    terms: packTerms(fields),
    texts: packTexts(papers.flatMap(({ entry }) => packedTexts.map((name) => entry[name]))),
    lengths: Uint16Array.from(lengths),
  };
}

/** Of the parts together: the texts of the papers that one question looks into, three times over. */
const keptTexts = new RecentTexts(4096);
/** Texts are numbered through all parts; none has so many. */
const mostTexts = 2 ** 24;
let partsMade = 0;

/** A part in use: its papers, and which of them are gone. */
export class PackedPart {
  readonly papers: PackedPapers;
  /** By number; null where the paper is gone. */
  readonly entries: (PackedEntry | null)[];
  live: number;
  readonly #firstText = mostTexts * partsMade++;

  constructor(papers: PackedPapers) {
    this.papers = papers;
    this.entries = papers.facts.map((facts, at) => new PackedEntry(this, at, facts));
    this.live = this.entries.length;
  }

  drop(at: number): void {
    if (this.entries[at]) this.live--;
    this.entries[at] = null;
  }

  text(paper: number, name: TextName): string {
    const at = paper * packedTexts.length + packedTexts.indexOf(name);
    return keptTexts.get(this.#firstText + at, () => textAt(this.papers.texts, at));
  }

  holds(paper: number, first: TextName, last: TextName, wanted: Uint8Array): boolean {
    const at = paper * packedTexts.length;
    const [from, to] = [packedTexts.indexOf(first), packedTexts.indexOf(last)];
    return holdsBytes(this.papers.texts, at + from, at + to, wanted);
  }
}

/** One paper of a part: an entry whose texts are decoded when they are read. */
export class PackedEntry implements Entry {
  readonly part: PackedPart;
  readonly at: number;
  readonly key: string;
  readonly hasEnglish: boolean;
  readonly hasChinese: boolean;
  readonly topics: string[];
  readonly dates: string[];
  readonly venues: string[];
  readonly venueText: string;
  readonly names: string[];
  readonly has: string[];
  serial: number;
  facetNumbers: Uint32Array | undefined;

  constructor(part: PackedPart, at: number, facts: PaperFacts) {
    this.part = part;
    this.at = at;
    this.key = facts.key;
    this.hasEnglish = facts.hasEnglish;
    this.hasChinese = facts.hasChinese;
    this.topics = facts.topics;
    this.dates = facts.dates;
    this.venues = facts.venues;
    this.venueText = facts.venueText;
    this.names = facts.names;
    this.has = facts.has;
    this.serial = facts.serial;
    this.facetNumbers = undefined;
  }

  get title(): string {
    return this.part.text(this.at, "title");
  }
  get authors(): string {
    return this.part.text(this.at, "authors");
  }
  get english(): string {
    return this.part.text(this.at, "english");
  }
  get chinese(): string {
    return this.part.text(this.at, "chinese");
  }
  get details(): string {
    return this.part.text(this.at, "details");
  }
}
