import { boundPaper } from "../../digest/bound-paper.ts";
import { boundText } from "../../digest/bound-text.ts";
import { parseArxivId } from "../../digest/arxiv-id.ts";
import { plainText } from "../../digest/markup/plain-text.ts";
import { plausibleDate } from "../../digest/grammar/plausible-date.ts";
import { cutUrl } from "../../digest/url.ts";
import type { Comment, Paper } from "../../digest/paper.ts";
import type { Backup, BackupDigest, Tag } from "./backup.ts";
import type { Appearance } from "../library-paper.ts";
import type { ReaderMark } from "../reader-mark.ts";

/** Upper limits for a backup, in entries and UTF-16 units; far above any real library. */
export const BACKUP_BOUNDS = {
  marks: 200_000,
  kept: 100_000,
  keptOfPaper: 100,
  digests: 100_000,
  key: 200,
  note: 200_000,
  /** Longer runs of one character in a note would stall the text field. */
  noteRun: 200,
  tag: 100,
  tagsOfPaper: 100,
  /** Distinct tags in total. */
  tags: 2000,
  name: 500,
  topic: 200,
  /** The JSON of one setting. */
  setting: 50_000,
} as const;

/** Allowed clock difference, in milliseconds. */
const CLOCK_ERROR = 86_400_000;

/** How many entries were left out, and how many were shortened. */
export type Bounding = { backup: Backup; leftOut: number; shortened: number };

/**
 * A backup without anything that exceeds its bounds. A time later than `now` (milliseconds
 * since 1970) comes from a wrong clock: such a decision, tag or note is used only if there
 * is no other, and never replaces one.
 */
export function boundBackup(backup: Backup, now: number): Bounding {
  const lists = {
    marks: boundMarks(backup.marks, now),
    tags: backup.tags.filter(isFitting).slice(0, BACKUP_BOUNDS.tags),
    digests: backup.digests
      .slice(0, BACKUP_BOUNDS.digests)
      .map((digest) => boundDigest(digest, now)),
    kept: boundKept(backup.kept),
  };
  const settings = Object.fromEntries(Object.entries(backup.settings).filter(isShortSetting));
  const bound = { ...lists, settings, madeAt: Math.min(backup.madeAt, now) };
  return { backup: bound, ...countChanges(backup, bound) };
}

function boundMarks(marks: readonly ReaderMark[], now: number): ReaderMark[] {
  const known = new Set<string>();
  const isKnown = (tag: string) => {
    if (known.size < BACKUP_BOUNDS.tags) known.add(tag);
    return known.has(tag);
  };
  return marks
    .filter(({ key }) => key.length <= BACKUP_BOUNDS.key)
    .slice(0, BACKUP_BOUNDS.marks)
    .map((mark) => {
      const tags = mark.tags.filter((tag) => tag.trim() !== "" && tag.length <= BACKUP_BOUNDS.tag);
      return same(mark, {
        ...mark,
        decidedAt: boundTime(mark.decidedAt, now),
        annotatedAt: boundTime(mark.annotatedAt, now),
        tags: [...new Set(tags)].slice(0, BACKUP_BOUNDS.tagsOfPaper).filter(isKnown),
        note: boundText(mark.note, BACKUP_BOUNDS.note, BACKUP_BOUNDS.noteRun),
      });
    });
}

const boundTime = (time: number, now: number): number => (time > now + CLOCK_ERROR ? 0 : time);

/** Colours are degrees; older releases used names. */
function isFitting({ name, color }: Tag): boolean {
  const hue = Number(color ?? 0);
  return name.length <= BACKUP_BOUNDS.tag && (Number.isNaN(hue) || (hue >= 0 && hue <= 360));
}

function boundDigest(digest: BackupDigest, now: number): BackupDigest {
  const { name, addedAt, broughtAt } = digest;
  return same(digest, {
    ...digest,
    name: boundText(plainText(name), BACKUP_BOUNDS.name),
    addedAt: Math.min(addedAt, now),
    ...(broughtAt === undefined ? {} : { broughtAt: Math.min(broughtAt, now) }),
  });
}

function boundKept(kept: readonly Appearance[]): Appearance[] {
  const counts = new Map<string, number>();
  const isAmongFirst = ({ paper: { key } }: Appearance) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= BACKUP_BOUNDS.keptOfPaper;
  };
  return kept
    .filter(hasShortKey)
    .filter(isAmongFirst)
    .slice(0, BACKUP_BOUNDS.kept)
    .map(boundAppearance);
}

function hasShortKey({ source, paper }: Appearance): boolean {
  return Math.max(source.length, paper.key.length) <= BACKUP_BOUNDS.key;
}

function boundAppearance(appearance: Appearance): Appearance {
  const { topic, date, paper } = appearance;
  return same(appearance, {
    ...appearance,
    topic: topic === null ? null : boundText(topic, BACKUP_BOUNDS.topic),
    date: plausibleDate(date),
    paper: boundNumbers(withAddresses(boundPaper(paper))),
  });
}

/** Addresses as in digests: http or https, without a user name. */
function withAddresses(paper: Paper): Paper {
  const isAddress = ({ url }: { url: string }) => cutUrl(url) === url;
  return {
    ...paper,
    links: paper.links.filter(isAddress),
    figures: paper.figures.filter(isAddress),
  };
}

const MOST_PAGES = 100_000;

function boundNumbers(paper: Paper): Paper {
  const { comment, arxiv } = paper;
  return {
    ...paper,
    arxiv:
      arxiv === null || parseArxivId(arxiv.id) === null
        ? null
        : { ...arxiv, version: within(arxiv.version, 1, 1000) },
    comment: comment === null ? null : boundCounts(comment),
    lines: [Math.min(paper.lines[0], 1e9), Math.min(paper.lines[1], 1e9)],
  };
}

function boundCounts(comment: Comment): Comment {
  return {
    ...comment,
    year: within(comment.year, 1900, 2100),
    pages: within(comment.pages, 0, MOST_PAGES),
    figures: within(comment.figures, 0, MOST_PAGES),
    tables: within(comment.tables, 0, MOST_PAGES),
  };
}

function within(number: number | null, least: number, most: number): number | null {
  return number !== null && number >= least && number <= most ? number : null;
}

function isShortSetting([name, value]: [string, unknown]): boolean {
  if (name.length > BACKUP_BOUNDS.key) return false;
  try {
    return JSON.stringify(value).length <= BACKUP_BOUNDS.setting;
  } catch {
    // Nested too deep to be serialised.
    return false;
  }
}

/** The entry itself if bounding changed nothing, so that changed ones can be counted. */
function same<T>(entry: T, bound: T): T {
  return JSON.stringify(entry) === JSON.stringify(bound) ? entry : bound;
}

function countChanges(given: Backup, bound: Backup): { leftOut: number; shortened: number } {
  let [leftOut, shortened] = [0, 0];
  for (const list of ["marks", "tags", "digests", "kept"] as const) {
    const before = new Set<unknown>(given[list]);
    leftOut += given[list].length - bound[list].length;
    shortened += bound[list].filter((entry) => !before.has(entry)).length;
  }
  leftOut += Object.keys(given.settings).length - Object.keys(bound.settings).length;
  return { leftOut, shortened };
}
