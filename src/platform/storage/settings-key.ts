/** The key of the settings in localStorage. */
export const SETTINGS_KEY = "duidu.settings";
