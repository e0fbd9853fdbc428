import { describe, expect, it, vi } from "vitest";
import { keyAction, type KeyPress } from "./keys.ts";

vi.mock("./settings.ts", () => ({
  useSettings: { getState: () => ({ keys: {} }) },
  changeSettings: () => undefined,
}));
// Node has no DOM elements; no key in these tests is pressed on one.
vi.stubGlobal("HTMLElement", Map);

const press = (event: Partial<KeyPress>) =>
  keyAction({
    target: null,
    key: "",
    code: "",
    keyCode: 0,
    isComposing: false,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...event,
  });

describe("keys with a Chinese input method on", () => {
  it.each([
    [{ key: "、", code: "Slash" }, "search"],
    [{ key: "／", code: "Slash" }, "search"],
    [{ key: "？", code: "Slash", shiftKey: true }, "help"],
    [{ key: "Process", code: "Slash", keyCode: 229 }, "search"],
    [{ key: "Process", code: "Slash", keyCode: 229, shiftKey: true }, "help"],
    [{ key: "Process", code: "KeyS", keyCode: 229 }, "save"],
    [{ key: "ｓ", code: "KeyS" }, "save"],
  ])("%j", (event, action) => {
    expect(press(event)).toEqual({ action, shifted: false });
  });

  it("do nothing while it composes", () => {
    expect(press({ key: "s", code: "KeyS", isComposing: true })).toBeNull();
    expect(press({ key: "s", code: "KeyS", keyCode: 229 })).toBeNull();
    expect(press({ key: "Process", code: "Slash", isComposing: true })).toBeNull();
  });
});

describe("keys with Caps Lock on", () => {
  it.each([
    [
      { key: "S", code: "KeyS" },
      { action: "save", shifted: false },
    ],
    [
      { key: "s", code: "KeyS", shiftKey: true },
      { action: "save", shifted: true },
    ],
    [
      { key: "x", code: "KeyX", shiftKey: true },
      { action: "dismissRest", shifted: false },
    ],
  ])("%j", (event, meant) => {
    expect(press(event)).toEqual(meant);
  });

  it("do not dismiss the rest of a digest without Shift, but select", () => {
    expect(press({ key: "X", code: "KeyX" })).toEqual({ action: "select", shifted: false });
  });
});
