import { expose } from "comlink";
import { readDigest } from "../../core/digest/read-digest.ts";

/**
 * Reads foreign bytes and does nothing else: it holds nothing that could be lost,
 * so it may be ended at any moment when a file brings it to a stop.
 */
const api = {
  read: (bytes: Uint8Array, name: string) => readDigest(bytes, name),
};

export type ReadingApi = typeof api;

expose(api);
