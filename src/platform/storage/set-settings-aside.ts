import { SETTINGS_KEY } from "./settings-key.ts";

/*
 * Sets aside settings that made a start fail. This also runs when the app does not start at
 * all, so it depends on nothing else.
 */

/** Raw texts of settings, the most recent last. */
const ASIDE_KEY = "duidu.settings-aside";

/** Whether any settings are stored. */
export function hasSettings(): boolean {
  try {
    return localStorage.getItem(SETTINGS_KEY) !== null;
  } catch {
    return false;
  }
}

/**
 * Sets the settings aside, so that the next start has the defaults. False if there are
 * none, or the browser refuses.
 */
export function setSettingsAside(): boolean {
  try {
    const text = localStorage.getItem(SETTINGS_KEY);
    if (text === null) return false;
    localStorage.setItem(ASIDE_KEY, JSON.stringify([...settingsAside(), text]));
    localStorage.removeItem(SETTINGS_KEY);
    return true;
  } catch {
    return false;
  }
}

export function hasSettingsAside(): boolean {
  return settingsAside().length > 0;
}

/** Removes and returns the text that was set aside last; null if there is none. */
export function takeLastAside(): string | null {
  const aside = settingsAside();
  const last = aside.pop();
  if (last === undefined) return null;
  try {
    if (aside.length === 0) localStorage.removeItem(ASIDE_KEY);
    else localStorage.setItem(ASIDE_KEY, JSON.stringify(aside));
  } catch {
    // It stays set aside, and can be taken again.
  }
  return last;
}

function settingsAside(): string[] {
  try {
    const texts: unknown = JSON.parse(localStorage.getItem(ASIDE_KEY) ?? "[]");
    return Array.isArray(texts) ? texts.filter((text) => typeof text === "string") : [];
  } catch {
    return [];
  }
}
