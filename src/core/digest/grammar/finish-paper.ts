import { isName, joinGenerations, namesOn } from "./split-authors.ts";
import { readComment } from "./read-comment.ts";
import type { Draft } from "./paper-draft.ts";
import { arxivLinks, distinctLinks, readLinks } from "./read-links.ts";
import { repairFormulas } from "../tex/repair-formulas.ts";
import { paperKey } from "../paper-key.ts";
import type { Link, Paper } from "../paper.ts";
import { plainText } from "../markup/plain-text.ts";
import { cutUrl } from "../url.ts";

/** Turns a draft into a paper: plain texts, the comment and links parsed, the key computed. */
export function finishPaper(draft: Draft): Paper {
  const title = proseText(draft.title).replace(PICTURES, "");
  const zh = proseText(draft.translation);
  const summary = proseText(draft.summary);
  return {
    key: paperKey(draft.arxiv, title),
    title,
    authors:
      typeof draft.authors === "string"
        ? namesOn(draft.authors)
        : joinGenerations(plainTexts(draft.authors).filter(isName)),
    abstract: { en: proseText(draft.abstract), zh: zh === "" ? null : zh },
    summary: summary === "" ? null : summary,
    takeaways: plainTexts(draft.takeaways).map(repairFormulas),
    arxiv: draft.arxiv,
    categories: draft.categories,
    comment: readComment(draft.comment),
    links: linksOf(draft),
    figures: figuresOf(draft.images),
    details: draft.details
      .filter(({ text }) => text !== "")
      .map(({ label, text }) => ({ label, text: repairFormulas(text) })),
    ...(draft.date === null ? {} : { date: draft.date }),
    lines: [draft.first, draft.last],
  };
}

/** `📄 Quiet Drones`: a picture that a note app or a tool puts before a title. */
const PICTURES = /^(?:\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Emoji_Modifier})*)+\s+(?=\S)/u;

function proseText(text: string): string {
  return repairFormulas(plainText(text));
}

function plainTexts(texts: readonly string[]): string[] {
  return texts.map(plainText).filter((text) => text !== "");
}

function linksOf(draft: Draft): Link[] {
  return distinctLinks([
    ...(draft.arxiv === null ? [] : arxivLinks(draft.arxiv)),
    ...draft.links,
    ...readLinks(draft.comment, draft.commentLinks),
    ...readLinks(draft.abstract, draft.abstractLinks),
  ]);
}

function figuresOf(images: readonly string[]): { url: string }[] {
  const figures: { url: string }[] = [];
  for (const image of images) {
    const url = cutUrl(image.startsWith("//") ? `https:${image}` : image);
    if (url !== null) figures.push({ url });
  }
  return figures;
}
