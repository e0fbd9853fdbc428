import { create } from "zustand";
import {
  loadSettings,
  mergeSettings,
  onSettingsStored,
  storeSettings,
  type Settings,
} from "../platform/storage/settings.ts";

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

export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change);
  storeSettings(useSettings.getState());
}
