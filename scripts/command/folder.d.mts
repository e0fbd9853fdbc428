export type Folder = { root: string; name: string };

/** Opens the folder at a path that a person has typed; see folder.mjs. */
export function openFolder(path: string): Promise<Folder>;
