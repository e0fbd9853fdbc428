import { normalise } from "../../../src/core/search/text/normalise.ts";
import { tokens } from "../../../src/core/search/text/tokens.ts";
import type { SourcePaper } from "./literal-truth.ts";

/** Answers with keys, best first. */
export type Ask = (question: string) => readonly string[] | Promise<readonly string[]>;
export type Rival = {
  name: string;
  /** Its settings in a few words, for the table. */
  settings: string;
  /** Whether it gets Duidu's own terms; all get normalised texts. */
  ourTerms: boolean;
  build: (papers: readonly SourcePaper[]) => Ask | Promise<Ask>;
};

/**
 * The texts of a paper, normalised as Duidu does: without that no rival finds traditional
 * characters or full-width forms.
 */
export type RivalDocument = {
  id: string;
  title: string;
  authors: string;
  english: string;
  chinese: string;
};

export function documentOf(paper: SourcePaper): RivalDocument {
  return {
    id: paper.key,
    title: normalise(paper.title),
    authors: normalise(paper.authors.join(", ")),
    english: normalise(paper.english),
    chinese: normalise(paper.chinese.join("\n")),
  };
}

/** All texts of a paper as one. */
export const wholeText = ({ id, title, authors, english, chinese }: RivalDocument): string =>
  [title, authors, chinese, english, id].join("\n");

/** Duidu's own terms for a text: pairs of Chinese characters, words, compounds. */
export const termsOf = (text: string): string[] => tokens(normalise(text));
