import { boundHighlightWords } from "../../core/library/highlight-words.ts";
import { takeLastAside } from "./set-settings-aside.ts";
import { SETTINGS_KEY } from "./settings-key.ts";

/** Names of actions, of which there are a dozen, and one visible character each. */
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

/** In rem; null for the width that suits the screen. */
function paneWidth(value: unknown): number | null {
  return typeof value === "number" && value >= 10 && value <= 48 ? value : null;
}

/** Each of a list is looked for in every row: no list is longer than one that can be typed. */
function ownWords(value: unknown): string[] {
  return Array.isArray(value) ? [...boundHighlightWords(value).words] : [];
}

/** The value if it is one of these, else the first of them: the default. */
function oneOf<const Value extends string>(
  values: readonly [Value, ...Value[]],
  value: unknown,
): Value {
  return values.find((known) => known === value) ?? values[0];
}

/**
 * What the reader set up, in localStorage: it is small, needed before the first
 * paint, and each tab may read it at once. Stored data is foreign: a field that
 * does not fit falls back to its default, the others stay.
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
    /** Figures lie on other hosts: fetched when asked for, or with every paper. */
    remoteImages: oneOf(["ask", "always"], field("remoteImages")),
    /** Words that are marked wherever they stand: those looked out for, those to pass over. */
    want: ownWords(field("want")),
    avoid: ownWords(field("avoid")),
    /** Whether rows of the list say in a sentence what a paper is about. */
    gist: oneOf(["show", "hide"], field("gist")),
    /** The order that a search was last put into. */
    searchSort: oneOf(["relevance", "date"], field("searchSort")),
    /** Whether searches list papers that are only close in meaning. */
    byMeaning: oneOf(["show", "hide"], field("byMeaning")),
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
 * The settings here with those of a backup: foreign, so a field that does not fit changes
 * nothing, and none opens the network that is closed here. `figuresAsked` says that the
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

/** False where the browser refuses to keep them: they then hold until the page closes. */
export function storeSettings(settings: Settings): boolean {
  try {
    localStorage.setItem(SETTINGS_KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab has stored settings; returns how to stop that. */
export function onSettingsStored(listener: (settings: Settings) => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === SETTINGS_KEY) listener(loadSettings());
  };
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

/** What was set aside last, put back over what was set since; null where there is nothing. */
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
