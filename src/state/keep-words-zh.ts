import type { KeepWords } from "./keep-words-en.ts";

/** The words of taking papers out and of keeping them safe, in simplified Chinese. */
export const keepZh: KeepWords = {
  whatToExport: "导出哪些",
  these: (n) => `这 ${n} 篇论文`,
  allSaved: (n) => `全部收藏（${n}）`,
  choosePapers: (n, of) => (n === of ? "挑选论文" : `已选 ${n} / ${of}`),
  chooseAll: "全选",
  chooseNone: "全不选",
  chooseHint: "按住 Shift 点击，可连选。",
  tooManyToChoose: (most) => `把列表缩小到 ${most} 篇以内，即可挑选。`,

  backUpNow: "现在备份",
  later: "以后再说",
};
