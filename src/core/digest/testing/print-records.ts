import type { PrintedPaper } from "./print-digest.ts";

/** What the model answers to each paper besides the one-sentence summary, by its label. */
const ANSWERS = ["motivation", "method", "result", "conclusion"] as const;

/** The answers that the printers below write: the takeaways in turn. */
export function answersOf({ takeaways }: PrintedPaper): { label: string; text: string }[] {
  return ANSWERS.map((label, at) => ({ label, text: takeaways[at % takeaways.length] ?? "" }));
}

/** JSON Lines of daily-arXiv-ai-enhanced; `answered` as after the model has been asked. */
export function printJsonl(papers: readonly PrintedPaper[], answered: boolean): string {
  const lines = papers.map((paper) => {
    const { id, title, authors, en, comment, summary } = paper;
    const answers = answersOf(paper).map(({ label, text }) => [label, text]);
    const record = {
      id,
      categories: ["cs.LG", "cs.CV"],
      pdf: `https://arxiv.org/pdf/${id}`,
      abs: `https://arxiv.org/abs/${id}`,
      authors,
      title,
      comment: comment === "" ? null : comment,
      // arXiv's own line breaks.
      summary: en.replace(/(.{60,80}) /g, "$1\n"),
      ...(answered ? { AI: { tldr: summary, ...Object.fromEntries(answers) } } : {}),
    };
    return asciiOnly(JSON.stringify(record));
  });
  return `${lines.join("\n")}\n`;
}

/** As Python's `json.dumps` writes it: everything beyond ASCII escaped. */
function asciiOnly(json: string): string {
  return json.replace(/[^\p{ASCII}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** The Markdown that daily-arXiv-ai-enhanced makes of the same records; `bold` labels as forks write them. */
export function printDailyMarkdown(papers: readonly PrintedPaper[], bold: boolean): string {
  const label = (name: string, text: string) =>
    bold ? `**${name}:** ${text}` : `${name}: ${text}`;
  const head = [
    "<div id=toc></div>",
    "",
    "# Table of Contents",
    "",
    `- [cs.LG](#cs.LG) [Total: ${papers.length}]`,
    "",
    "",
    "<div id='cs.LG'></div>",
    "",
    "# cs.LG [[Back]](#toc)",
    "",
  ];
  const entries = papers.flatMap((paper, at) => [
    `### [${at + 1}] [${paper.title}](https://arxiv.org/abs/${paper.id})`,
    `*${paper.authors.join(",")}*`,
    "",
    "Main category: cs.LG",
    "",
    label("TL;DR", paper.summary),
    "",
    "<details>",
    "  <summary>Details</summary>",
    ...answersOf(paper).flatMap(({ label: name, text }) => [
      label(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, text),
      "",
    ]),
    label("Abstract", paper.en),
    "",
    "</details>",
    "",
  ]);
  return [...head, ...entries].join("\n");
}
