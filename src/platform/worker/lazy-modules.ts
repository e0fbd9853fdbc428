import { loadPart } from "../load-part.ts";

/**
 * Occasional work of the library, loaded on first use: a visit that only reads never needs it.
 */
export const opening = () => loadPart(() => import("./open-files.ts"));
export const exporting = () => loadPart(() => import("./export-papers.ts"));
export const backingUp = () => loadPart(() => import("./write-backup.ts"));
export const restoring = () => loadPart(() => import("./restore-backup.ts"));
export const decidingMany = () => loadPart(() => import("./decide-many.ts"));
export const tagging = () => loadPart(() => import("./edit-tags.ts"));
export const overviewing = () => loadPart(() => import("../../library/make-overview.ts"));
export const readingAgain = () => loadPart(() => import("./read-again.ts"));
export const comparing = () => import("../../library/language-comparison.ts");
export const showing = () => loadPart(() => import("./show-source.ts"));
export const folder = () => loadPart(() => import("./home-folder/home-folder.ts"));
