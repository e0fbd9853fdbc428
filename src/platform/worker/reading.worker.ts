import { expose } from "comlink";
import type { Paper } from "../../core/digest/paper.ts";
import { readDigest, type DigestReading } from "../../core/digest/read-digest.ts";
import { toBrief, type Brief } from "../../core/library/brief.ts";

/** A reading without its papers, which are fetched in portions under the ticket. */
export type Reading = Omit<DigestReading, "papers"> & { ticket: number; briefs: Brief[] };

let lastTicket = 0;
const waiting = new Map<number, Paper[]>();

/**
 * Reads foreign bytes and does nothing else: it holds nothing that could be lost,
 * so it may be ended at any moment when a file brings it to a stop.
 */
const api = {
  read(bytes: Uint8Array, name: string): Reading {
    const { papers, ...rest } = readDigest(bytes, name);
    const ticket = ++lastTicket;
    waiting.set(ticket, papers);
    return { ...rest, ticket, briefs: papers.map(toBrief) };
  },
  papers: (ticket: number, first: number, count: number): Paper[] =>
    waiting.get(ticket)?.slice(first, first + count) ?? [],
  release: (ticket: number): void => void waiting.delete(ticket),
};

export type ReadingApi = typeof api;

expose(api);
