import { boundHighlightWords } from "../../core/library/highlight-words.ts";
import type { Counterpart } from "../../core/search/search-answer.ts";
import { takeLastAside } from "./set-settings-aside.ts";
import { SETTINGS_KEY } from "./settings-key.ts";

/** At most a few dozen action names, each with one visible character. */
const MOST_KEYS = 50;
const action = /^[a-zA-Z]{1,20}$/;
const oneKey = /^[^\s\p{C}]$/u;

function fitKeys(keys: Readonly<Record<string, unknown>>): Record<string, string> {
  const fitting = Object.entries(keys).flatMap(([name, key]): [string, string][] =>
    action.test(name) && typeof key === "string" && key.length === 1 && oneKey.test(key)
      ? [[name, key]]
      : [],
  );
  return Object.fromEntries(fitting.slice(0, MOST_KEYS));
}

/** Topics that were coloured or renamed, and the longest name of one. */
const MOST_TOPICS = 300;
const LONGEST_TOPIC = 500;

function fitHues(hues: object): Record<string, number> {
  const fitting = Object.entries(hues).flatMap(([topic, hue]: [string, unknown]) =>
    topic.length <= LONGEST_TOPIC && typeof hue === "number" && hue >= 0 && hue <= 360
      ? [[topic, hue] as const]
      : [],
  );
  return Object.fromEntries(fitting.slice(0, MOST_TOPICS));
}

function fitNames(names: object): Record<string, string> {
  const fits = (name: unknown): name is string =>
    typeof name === "string" && name.trim() !== "" && name.length <= LONGEST_TOPIC;
  const fitting = Object.entries(names).flatMap(([topic, name]: [string, unknown]) =>
    topic.length <= LONGEST_TOPIC && fits(name) ? [[topic, name] as const] : [],
  );
  return Object.fromEntries(fitting.slice(0, MOST_TOPICS));
}

/** Each is compared with each name of a question. */
const MOST_STRUCK = 500;
const LONGEST_STRUCK = 100;

function fitStruckNames(value: unknown): Counterpart[] {
  if (!Array.isArray(value)) return [];
  const text = (one: unknown, name: string): string => {
    const found: unknown = typeof one === "object" && one !== null ? Reflect.get(one, name) : null;
    return typeof found === "string" && found.length <= LONGEST_STRUCK ? found : "";
  };
  return value
    .slice(0, MOST_STRUCK)
    .map((one) => ({ term: text(one, "term"), name: text(one, "name") }))
    .filter(({ term, name }) => term !== "" && name !== "");
}

/** In rem; null for the width that suits the screen. */
function paneWidth(value: unknown): number | null {
  return typeof value === "number" && value >= 10 && value <= 48 ? value : null;
}

/** Each word is searched in every row, so no list is longer than one that can be typed. */
function highlightWords(value: unknown): string[] {
  return Array.isArray(value) ? [...boundHighlightWords(value).words] : [];
}

/** The value if it is one of these, else the first, which is the default. */
function oneOf<const Value extends string>(
  values: readonly [Value, ...Value[]],
  value: unknown,
): Value {
  return values.find((known) => known === value) ?? values[0];
}

/**
 * The reader's settings, in localStorage: they are small, needed before the first paint,
 * and readable at once in every tab. Stored data is untrusted: an invalid field falls back
 * to its default, the others stay.
 */
export function checkSettings(foreign: object) {
  const field = (name: string): unknown => Reflect.get(foreign, name);
  const keys = field("keys");
  const topicHues = field("topicHues");
  const topicNames = field("topicNames");
  return {
    language: oneOf(["system", "en", "zh"], field("language")),
    theme: oneOf(["system", "light", "dark"], field("theme")),
    view: oneOf(["side", "sentences", "en", "zh"], field("view")),
    textSize: oneOf(["normal", "small", "large", "larger"], field("textSize")),
    measure: oneOf(["normal", "narrow", "wide"], field("measure")),
    /** What comes first under a paper's title: its summary and takeaways, or its abstract. */
    firstInReader: oneOf(["summary", "abstract"], field("firstInReader")),
    /** Hints on the translation that are shown: those that are probably errors, or all. */
    hints: oneOf(["likely", "all"], field("hints")),
    lineHeight: oneOf(["normal", "tight", "loose"], field("lineHeight")),
    /** Figures are on other hosts: loaded on request, or with every paper. */
    remoteImages: oneOf(["ask", "always"], field("remoteImages")),
    /** Words that are highlighted wherever they occur: those of interest, and muted ones. */
    want: highlightWords(field("want")),
    avoid: highlightWords(field("avoid")),
    /** Whether list rows show a sentence about the paper. */
    gist: oneOf(["show", "hide"], field("gist")),
    /** The sort order last chosen for a search. */
    searchSort: oneOf(["relevance", "date"], field("searchSort")),
    /** Whether searches list papers that are only close in meaning. */
    byMeaning: oneOf(["show", "hide"], field("byMeaning")),
    /** What terms are not called in the other language, whatever the library seems to say. */
    struckNames: fitStruckNames(field("struckNames")),
    /** Widths of the panes. */
    libraryWidth: paneWidth(field("libraryWidth")),
    listWidth: paneWidth(field("listWidth")),
    /** Whether a decision opens the next unscreened paper. */
    afterDecision: oneOf(["next", "stay"], field("afterDecision")),
    /** Names that the reader has given to topics; see core/library/topic-names.ts. */
    topicNames: typeof topicNames === "object" && topicNames !== null ? fitNames(topicNames) : {},
    /** Hues that the reader has chosen for topics, in degrees. */
    topicHues: typeof topicHues === "object" && topicHues !== null ? fitHues(topicHues) : {},
    /** Keys that the reader has chosen, by action; see state/keys.ts. */
    keys: typeof keys === "object" && keys !== null ? fitKeys({ ...keys }) : {},
  };
}

export type Settings = ReturnType<typeof checkSettings>;

export function loadSettings(): Settings {
  return checkSettings(stored());
}

/**
 * Merges the settings with those of a backup. They are untrusted: an invalid field changes
 * nothing, and none may open the network if it is closed here. `figuresAsked` says that the
 * backup would have done so.
 */
export function mergeSettings(
  here: Settings,
  foreign: Record<string, unknown>,
): { settings: Settings; figuresAsked: boolean } {
  const fitting = Object.entries(foreign).filter(([name, value]) => {
    const checked = checkSettings({ [name]: value });
    return JSON.stringify(Reflect.get(checked, name)) === JSON.stringify(value);
  });
  const settings = checkSettings({ ...here, ...Object.fromEntries(fitting) });
  const figuresAsked = settings.remoteImages === "always" && here.remoteImages !== "always";
  return { settings: figuresAsked ? { ...settings, remoteImages: "ask" } : settings, figuresAsked };
}

/** False if the browser refuses to store them: they then last until the page closes. */
export function storeSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab has stored settings; returns a function to unsubscribe. */
export function onSettingsStored(listener: (settings: Settings) => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === SETTINGS_KEY) listener(loadSettings());
  };
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

/** Restores what was set aside last over what was set since; null if there is nothing. */
export function settingsFromAside(now: Settings): Settings | null {
  const text = takeLastAside();
  return text === null ? null : checkSettings({ ...now, ...objectIn(text) });
}

function stored(): object {
  try {
    return objectIn(localStorage.getItem(SETTINGS_KEY) ?? "{}");
  } catch {
    return {};
  }
}

function objectIn(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
