import { existsSync } from "node:fs";
import MiniSearch from "minisearch";
import { normalise } from "../../../src/core/search/text/normalise.ts";
import { documentOf, type Rival, termsOf, wholeText } from "./rival.ts";

const fields = ["title", "authors", "english", "chinese"] as const;

const miniSearch: Rival = {
  name: "MiniSearch",
  settings: "our terms, OR, prefix, title boosted",
  ourTerms: true,
  build(papers) {
    const index = new MiniSearch({
      fields: ["id", ...fields],
      tokenize: termsOf,
      processTerm: (term) => term,
      searchOptions: { prefix: (_, at, all) => at === all.length - 1, boost: { title: 4 } },
    });
    index.addAll(papers.map(documentOf));
    return (question) => index.search(question).map(({ id }) => String(id));
  },
};

const miniSearchPlain: Rival = {
  name: "MiniSearch, out of the box",
  settings: "its own terms, OR, prefix, fuzzy .2",
  ourTerms: false,
  build(papers) {
    const index = new MiniSearch({ fields: ["id", ...fields] });
    index.addAll(papers.map(documentOf));
    return (question) =>
      index.search(normalise(question), { prefix: true, fuzzy: 0.2 }).map(({ id }) => String(id));
  },
};

const scan: Rival = {
  name: "plain scan",
  settings: "every word included, title first",
  ourTerms: false,
  build(papers) {
    const documents = papers.map(documentOf);
    const texts = documents.map(wholeText);
    return (question) => {
      const words = normalise(question).split(/\s+/).filter(Boolean);
      const found = documents.filter((_, at) => words.every((word) => texts[at]?.includes(word)));
      const inTitle = (title: string): number =>
        words.filter((word) => title.includes(word)).length;
      return found.sort((a, b) => inTitle(b.title) - inTitle(a.title)).map(({ id }) => id);
    };
  },
};

/** Other libraries are not part of the everyday install, and loaded only if they are there. */
async function otherLibraries(): Promise<Rival[]> {
  const folder = new URL("../rivals/", import.meta.url);
  if (!existsSync(new URL("node_modules", folder))) {
    console.log("for other libraries: npm ci --prefix scripts/bench/rivals");
    return [];
  }
  const { libraries }: { libraries: Rival[] } = await import(new URL("rivals.ts", folder).href);
  return libraries;
}

export const rivals: Rival[] = [miniSearch, miniSearchPlain, scan, ...(await otherLibraries())];
