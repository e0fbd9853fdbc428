import { citationOf, type Citation } from "./citation.ts";
import type { LibraryPaper } from "../library-paper.ts";
import { percentEncode } from "./percent-encode.ts";
import { invertedName } from "../names/person-name.ts";

/** Where the title and the container go in each format of OpenURL, as Zotero reads them. */
const formats: Readonly<
  Record<
    Citation["kind"],
    { format: string; kind: [string, string]; title: string; container: string }
  >
> = {
  conference: {
    format: "info:ofi/fmt:kev:mtx:book",
    kind: ["rft.genre", "proceeding"],
    title: "rft.atitle",
    container: "rft.btitle",
  },
  journal: {
    format: "info:ofi/fmt:kev:mtx:journal",
    kind: ["rft.genre", "article"],
    title: "rft.atitle",
    container: "rft.jtitle",
  },
  preprint: {
    format: "info:ofi/fmt:kev:mtx:dc",
    kind: ["rft.type", "preprint"],
    title: "rft.title",
    container: "rft.source",
  },
};

/**
 * The paper as an OpenURL context object (COinS): the value of the `title`
 * attribute of an empty `<span class="Z3988">`, by which Zotero's connector finds
 * papers on a page. Not escaped for HTML: the caller does that.
 */
export function coins(paper: LibraryPaper): string {
  const { kind, title, people, year, container, doi, url } = citationOf(paper);
  const { format, kind: genre, title: titleKey, container: containerKey } = formats[kind];
  const pairs: [string, string | null][] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", format],
    genre,
    [titleKey, title],
    [containerKey, container],
    ["rft.date", year === null ? null : String(year)],
    ...people.map((name): [string, string] => ["rft.au", invertedName(name, "suffix-last")]),
    ["rft_id", doi === null ? null : `info:doi/${doi}`],
    ["rft_id", url],
  ];
  return pairs
    .flatMap(([key, value]) => (value === null ? [] : `${key}=${percentEncode(value)}`))
    .join("&");
}
