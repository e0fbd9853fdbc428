import { create } from "zustand";
import {
  loadSettings,
  mergeSettings,
  onSettingsStored,
  storeSettings,
  settingsFromAside,
  type Settings,
} from "../platform/storage/settings.ts";

import {
  hasSettings,
  hasSettingsAside,
  setSettingsAside,
} from "../platform/storage/set-settings-aside.ts";

export type { Settings };

/** The reader's settings: in memory here, stored in localStorage, the same in all tabs. */
export const useSettings = create<Settings>()(loadSettings);

onSettingsStored((settings) => useSettings.setState(settings, true));

/**
 * Merges the settings of a backup; true if it would have made figures load without asking,
 * which stays off.
 */
export function restoreSettings(foreign: Record<string, unknown>): boolean {
  const { settings, figuresAsked } = mergeSettings(useSettings.getState(), foreign);
  changeSettings(settings);
  return figuresAsked;
}

export { hasSettings };

/** Sets the settings aside, to be restored from the settings view, and reloads the page. */
export function startWithoutSettings(): void {
  setSettingsAside();
  window.location.reload();
}

/** Whether settings were set aside after a failed start. */
export const useSettingsAside = create<{ aside: boolean }>()(() => ({ aside: hasSettingsAside() }));

/** Restores the settings that were set aside last. */
export function putSettingsBack(): void {
  const settings = settingsFromAside(useSettings.getState());
  if (settings !== null) changeSettings(settings);
  useSettingsAside.setState({ aside: hasSettingsAside() });
}

export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change);
  storeSettings(useSettings.getState());
}
