import { describe, expect, it } from "vitest";
import { checkSettings, mergeSettings } from "./settings.ts";

const here = checkSettings({ theme: "dark", want: ["looms"] });

describe("mergeSettings", () => {
  it("takes what fits and leaves the rest as it is here", () => {
    const foreign = { textSize: "large", theme: 5, want: "x", listWidth: 1e308, unknown: 1 };
    expect(mergeSettings(here, foreign)).toEqual({
      settings: { ...here, textSize: "large" },
      figuresAsked: false,
    });
  });

  it("lets no backup open the network, and says that it would have", () => {
    expect(mergeSettings(here, { remoteImages: "always" })).toEqual({
      settings: here,
      figuresAsked: true,
    });
    const open = checkSettings({ remoteImages: "always" });
    expect(mergeSettings(open, { remoteImages: "always" }).figuresAsked).toBe(false);
    expect(mergeSettings(open, { remoteImages: "ask" }).settings.remoteImages).toBe("ask");
  });
});
