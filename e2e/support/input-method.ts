import type { CDPSession, Locator, Page } from "@playwright/test";

/** The letters typed for a word, and the word that the input method produces. */
export type PinyinWord = { letters: string; word: string };

export const PINYIN: readonly PinyinWord[] = [
  { letters: "gaosi", word: "高斯" },
  { letters: "penjian", word: "喷溅" },
  { letters: "de", word: "的" },
  { letters: "fangfa", word: "方法" },
  { letters: "sanwei", word: "三维" },
  { letters: "chongjian", word: "重建" },
  { letters: "henkuai", word: "很快" },
];

export const textOfWords = (words: readonly PinyinWord[]): string =>
  words.map(({ word }) => word).join("");

/**
 * Types as an input method does, through the browser's protocol for them, into the focused
 * element.
 */
export class InputMethod {
  private readonly devtools: CDPSession;
  private readonly page: Page;
  private readonly pauseMs: number;

  private constructor(page: Page, devtools: CDPSession, pauseMs: number) {
    this.page = page;
    this.devtools = devtools;
    this.pauseMs = pauseMs;
  }

  /** `pauseMs` is the time between two key presses. */
  static async of(page: Page, pauseMs = 0): Promise<InputMethod> {
    return new InputMethod(page, await page.context().newCDPSession(page), pauseMs);
  }

  /** Types letters without ending the composition. */
  async compose(letters: string): Promise<void> {
    for (let length = 1; length <= letters.length; length += 1) {
      await this.press(`Key${letters.charAt(length - 1).toUpperCase()}`);
      await this.devtools.send("Input.imeSetComposition", {
        text: letters.slice(0, length),
        selectionStart: length,
        selectionEnd: length,
      });
      await this.pause();
    }
  }

  /** Ends the composition, replacing its letters by a word. */
  async commit(word: string): Promise<void> {
    await this.press("Space");
    await this.devtools.send("Input.insertText", { text: word });
    await this.pause();
  }

  async type(words: readonly PinyinWord[]): Promise<void> {
    for (const { letters, word } of words) {
      await this.compose(letters);
      await this.commit(word);
    }
  }

  /** Presses a key that the input method consumes: the page sees it with code 229. */
  async press(code: string, key = "Process"): Promise<void> {
    const event = { code, key, windowsVirtualKeyCode: 229 };
    await this.devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
    await this.devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  }

  private async pause(): Promise<void> {
    if (this.pauseMs > 0) await this.page.waitForTimeout(this.pauseMs);
  }
}

/**
 * Ends a composition with a key in the order of Safari: first `compositionend`, then the
 * key press, which no longer says that it belongs to a composition.
 *
 * @returns whether the page left the key press to the field
 */
export function endAsSafariDoes(field: Locator, key: string, text: string): Promise<boolean> {
  return field.evaluate(
    async (node, [pressed, value]) => {
      if (!(node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)) return false;
      const { prototype } =
        node instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
      const dispatch = async (event: Event) => {
        const allowed = node.dispatchEvent(event);
        // Between its own events, the browser lets the page's promises run.
        await Promise.resolve();
        return allowed;
      };
      const bubbles = true;
      node.focus();
      await dispatch(new CompositionEvent("compositionstart", { bubbles }));
      // React only notices values that bypass its own setter.
      Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(node, value);
      await dispatch(new InputEvent("input", { bubbles, data: value, isComposing: true }));
      await dispatch(new CompositionEvent("compositionend", { bubbles, data: value }));
      const press = { key: pressed, code: pressed, keyCode: 229 };
      return dispatch(new KeyboardEvent("keydown", { bubbles, cancelable: true, ...press }));
    },
    [key, text] as const,
  );
}
