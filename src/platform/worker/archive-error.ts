import type { FailureCode } from "../failure.ts";

/** Thrown when an archive, or a file in it, cannot be opened. */
export class ArchiveError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}
