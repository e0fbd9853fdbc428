/** What an answer says when something cannot be done. */

/** A failure with the status and the word that the page is answered with. */
export class Failure extends Error {
  constructor(status, code) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

const readOnly = [403, "read-only"];
const full = [507, "full"];
const gone = [410, "gone"];

const whenWriting = {
  EACCES: readOnly,
  EPERM: readOnly,
  EROFS: readOnly,
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  ENOENT: gone,
  ENOTDIR: gone,
  ENODEV: gone,
  ENXIO: gone,
  // Opened without following links, a link gives ELOOP.
  ELOOP: [403, "link"],
  EMLINK: [403, "link"],
  EISDIR: [403, "link"],
  ENAMETOOLONG: [400, "bad-device"],
};

const whenReading = {
  EACCES: [403, "unreadable"],
  EPERM: [403, "unreadable"],
};

const missing = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG", "EISDIR", "ENXIO"]);

export function asWriteFailure(error) {
  if (error instanceof Failure) return error;
  return new Failure(...(whenWriting[error.code] ?? [500, "not-written"]));
}

export function asReadFailure(error) {
  if (error instanceof Failure) return error;
  if (missing.has(error.code)) return new Failure(404, "not-found");
  return new Failure(...(whenReading[error.code] ?? [500, "unreadable"]));
}
