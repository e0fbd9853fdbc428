/** The steps of importing a file, in order, as measurements name them. */
export const fileSteps = ["file-begun", "file-read", "file-packed", "digest-stored"] as const;

/** The steps of opening the stored library, likewise. */
export const openingSteps = [
  "disk-opened",
  "disk-read",
  "library-held",
  "list-answered",
  "index-loaded",
] as const;

/**
 * Records that a file, or the library, has reached a step, as a User Timing mark, which
 * developer tools show. Only the last mark of each name is kept: there may be many files.
 */
export function markStep(step: (typeof fileSteps | typeof openingSteps)[number]): void {
  performance.clearMarks(step);
  performance.mark(step);
}
