import type { Snippet } from "./snippet.ts";
import type { LibraryPaper } from "../core/library/library-paper.ts";
import { texToPlain } from "../core/digest/tex/tex-to-plain.ts";
import type { MatchTerm } from "../core/search/search-answer.ts";
import { createHighlighter } from "./highlight-rows.ts";
import type { PaperSource } from "./paper-source.ts";

/** UTF-16 units shown before the match, and in total: about one line of a row. */
const BEFORE = { en: 28, zh: 12 };
const LENGTH = { en: 140, zh: 70 };

/** Where papers match the question; papers without a match are left out. */
export async function findSnippets(
  papers: PaperSource,
  keys: readonly string[],
  terms: readonly MatchTerm[],
): Promise<Snippet[]> {
  const mark = createHighlighter(terms, { want: [], avoid: [] });
  const found = await Promise.all(
    keys.map(async (key) => {
      const paper = await papers.paper(key);
      if (paper === null) return [];
      for (const { lang, text: source } of textsOf(paper)) {
        const text = texToPlain(source);
        const [first] = mark(text);
        if (first !== undefined) return [cutAround(key, lang, text, first[0], mark)];
      }
      return [];
    }),
  );
  return found.flat();
}

type Text = { lang: "en" | "zh"; text: string };

/** The texts of a paper besides its title, the short ones first. */
function textsOf({ abstract, summary, takeaways, details }: LibraryPaper): Text[] {
  const chinese = [summary, ...takeaways, abstract.zh].filter((text) => text !== null);
  return [
    ...chinese.map((text): Text => ({ lang: "zh", text })),
    { lang: "en", text: abstract.en },
    ...details.map(({ text }): Text => ({ lang: "zh", text })),
  ];
}

function cutAround(
  key: string,
  lang: "en" | "zh",
  whole: string,
  match: number,
  mark: ReturnType<typeof createHighlighter>,
): Snippet {
  const from = Math.max(0, match - BEFORE[lang]);
  const text = whole.slice(wordStart(whole, from, match), from + LENGTH[lang]);
  return { key, lang, text, cut: from > 0, marks: mark(text) };
}

/** Where the next word after a position begins, so that no word is cut in two. */
function wordStart(text: string, from: number, match: number): number {
  if (from === 0) return 0;
  const blank = text.indexOf(" ", from);
  return blank >= 0 && blank < match ? blank + 1 : from;
}
