import { SETTINGS_KEY } from "./settings-key.ts";

/**
 * What is known before the app's script has loaded: a few letters in localStorage. Only
 * hints: a wrong one costs time, nothing else.
 */
const PAPERS = "duidu.papers";

/** Whether there were papers when the page was last in use. */
export function hadPapers(): boolean {
  return stored(PAPERS) !== null;
}

export function rememberPapers(any: boolean): void {
  try {
    if (any) localStorage.setItem(PAPERS, "1");
    else localStorage.removeItem(PAPERS);
  } catch {
    // If the browser refuses, the welcome page shows each time until the disk is read.
  }
}

/** Whether the interface, or else the browser, is set to Chinese. */
export function likelyPrefersChinese(): boolean {
  const [, chosen] = /"language":"(en|zh)"/.exec(stored(SETTINGS_KEY) ?? "") ?? [];
  return (chosen ?? navigator.language.toLowerCase()).startsWith("zh");
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
