import { takeEarlyKeys } from "../platform/early-keys.ts";
import { changeSettings, useSettings } from "./settings.ts";

export { takeEarlyKeys };

/** What a single key does, and the key that does it unless the reader chose another. */
const DEFAULT_KEYS = {
  save: "s",
  dismiss: "d",
  dismissRest: "X",
  unscreen: "u",
  undo: "z",
  next: "j",
  previous: "k",
  select: "x",
  tag: "t",
  note: "e",
  openArxiv: "o",
  view: "v",
  nextMatch: "n",
  search: "/",
  help: "?",
} as const;

export type KeyAction = keyof typeof DEFAULT_KEYS;

export const KEY_ACTIONS: readonly KeyAction[] = [
  "save",
  "dismiss",
  "dismissRest",
  "unscreen",
  "undo",
  "next",
  "previous",
  "select",
  "tag",
  "note",
  "openArxiv",
  "view",
  "nextMatch",
  "search",
  "help",
];

/** With Shift: decide and stay, redo, select on the way, previous match. The others have no second meaning. */
export const SHIFTED: readonly KeyAction[] = [
  "save",
  "dismiss",
  "undo",
  "next",
  "previous",
  "nextMatch",
];

export type Keys = Readonly<Record<KeyAction, string>>;

function currentKeys(): Keys {
  return { ...DEFAULT_KEYS, ...useSettings.getState().keys };
}

export function useKeys(): Keys {
  const chosen = useSettings((settings) => settings.keys);
  return { ...DEFAULT_KEYS, ...chosen };
}

/** Changes the key of an action; a key that is already in use is refused and reported. */
export function rebind(action: KeyAction, key: string): { clash: KeyAction | null } {
  const keys = currentKeys();
  const clash = KEY_ACTIONS.find((other) => other !== action && keys[other] === key) ?? null;
  if (clash === null) changeSettings({ keys: { ...keys, [action]: key } });
  return { clash };
}

export function resetKeys(): void {
  changeSettings({ keys: {} });
}

/** The properties of a key press that matter. */
export type KeyPress = Pick<
  KeyboardEvent,
  | "target"
  | "key"
  | "code"
  | "keyCode"
  | "isComposing"
  | "shiftKey"
  | "ctrlKey"
  | "metaKey"
  | "altKey"
>;

/**
 * Whether a key press belongs to an input method that composes, and not to the page.
 * Safari ends the composition before it reports the key that ended it; `keyCode` 229
 * is that of any key consumed by an input method (UI Events, "How to determine keyCode").
 */
export function isComposingKey({ isComposing, keyCode }: KeyPress): boolean {
  return isComposing || keyCode === 229;
}

/**
 * The action of a key press and whether Shift selects its variant; null if the press has no
 * meaning here: a text field has the focus, an input method is composing, or a modifier is
 * held.
 */
export function keyAction(event: KeyPress): { action: KeyAction; shifted: boolean } | null {
  if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = letterOf(event);
  if (key === null) return null;
  const keys = currentKeys();
  const action = KEY_ACTIONS.find((candidate) => keys[candidate] === key);
  if (action !== undefined) return { action, shifted: false };
  const shifted = SHIFTED.find((candidate) => keys[candidate] === key.toLowerCase());
  return shifted === undefined || !event.shiftKey ? null : { action: shifted, shifted: true };
}

/**
 * The letter of a key press, whether or not Caps Lock is on; null if an input method
 * consumes the press. Outside of fields nothing is composed, but an input method may still
 * produce Chinese punctuation, or replace the letter by "Process": then the physical key
 * decides.
 */
export function letterOf(event: KeyPress): string | null {
  const { key, code, shiftKey } = event;
  if (event.isComposing) return null;
  const isLetterKey = code.startsWith("Key");
  if (key.length > 1 && !isLetterKey && code !== "Slash") return key;
  if (key.length === 1 && isComposingKey(event)) return null;
  const plain = key.length === 1 ? key.normalize("NFKC") : code.slice("Key".length);
  if (plain === "、" || (key.length > 1 && code === "Slash")) return shiftKey ? "?" : "/";
  if (!/^[a-z]$/i.test(plain)) return plain;
  return shiftKey ? plain.toUpperCase() : plain.toLowerCase();
}

/** Radio buttons and check boxes accept no letters. */
const KEEPS_LETTERS =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, dialog:not([popover])';

export function isTyping({ target }: Pick<Event, "target">): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest(KEEPS_LETTERS) !== null)
  );
}
