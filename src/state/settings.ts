import { create } from "zustand";
import {
  checkSettings,
  loadSettings,
  onSettingsStored,
  storeSettings,
  type Settings,
} from "../platform/storage/settings.ts";

export type { Settings };

/** What the reader set up; held here, kept in localStorage, the same in all tabs. */
export const useSettings = create<Settings>()(loadSettings);

onSettingsStored((settings) => useSettings.setState(settings, true));

/** Settings out of a backup: foreign data, of which only what fits is taken. */
export function restoreSettings(foreign: Record<string, unknown>): void {
  changeSettings(checkSettings({ ...useSettings.getState(), ...foreign }));
}

export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change);
  storeSettings(useSettings.getState());
}
