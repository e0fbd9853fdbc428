import { localFile, type LocalFile } from "./files.ts";

export type OwnPaper = {
  title: string;
  id: string;
  authors?: string;
  en: string;
  /** Left out in the digests of 2024. */
  zh?: string;
  comment?: string;
  summary?: string;
  takeaways?: readonly string[];
  figures?: readonly string[];
};

/** A Markdown digest of papers that a spec provides. */
export function ownDigest(date: string, topic: string, papers: readonly OwnPaper[]): LocalFile {
  const text = [
    `---\ntitle: ${topic}\ndate: ${date}\ncategories: ${topic}\n---`,
    "> ⚠️ 以下所有内容总结都来自于 大语言模型的能力，如有错误，仅供参考，谨慎使用",
    `# ${date} 更新`,
    ...papers.map(paperText),
  ].join("\n\n");
  return localFile(`${date} ${topic}.md`, `${text}\n`);
}

function paperText({
  title,
  id,
  authors,
  en,
  zh,
  comment,
  summary,
  takeaways,
  figures,
}: OwnPaper): string {
  const images = (figures ?? []).map((url) => `<img src="${url}" align="middle">`).join("\n");
  return [
    `## ${title}`,
    `**Authors:${authors ?? "Ada Lovelace, Charles Babbage"}**`,
    en,
    ...(zh === undefined ? [] : [`> ${zh}`]),
    `[PDF](http://arxiv.org/abs/${id}v1) ${comment ?? ""}`.trim(),
    `**Summary**\n${summary ?? "本文讲述一台机器。"}`,
    `**Key Takeaways**\n\n${(takeaways ?? ["这台机器可以计算。"]).map((one, at) => `${at + 1}. ${one}`).join("\n")}`,
    `<details>\n  <summary>点此查看论文截图</summary>\n${images}\n</details>`,
  ].join("\n\n");
}
