/**
 * What the library does now and then, each as a part that is fetched when it is
 * first asked for: a visit that only reads never needs them.
 */
export const opening = () => import("./open-files.ts");
export const exporting = () => import("./export-papers.ts");
export const backingUp = () => import("./back-up.ts");
export const restoring = () => import("./restore.ts");
export const tagging = () => import("./tagging.ts");
export const overviewing = () => import("./make-overview.ts");
export const readingAgain = () => import("./read-again.ts");
export const showing = () => import("./show-source.ts");
