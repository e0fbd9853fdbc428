import type { FailureCode } from "../../platform/failure.ts";
import type { SavedWords } from "../en/saved.ts";

/** The words of taking papers out and of keeping them safe, in simplified Chinese. */
export const savedZh: SavedWords = {
  whatToExport: "导出哪些",
  these: (n) => `这 ${n} 篇论文`,
  allSaved: (n) => `全部收藏（${n}）`,
  choosePapers: (n, of) => (n === of ? "挑选论文" : `已选 ${n} / ${of}`),
  chooseAll: "全选",
  chooseNone: "全不选",
  chooseHint: "按住 Shift 点击，可连选。",
  tooManyToChoose: (most) => `把列表缩小到 ${most} 篇以内，即可挑选。`,

  fileName: "文件名",
  formatHints: {
    bibtex: "LaTeX、JabRef",
    ris: "Zotero、EndNote、Mendeley",
    csl: "Pandoc、Zotero",
    markdown: "Obsidian 等笔记软件",
    csv: "电子表格",
  },

  noteNotSaved: (title, code) => `《${title}》的笔记还没保存：${noteFailure(code)}。正在重试。`,
  thisNoteNotSaved: (code) => `还没保存：${noteFailure(code)}。正在重试。`,
  noteMerged: "另一个标签页也改了这条笔记。两边的文字都已保留，一上一下。",

  backUpNow: "现在备份",
  later: "以后再说",
};

const NOTE_FAILURES: Partial<Record<FailureCode, string>> = {
  "storage-full": "本站的存储空间已满",
  "storage-refused": "浏览器在这里不允许存储",
  "storage-blocked": "请先关闭 Duidu 的其他标签页",
  "storage-replaced": "另一个标签页里有更新的 Duidu，请刷新本页",
  "part-missing": "程序的一部分没能加载，请刷新页面",
  "library-died": "文库中断了",
  "paper-unknown": "这篇论文已不在文库中",
};

function noteFailure(code: FailureCode): string {
  return NOTE_FAILURES[code] ?? "浏览器没能写入磁盘";
}
