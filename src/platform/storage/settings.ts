import * as v from "valibot";
import { boundHighlightWords } from "../../core/library/highlight-words.ts";
import { takeLastAside } from "./set-settings-aside.ts";
import { SETTINGS_KEY } from "./settings-key.ts";

/** Each of a list is looked for in every row: no list is longer than one that can be typed. */
const ownWords = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((values) => boundHighlightWords(values).words),
  ),
  [],
);

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

const paneWidth = v.pipe(v.number(), v.minValue(10), v.maxValue(48));

/**
 * What the reader set up, in localStorage: it is small, needed before the first
 * paint, and each tab may read it at once. Stored data is foreign: a field that
 * does not fit falls back to its default, the others stay.
 */
const schema = v.object({
  language: v.fallback(v.picklist(["system", "en", "zh"]), "system"),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), "system"),
  view: v.fallback(v.picklist(["side", "sentences", "en", "zh"]), "side"),
  textSize: v.fallback(v.picklist(["small", "normal", "large", "larger"]), "normal"),
  measure: v.fallback(v.picklist(["narrow", "normal", "wide"]), "normal"),
  /** What comes first under a paper's title: its summary and takeaways, or its abstract. */
  firstInReader: v.fallback(v.picklist(["summary", "abstract"]), "summary"),
  /** Hints on the translation that are shown: those that are probably errors, or all. */
  hints: v.fallback(v.picklist(["likely", "all"]), "likely"),
  lineHeight: v.fallback(v.picklist(["tight", "normal", "loose"]), "normal"),
  /** Figures lie on other hosts: fetched when asked for, or with every paper. */
  remoteImages: v.fallback(v.picklist(["ask", "always"]), "ask"),
  /** Words that are marked wherever they stand: those looked out for, those to pass over. */
  want: ownWords,
  avoid: ownWords,
  /** Whether rows of the list say in a sentence what a paper is about. */
  gist: v.fallback(v.picklist(["show", "hide"]), "show"),
  /** The order that a search was last put into. */
  searchSort: v.fallback(v.picklist(["relevance", "date"]), "relevance"),
  /** Widths of the panes, in rem; null for the width that suits the screen. */
  libraryWidth: v.fallback(v.nullable(paneWidth), null),
  listWidth: v.fallback(v.nullable(paneWidth), null),
  /** Whether a decision opens the next unscreened paper. */
  afterDecision: v.fallback(v.picklist(["next", "stay"]), "next"),
  /** Keys that the reader has chosen, by action; see state/keys.ts. */
  keys: v.fallback(v.pipe(v.record(v.string(), v.unknown()), v.transform(fitKeys)), {}),
});

export type Settings = v.InferOutput<typeof schema>;

export function loadSettings(): Settings {
  return checkSettings(stored());
}

/** Every field that fits; the defaults for the others. */
export function checkSettings(foreign: object): Settings {
  return v.parse(schema, foreign);
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
