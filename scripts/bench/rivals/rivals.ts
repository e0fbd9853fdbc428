import uFuzzy from "@leeoniya/ufuzzy";
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import { Index } from "flexsearch";
import Fuse from "fuse.js";
import { normalise } from "../../../src/core/search/text/normalise.ts";
import { documentOf, type Rival, termsOf, wholeText } from "../search/rival.ts";

/** How many answers are judged. */
const asked = 50;
/** uFuzzy tries every order of this many words; one more word takes several times as long. */
const mostPermuted = 3;
const fields = ["title", "authors", "english", "chinese"] as const;

const flexSearch: Rival = {
  name: "FlexSearch",
  settings: "our terms, forward, AND, then suggest",
  ourTerms: true,
  build(papers) {
    const index = new Index({ tokenize: "forward", encode: termsOf, context: false });
    const keys = papers.map(({ key }) => key);
    papers.forEach((paper, at) => index.add(at, wholeText(documentOf(paper))));
    const ask = (question: string, suggest: boolean): string[] =>
      index.search(question, { limit: asked, suggest }).map((at) => keys[Number(at)] ?? "");
    return (question) => {
      const all = ask(question, false);
      return all.length > 0 ? all : ask(question, true);
    };
  },
};

const orama: Rival = {
  name: "Orama",
  settings: "our terms, OR, title boosted",
  ourTerms: true,
  async build(papers) {
    const database = create({
      schema: {
        key: "string",
        title: "string",
        authors: "string",
        english: "string",
        chinese: "string",
      },
      components: {
        tokenizer: { language: "english", normalizationCache: new Map(), tokenize: termsOf },
      },
    });
    const documents = papers.map(documentOf).map(({ id, ...rest }) => ({ key: id, ...rest }));
    await insertMultiple(database, documents);
    return async (question) => {
      const { hits } = await searchOrama(database, {
        term: question,
        limit: asked,
        boost: { title: 4, authors: 2.5 },
      });
      return hits.map(({ document }) => document.key);
    };
  },
};

const fuse: Rival = {
  name: "Fuse",
  settings: "extended search, every word included",
  ourTerms: false,
  build(papers) {
    const index = new Fuse(papers.map(documentOf), {
      keys: [{ name: "title", weight: 4 }, ...fields.slice(1), "id"],
      useExtendedSearch: true,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      threshold: 0.2,
    });
    return (question) => {
      const words = normalise(question).replace(/["|]/g, " ").trim().split(/\s+/);
      const every = words.map((word) => `'${word}`).join(" ");
      return index.search(every, { limit: asked }).map(({ item }) => item.id);
    };
  },
};

const fuzzy: Rival = {
  name: "uFuzzy",
  settings: "unicode, out of order, one error",
  ourTerms: false,
  build(papers) {
    const texts = papers.map((paper) => wholeText(documentOf(paper)));
    const keys = papers.map(({ key }) => key);
    const engine = new uFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraMode: 1 });
    return (question) => {
      const [indexes, , order] = engine.search(texts, normalise(question), mostPermuted, 1000);
      const ranked = order?.map((at) => indexes?.[at] ?? -1) ?? indexes ?? [];
      return ranked.map((at) => keys[at] ?? "");
    };
  },
};

/** Other search libraries, with packages of their own: `npm ci --prefix scripts/bench/rivals`. */
export const libraries: Rival[] = [flexSearch, orama, fuse, fuzzy];
