import type { Problem } from "../core/digest/problem.ts";
import type { DigestReading } from "../core/digest/read-digest.ts";
import type { Brief } from "../core/library/paper-brief.ts";

/** A digest as the library stores it: a whole reading, with briefs instead of papers. */
export type LibraryDigest = Omit<DigestReading, "papers"> & {
  source: string;
  name: string;
  addedAt: number;
  broughtAt?: number | undefined;
  readerVersion: number;
  /** One for each paper, in the order of the digest. */
  briefs: Brief[];
};

export type DigestEntry = {
  source: string;
  name: string;
  addedAt: number;
  carrier: DigestReading["carrier"];
  date: string | null;
  topic: string | null;
  papers: number;
  problems: Problem[];
  lines: { total: number; blank: number; read: number; unread: number };
};
