/** A failure with the status and the word that the page is answered with. */
export class Failure extends Error {
  status: number;
  code: string;
}

/** What a failed write is answered with; see failures.mjs. */
export function asWriteFailure(error: { code?: string }): Failure;

/** What a failed read is answered with; see failures.mjs. */
export function asReadFailure(error: { code?: string }): Failure;
