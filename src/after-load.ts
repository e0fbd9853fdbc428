/*
 * What every visit needs soon, and no first screen waits for. It is one file, as each file
 * costs a round trip on a slow network.
 */
export { FolderNotice } from "./features/open/folder-notice.tsx";
export { ImportReport } from "./features/open/import-report.tsx";
export { SharedNotice } from "./features/open/shared-notice.tsx";
export { UpdateNotice } from "./features/open/update-notice.tsx";
export { Shortcuts } from "./features/triage/shortcuts.tsx";
