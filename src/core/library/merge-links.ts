import type { Link, LinkKind, Paper } from "../digest/paper.ts";
import { distinctBy } from "./distinct-values.ts";

/** A paper has one page and one PDF on arXiv; the newest version's are used. */
const onePerPaper: readonly LinkKind[] = ["abs", "pdf", "papers.cool"];

/** `https://` or `http://` at the start. */
const scheme = /^https?:\/\//i;

/** `www.` at the start, once the scheme is gone. */
const www = /^www\./i;

/**
 * The links of all versions, the newest version's first. Addresses that differ
 * only by scheme, `www.`, a closing slash or the host's case are one link; if one digest
 * knows its kind and another doesn't, the known kind stays.
 *
 * @param papers newest version first
 */
export function mergeLinks(papers: readonly Paper[]): Link[] {
  const links = papers.flatMap((paper) => paper.links);
  const known = [...links].sort((a, b) => Number(a.kind === "other") - Number(b.kind === "other"));
  const kinds = new Map(distinctBy(known, nameOf).map((link) => [nameOf(link), link.kind]));
  return distinctBy(
    distinctBy(links, nameOf).map((link) => ({
      ...link,
      kind: kinds.get(nameOf(link)) ?? link.kind,
    })),
    (link) => (onePerPaper.includes(link.kind) ? link.kind : nameOf(link)),
  );
}

/** `https://www.Example.org/a/` and `http://example.org/a` both become `example.org/a`. */
function nameOf({ url }: Link): string {
  const bare = url.replace(scheme, "").replace(www, "");
  const slash = bare.indexOf("/");
  const host = slash < 0 ? bare : bare.slice(0, slash);
  const path = slash < 0 ? "" : bare.slice(slash);
  return host.toLowerCase() + (path.endsWith("/") ? path.slice(0, -1) : path);
}
