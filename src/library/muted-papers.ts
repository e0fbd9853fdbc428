import type { HighlightWords, Row } from "./list-answer.ts";
import { createHighlighter } from "./highlight-rows.ts";

type Rows = { row: (key: string) => Row | null };

/**
 * Finds the papers that the reader mutes: those whose title or gist has a mute word, and
 * no highlight word, as the row marks them. Answers are kept while the words stay the same.
 */
export function createMuting({ row }: Rows) {
  let words = "";
  let known = new Map<string, boolean>();

  function find(key: string, own: HighlightWords): boolean {
    const found = row(key);
    if (found === null) return false;
    const mark = createHighlighter([], own);
    const whys = new Set([found.title, ...found.gist].flatMap((text) => mark(text)).map(whyOf));
    return whys.has("avoid") && !whys.has("want");
  }

  return {
    isMuted(key: string, own: HighlightWords): boolean {
      if (own.avoid.length === 0) return false;
      const asked = JSON.stringify(own);
      if (asked !== words) known = new Map();
      words = asked;
      const muted = known.get(key) ?? find(key, own);
      known.set(key, muted);
      return muted;
    },
    forget(keys: readonly string[]): void {
      for (const key of keys) known.delete(key);
    },
  };
}

const whyOf = ([, , why]: readonly [number, number, string]) => why;
