import type { Entry } from "./entry.ts";
import type { TermField } from "./term-fields.ts";
import { tokens } from "../text/tokens.ts";

/** The index terms of one paper by field, with repeats. */
export type FieldTerms = Record<TermField, string[]>;

export function termsOf({ title, authors, english, chinese }: Entry): FieldTerms {
  return {
    title: tokens(title),
    authors: tokens(authors),
    body: tokens(`${english}\n${chinese}`),
  };
}

/** The different terms of a paper. */
export function differentTerms({ title, authors, body }: FieldTerms): Set<string> {
  const different = new Set(title);
  for (const term of authors) different.add(term);
  for (const term of body) different.add(term);
  return different;
}
