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

/** What the reader set up; held here, kept in localStorage, the same in all tabs. */
export const useSettings = create<Settings>()(loadSettings);

onSettingsStored((settings) => useSettings.setState(settings, true));

/** Takes the settings of a backup; true when it would have figures loaded unasked, which stays off. */
export function restoreSettings(foreign: Record<string, unknown>): boolean {
  const { settings, figuresAsked } = mergeSettings(useSettings.getState(), foreign);
  changeSettings(settings);
  return figuresAsked;
}

export { hasSettings };

/** Takes the settings away, to be put back from the settings view, and loads the page anew. */
export function startWithoutSettings(): void {
  setSettingsAside();
  window.location.reload();
}

/** Whether settings were set aside when a start failed. */
export const useSettingsAside = create<{ aside: boolean }>()(() => ({ aside: hasSettingsAside() }));

/** Puts the settings back that were set aside last. */
export function putSettingsBack(): void {
  const settings = settingsFromAside(useSettings.getState());
  if (settings !== null) changeSettings(settings);
  useSettingsAside.setState({ aside: hasSettingsAside() });
}

export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change);
  storeSettings(useSettings.getState());
}
