import type { PrintedPaper } from "./print-digest.ts";

/** A digest of another tool; `both` where it holds the abstract in both languages. */
export type PrintedList = {
  name: string;
  print: (papers: readonly PrintedPaper[]) => string;
  both: boolean;
};

const address = ({ id, version }: PrintedPaper, path: "abs" | "pdf"): string =>
  `https://arxiv.org/${path}/${id}v${version}`;

function printCrawler(papers: readonly PrintedPaper[]): string {
  const entries = papers.map(
    (paper) => `### ${paper.title} 
[[arxiv](${address(paper, "abs")})] [[cool](https://papers.cool/arxiv/${paper.id})] [[pdf](${address(paper, "pdf")})]
> **Authors**: ${paper.authors.join(",")}
> **First submission**: 2026-01-03
> **comment**: ${paper.comment === "" ? "No comments" : paper.comment}
- **标题**: 一个译出的标题
- **领域**: 机器学习
- **摘要**: ${paper.zh ?? ""}
- **Abstract**: ${paper.en}
`,
  );
  return `# 论文全览：2026-01-05\n\n## 机器学习(cs.LG:Machine Learning)\n\n${entries.join("\n")}`;
}

function printAssistant(papers: readonly PrintedPaper[]): string {
  const names = ({ authors }: PrintedPaper) => `**Authors:** ${authors.join(", ")}`;
  const contents = papers.map((paper, i) => `${i}. [${paper.title}](#link${i})\n${names(paper)}\n`);
  const entries = papers.map(
    (paper, i) => `## ${i}. [${paper.title}](${address(paper, "abs")}) <a id="link${i}"></a>
**ArXiv ID:** ${paper.id}
${names(paper)}

**Abstract:** ${paper.en}

**Comment:** Matches the first criterion.
**Relevance:** 8
**Novelty:** 6

---
`,
  );
  const head = `# Personalized Daily Arxiv Papers 01/05/2026\nTotal relevant papers: ${papers.length}\n`;
  return `${head}\n${contents.join("\n")}\n---\n${entries.join("\n")}\n\n---\n\n## Paper selection prompt\nPapers on patience.`;
}

function printTracker(papers: readonly PrintedPaper[]): string {
  const entries = papers.map(
    (paper, i) => `### ${i + 1}. ${paper.title}

- 📚 **Source**: arxiv
- ✍️ **Authors**: ${paper.authors.join(", ")}
- 🏷️ **Categories**: **cs.LG**; cs.CV
- 📥 **PDF**: ${address(paper, "pdf")}

#### 📝 [Abstract](${address(paper, "abs")})

- 📖 **Original**: ${paper.en}
- 🌐 **Translation**: ${paper.zh ?? ""}

#### ✨ LLM Summary

- 💡 **TLDR**: ${paper.summary}
- 🎯 **Motivation**: ${paper.takeaways[0] ?? ""}
`,
  );
  return `# Paper Tracker Report\n\n---\n\n## 🔍 \`patience\`\n\n${entries.join("\n---\n\n")}`;
}

function printCool(papers: readonly PrintedPaper[]): string {
  const entries = papers.map(
    (
      paper,
      i,
    ) => `[#${i + 1}](${address(paper, "abs")}) [${paper.title}](https://papers.cool/arxiv/${paper.id}) #${i + 1}

**Authors**: ${paper.authors.map((name) => `[${name}](https://arxiv.org/search/?query=${name})`).join(", ")}

${paper.en}
`,
  );
  return entries.join("\n");
}

function printAbstracts(papers: readonly PrintedPaper[]): string {
  const entries = papers.map(
    (paper) => `# ${paper.title} 

**Title (ZH)**: 一个译出的标题 

**Authors**: ${paper.authors.join(", ")}  

**Link**: [PDF](${address(paper, "pdf")})  

**Abstract**: ${paper.en} 

**Abstract (ZH)**: ${paper.zh ?? ""} 
`,
  );
  return entries.join("\n---\n");
}

function printJson(papers: readonly PrintedPaper[]): string {
  const records = papers.map(({ title, authors, en, zh, id, version, comment }) => ({
    title,
    authors,
    arxiv_id: `${id}v${version}`,
    summary: en,
    comment,
    AI: { translation: zh },
  }));
  return JSON.stringify({ date: "2026-01-05", papers: records }, null, 2);
}

/** Digests of other tools, each as its tool writes it. */
export const LISTS: readonly PrintedList[] = [
  { name: "arxiv-crawler", print: printCrawler, both: true },
  { name: "gpt-paper-assistant", print: printAssistant, both: false },
  { name: "paper-tracker", print: printTracker, both: true },
  { name: "papers-cool", print: printCool, both: false },
  { name: "abstract-list", print: printAbstracts, both: true },
  { name: "json", print: printJson, both: true },
];
