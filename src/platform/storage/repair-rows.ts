import * as v from "valibot";
import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { blankMark, type ReaderMark } from "../../core/library/reader-mark.ts";
import { mergeAppearances } from "../../core/library/merge-papers.ts";
import { paperSchema } from "../../core/library/backup/paper-schema.ts";
import {
  isAppearance,
  isBytes,
  isDecision,
  isFields,
  isKey,
  isMark,
  isPaper,
  isSource,
  isText,
  isTime,
} from "./check-rows.ts";
import type { Source } from "./database.ts";

/**
 * The readable part of a stored mark; null if not even its key is readable. Readable parts
 * without a time are dated `now`, so that no older backup replaces them.
 */
export function repairMark(row: unknown, now: number): ReaderMark | null {
  if (isMark(row)) return row;
  if (!isFields(row) || !isKey(row["key"])) return null;
  const { key, decision, decidedAt, tags, note, annotatedAt } = row;
  const blank = blankMark(key);
  const annotation = {
    tags: Array.isArray(tags) ? tags.filter(isText) : blank.tags,
    note: isText(note) ? note : blank.note,
  };
  const isAnnotated = annotation.tags.length > 0 || annotation.note !== "";
  return {
    key,
    ...(isDecision(decision)
      ? { decision, decidedAt: isTime(decidedAt) ? decidedAt : now }
      : { decision: blank.decision, decidedAt: blank.decidedAt }),
    ...annotation,
    annotatedAt: isTime(annotatedAt) ? annotatedAt : isAnnotated ? now : blank.annotatedAt,
  };
}

/** A kept paper merged again from its readable appearances; null if there are none. */
export function repairKeptPaper(row: unknown): LibraryPaper | null {
  if (!isFields(row) || !isKey(row["key"])) return null;
  const { key, appearances } = row;
  const readable = Array.isArray(appearances) ? appearances.filter(isAppearance) : [];
  if (readable.length === 0 && isPaper(row)) {
    // The copy, without unreadable fields beside the paper.
    readable.push({ source: "", date: null, topic: null, paper: v.parse(paperSchema, row) });
  }
  return readable.length === 0 ? null : { ...mergeAppearances(readable), key };
}

/** A source whose bytes are intact, whatever happened to the rest; null without them. */
export function repairSource(row: unknown): Source | null {
  if (isSource(row)) return row;
  if (!isFields(row)) return null;
  const { id, name, size, addedAt, broughtAt, gzip } = row;
  if (!isKey(id) || !isBytes(gzip)) return null;
  return {
    id,
    name: isText(name) ? name : id.slice(0, 8),
    // Unknown: treated as very large, which is unpacked piece by piece.
    size: isTime(size) ? size : Number.MAX_SAFE_INTEGER,
    addedAt: isTime(addedAt) ? addedAt : 0,
    ...(isTime(broughtAt) ? { broughtAt } : {}),
    gzip,
  };
}
