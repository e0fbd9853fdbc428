import { localFile, type LocalFile } from "../support/files.ts";

const paperHead = /^## /gm;
const arxivId = /(\d{4}\.)\d{5}/g;

/** A Markdown digest of at least `count` papers: copies of one digest's papers with new titles and ids. */
export function manyPapers(markdown: string, count: number): LocalFile {
  const first = markdown.search(paperHead);
  const [head, papers] = [markdown.slice(0, first), markdown.slice(first)];
  const each = papers.match(paperHead)?.length ?? 1;
  let paper = 10_000;
  const copies = Array.from({ length: Math.ceil(count / each) }, (_, copy) =>
    papers
      .split(/^(?=## )/m)
      .map((text) => {
        paper += 1;
        return text.replace("## ", `## ${copy}. `).replaceAll(arxivId, `$1${paper}`);
      })
      .join(""),
  );
  return localFile("2025-06-01_Many.md", head + copies.join("\n\n"));
}
