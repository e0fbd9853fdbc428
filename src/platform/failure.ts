import { isPartMissing } from "./load-part.ts";

/**
 * Everything that can go wrong at the browser's edges, as codes. Errors lose their class
 * and message on the way between threads, so failures are plain data and get their wording
 * from one table (state/words).
 */
export type FailureCode =
  /** The file isn't a digest. */
  | "empty"
  | "binary"
  | "not-a-digest"
  /** The file could not be read. */
  | "too-large"
  | "file-unreadable"
  | "reader-stalled"
  | "reader-died"
  | "cancelled"
  | "archive-damaged"
  | "archive-too-large"
  | "archive-empty"
  | "archive-encrypted"
  | "archive-method"
  | "archive-too-deep"
  | "address-not-https"
  | "network"
  /** The database. */
  | "storage-full"
  | "storage-refused"
  | "storage-blocked"
  | "storage-replaced"
  /** A newer release has upgraded the database. */
  | "storage-newer"
  /** The database was deleted, or the site's data cleared, while it was open. */
  | "storage-deleted"
  | "storage-cleared"
  | "storage-failed"
  | "not-a-backup"
  | "backup-damaged"
  | "backup-too-new"
  | "not-a-device-file"
  | "source-damaged"
  | "digest-removed"
  | "library-died"
  /** A part of the app's own code could not be fetched. */
  | "part-missing"
  | "paper-unknown";

export type Outcome<T> = { ok: true; value: T } | { ok: false; code: FailureCode };

/** The code for an error from IndexedDB, the file system or a lazily loaded part. */
export function failureOf(error: unknown): FailureCode {
  if (isPartMissing(error)) return "part-missing";
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "storage-full";
  if (name === "VersionError") return "storage-newer";
  if (name === "SecurityError" || name === "InvalidAccessError") return "storage-refused";
  if (name === "NotFoundError" || name === "NotReadableError") return "file-unreadable";
  return "storage-failed";
}

/** The outcome of a task, or the failure that it throws. */
export async function outcomeOf<T>(task: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await task();
  } catch (error) {
    return { ok: false, code: failureOf(error) };
  }
}

/** Why a call to the library failed: the worker ended, or lacks a part of its code. */
export function failureOfCall(error: unknown): FailureCode {
  return isPartMissing(error) ? "part-missing" : "library-died";
}

/** The answer to a call to the library, or why it failed. */
export function outcomeOfCall<T>(call: Promise<Outcome<T>>): Promise<Outcome<T>> {
  return call.catch((error: unknown) => ({ ok: false, code: failureOfCall(error) }));
}
