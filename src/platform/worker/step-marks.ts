/** The steps of taking in a file, in their order, as measurements name them. */
export const fileSteps = ["file-begun", "file-read", "file-packed", "digest-stored"] as const;

/**
 * Notes that the file at hand has come so far, as a User Timing mark, which developer
 * tools show. Only the last mark of each name is kept: there may be many files.
 */
export function reached(step: (typeof fileSteps)[number]): void {
  performance.clearMarks(step);
  performance.mark(step);
}
