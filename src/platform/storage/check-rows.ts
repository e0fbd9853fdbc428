import * as v from "valibot";
import type { Paper } from "../../core/digest/paper.ts";
import type { ProblemCode } from "../../core/digest/problem.ts";
import type { DigestReading } from "../../core/digest/read-digest.ts";
import type { Brief } from "../../core/library/paper-brief.ts";
import type { Appearance, LibraryPaper } from "../../core/library/library-paper.ts";
import type { Decision, ReaderMark } from "../../core/library/reader-mark.ts";
import { appearanceSchema, paperSchema } from "../../core/library/backup/paper-schema.ts";
import type { Source, StoredDigest } from "./database.ts";

/*
 * Validates stored rows. Rows are untrusted: another release, an extension or a failing
 * disk may have written them. Every read of the database goes through here. Briefs and
 * marks are checked by hand rather than by a schema: a start reads tens of thousands of
 * them before the list is shown, and this is ten times faster.
 */

type Fields = Readonly<Record<string, unknown>>;

/** The latest time that a `Date` can represent, in milliseconds since 1970. */
const LAST_TIME = 8.64e15;

const DECISIONS: Readonly<Record<Decision, true>> = {
  unscreened: true,
  saved: true,
  dismissed: true,
};

const CARRIERS: Readonly<Record<DigestReading["carrier"], true>> = {
  text: true,
  markdown: true,
  html: true,
  mhtml: true,
  "clipped-markdown": true,
  "browser-copy": true,
  "wrapped-text": true,
  "clipboard-html": true,
  jsonl: true,
  json: true,
  "arxiv-daily-markdown": true,
  "arxiv-crawler": true,
  "gpt-paper-assistant": true,
  "paper-tracker": true,
  "paper-tracker-page": true,
  "papers-cool": true,
  "abstract-list": true,
  none: true,
};

const PROBLEMS: Readonly<Record<ProblemCode, true>> = {
  empty: true,
  binary: true,
  "not-a-digest": true,
  "no-papers": true,
  "bad-encoding": true,
  "unread-line": true,
  "cut-short": true,
  "repeated-digest": true,
  "missing-title": true,
  "missing-authors": true,
  "missing-abstract": true,
  "missing-summary": true,
  "missing-takeaways": true,
  "summary-failed": true,
  "local-figure": true,
  "bad-json-line": true,
  "too-long": true,
};

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isMaybeText(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

/** Paper keys and source ids are never empty, and lists are packed with line feeds between keys. */
export function isKey(value: unknown): value is string {
  return typeof value === "string" && value !== "" && !value.includes("\n");
}

/** Milliseconds since 1970. Infinity or `1e308` would outrank every later decision. */
export function isTime(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= LAST_TIME;
}

function isMaybeNumber(value: unknown): value is number | null {
  return value === null || Number.isFinite(value);
}

export function isDecision(value: unknown): value is Decision {
  return typeof value === "string" && Object.hasOwn(DECISIONS, value);
}

export function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}

export function isMark(row: unknown): row is ReaderMark {
  if (!isFields(row)) return false;
  const { key, decision, decidedAt, tags, note, annotatedAt } = row;
  return (
    isKey(key) &&
    isDecision(decision) &&
    isTime(decidedAt) &&
    isTexts(tags) &&
    isText(note) &&
    isTime(annotatedAt)
  );
}

export function isPaper(row: unknown): row is Paper {
  return v.is(paperSchema, row);
}

export function isAppearance(value: unknown): value is Appearance {
  return v.is(appearanceSchema, value);
}

export function isKeptPaper(row: unknown): row is LibraryPaper {
  if (!isFields(row) || !isPaper(row)) return false;
  const { appearances, topics, dates }: Fields = row;
  return (
    Array.isArray(appearances) &&
    appearances.length > 0 &&
    appearances.every(isAppearance) &&
    isTexts(topics) &&
    isTexts(dates)
  );
}

export function isSource(row: unknown): row is Source {
  if (!isFields(row)) return false;
  const { id, name, size, addedAt, broughtAt, gzip } = row;
  return (
    isKey(id) &&
    isText(name) &&
    isTime(size) &&
    isTime(addedAt) &&
    (broughtAt === undefined || isTime(broughtAt)) &&
    isBytes(gzip)
  );
}

export function isStoredDigest(row: unknown): row is StoredDigest {
  if (!isFields(row)) return false;
  const { source, name, addedAt, broughtAt, readerVersion } = row;
  const { carrier, date, topic, problems, lines, briefs } = row;
  return (
    isKey(source) &&
    isText(name) &&
    isTime(addedAt) &&
    (broughtAt === undefined || isTime(broughtAt)) &&
    Number.isFinite(readerVersion) &&
    typeof carrier === "string" &&
    Object.hasOwn(CARRIERS, carrier) &&
    isMaybeText(date) &&
    isMaybeText(topic) &&
    Array.isArray(problems) &&
    problems.every(isProblem) &&
    isLineCount(lines) &&
    Array.isArray(briefs) &&
    briefs.every(isBrief)
  );
}

function isProblem(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { code, line, text } = value;
  return (
    typeof code === "string" &&
    Object.hasOwn(PROBLEMS, code) &&
    Number.isFinite(line) &&
    isText(text)
  );
}

function isLineCount(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { total, blank, read, unread } = value;
  return [total, blank, read, unread].every(Number.isFinite);
}

function isBrief(value: unknown): value is Brief {
  if (!isFields(value)) return false;
  const { key, title, authors, fingerprint, version, venue, year, category, has, gist } = value;
  return (
    isKey(key) &&
    isText(title) &&
    isTexts(authors) &&
    isText(fingerprint) &&
    isMaybeNumber(version) &&
    isMaybeText(venue) &&
    isMaybeNumber(year) &&
    isMaybeText(category) &&
    (gist === undefined || isTexts(gist)) &&
    isFields(has) &&
    typeof has["code"] === "boolean" &&
    typeof has["project"] === "boolean" &&
    typeof has["data"] === "boolean" &&
    typeof has["zh"] === "boolean"
  );
}
