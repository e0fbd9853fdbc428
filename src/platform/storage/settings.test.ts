import { beforeEach, describe, expect, it, vi } from "vitest";
import { hasSettingsAside, setSettingsAside } from "./set-settings-aside.ts";
import { checkSettings, loadSettings, mergeSettings, settingsFromAside } from "./settings.ts";
import { SETTINGS_KEY } from "./settings-key.ts";

const defaults = checkSettings({});

/** Values that no setting has, including ones from JSON. */
const hostile: unknown[] = [
  null,
  undefined,
  true,
  0,
  Number.NaN,
  1e308,
  -1,
  "",
  "__proto__",
  "constructor",
  "x".repeat(100_000),
  [],
  ["x".repeat(4000)],
  Array.from({ length: 100_000 }, (_, n) => `w${n}`),
  [null, 1, {}],
  {},
  { __proto__: { polluted: true } },
  JSON.parse('{"__proto__": "s", "save": "ss", "undo": "", "next": " ", "view": 5, "a b": "c"}'),
  new Map([["save", "x"]]),
  new Date(0),
];

const fields = Object.keys(defaults);
const cases = fields.flatMap((field) => hostile.map((value, nth) => ({ field, nth, value })));

describe("settings", () => {
  it.each(cases)("keep $field within bounds for hostile value $nth", ({ field, value }) => {
    const others = Object.fromEntries(Object.entries(defaults).filter(([name]) => name !== field));
    const settings = checkSettings({
      ...defaults,
      theme: "dark",
      textSize: "large",
      [field]: value,
    });
    const { want, avoid, keys } = settings;
    expect(settings).toMatchObject({
      ...others,
      ...(field === "theme" ? {} : { theme: "dark" }),
      ...(field === "textSize" ? {} : { textSize: "large" }),
    });
    for (const words of [want, avoid]) {
      expect(words.length).toBeLessThanOrEqual(200);
      expect(words.every((word) => word !== "" && word.length <= 60)).toBe(true);
    }
    expect(Object.values(keys).every((key) => /^\S$/.test(key))).toBe(true);
    expect(JSON.stringify(settings).length).toBeLessThan(5000);
  });

  it.each(["", "null", "5", '"x"', "[]", "{", "[1]"])(
    "fall back to the defaults from %j",
    (text) => {
      const storage = memoryStorage({ [SETTINGS_KEY]: text });
      vi.stubGlobal("localStorage", storage);
      expect(loadSettings()).toEqual(defaults);
    },
  );
});

describe("settings that are set aside", () => {
  beforeEach(() => () => vi.unstubAllGlobals());

  it("leave the defaults, and come back combined with what was set since", () => {
    vi.stubGlobal(
      "localStorage",
      memoryStorage({ [SETTINGS_KEY]: '{"theme":"dark","want":["nerf"]}' }),
    );
    expect(setSettingsAside()).toBe(true);
    expect(loadSettings()).toEqual(defaults);
    expect(hasSettingsAside()).toBe(true);
    expect(settingsFromAside({ ...defaults, textSize: "large" })).toEqual({
      ...defaults,
      theme: "dark",
      want: ["nerf"],
      textSize: "large",
    });
    expect(hasSettingsAside()).toBe(false);
  });

  it("are all kept if it happens twice", () => {
    const storage = memoryStorage({ [SETTINGS_KEY]: '{"theme":"dark"}' });
    vi.stubGlobal("localStorage", storage);
    setSettingsAside();
    storage.setItem(SETTINGS_KEY, '{"theme":"light"}');
    setSettingsAside();
    expect(settingsFromAside(defaults)?.theme).toBe("light");
    expect(settingsFromAside(defaults)?.theme).toBe("dark");
    expect(settingsFromAside(defaults)).toBe(null);
  });

  it("stay if there are none, or the browser refuses", () => {
    vi.stubGlobal("localStorage", memoryStorage({}));
    expect(setSettingsAside()).toBe(false);
    vi.stubGlobal("localStorage", undefined);
    expect(setSettingsAside()).toBe(false);
    expect(hasSettingsAside()).toBe(false);
  });
});
const here = checkSettings({ theme: "dark", want: ["looms"] });

describe("mergeSettings", () => {
  it("takes valid values and leaves the others unchanged", () => {
    const foreign = { textSize: "large", theme: 5, want: "x", listWidth: 1e308, unknown: 1 };
    expect(mergeSettings(here, foreign)).toEqual({
      settings: { ...here, textSize: "large" },
      figuresAsked: false,
    });
  });

  it("never lets a backup open the network, and reports the attempt", () => {
    expect(mergeSettings(here, { remoteImages: "always" })).toEqual({
      settings: here,
      figuresAsked: true,
    });
    const open = checkSettings({ remoteImages: "always" });
    expect(mergeSettings(open, { remoteImages: "always" }).figuresAsked).toBe(false);
    expect(mergeSettings(open, { remoteImages: "ask" }).settings.remoteImages).toBe("ask");
  });
});

function memoryStorage(first: Record<string, string>) {
  const items = new Map(Object.entries(first));
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
