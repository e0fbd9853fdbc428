import { expose } from "comlink";
import type { Paper } from "../../core/digest/paper.ts";
import { readDigest, type DigestReading } from "../../core/digest/read-digest.ts";
import { toBrief, type Brief } from "../../core/library/paper-brief.ts";
import { readLarge } from "./read-large.ts";
import { LARGEST_WHOLE } from "./whole-lines.ts";

/** A reading without its papers, which are fetched in portions with the ticket. */
export type FileReading = Omit<DigestReading, "papers"> & { ticket: number; briefs: Brief[] };

type Portion = (first: number, count: number) => Promise<Paper[]>;

let lastTicket = 0;
const waiting = new Map<number, Portion>();

function readWhole(bytes: Uint8Array, name: string): FileReading {
  const { papers, ...rest } = readDigest(bytes, name);
  const ticket = ++lastTicket;
  waiting.set(ticket, async (first, count) => papers.slice(first, first + count));
  return { ...rest, ticket, briefs: papers.map(toBrief) };
}

/**
 * Reads foreign bytes and does nothing else: it holds nothing that could be lost, so it may
 * be ended at any moment if a file stalls it.
 */
const api = {
  /**
   * `content` is a file if it is too large to transfer at once; null if it is too large for
   * its format.
   */
  async read(content: Uint8Array | Blob, name: string): Promise<FileReading | null> {
    if (content instanceof Uint8Array) return readWhole(content, name);
    const large = await readLarge(content, name);
    if (large === null && content.size > LARGEST_WHOLE) return null;
    if (large === null) return readWhole(new Uint8Array(await content.arrayBuffer()), name);
    const { papers, ...rest } = large;
    const ticket = ++lastTicket;
    waiting.set(ticket, papers);
    return { ...rest, ticket };
  },
  papers: async (ticket: number, first: number, count: number): Promise<Paper[]> =>
    (await waiting.get(ticket)?.(first, count)) ?? [],
  release: (ticket: number): void => void waiting.delete(ticket),
};

export type ReadingApi = typeof api;

expose(api);
