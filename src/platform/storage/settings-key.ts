/** Where settings lie in localStorage. */
export const SETTINGS_KEY = "duidu.settings";
