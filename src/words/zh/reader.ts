import type { ReaderWords } from "../en/reader.ts";

/** The words of the open paper in simplified Chinese. */
export const readerZh: ReaderWords = {
  view: "视图",
  views: { side: "左右对照", sentences: "逐句对照", en: "英文", zh: "中文" },

  pairs: "配对的句子",
  group: (en, zh) => `英 ${en} 句 : 中 ${zh} 句`,
  noEnglishHere: "英文里没有对应的句子。",
  noChineseHere: "译文漏了这一句。",
  noAbstract: "这份速览没有论文摘要。",
  copyPair: "复制这组",
  copied: "已复制",
  copyFailed: "浏览器不允许复制。请选中文字后手动复制。",

  look: "Aa",
  lookHint: "字号、行宽与行距",

  checkThis: (piece) => (piece === "" ? "请核对这一句" : `存疑：${piece}`),
  thingsToCheck: (n) => `${n} 处存疑`,
  nextCheck: (n, of) => `下一处（${n} / ${of}）`,
  maybe: "可能有误：",
  reasons: {
    number: "这个数字与另一种语言里的不一致。",
    magnitude: "数字相同，数量级不同。",
    sign: "增减方向或正负号反了。",
    unit: "数字相同，单位不同。",
    bound: "“至多”“至少”“超过”之类的限定丢了或反了。",
    order: "两个数字或名称换了位置。",
    name: "这个名称或缩写在另一种语言里没有，或不是同一个。",
    term: "这个术语是已知的误译。",
    untranslated: "这里没有翻译。",
    "cut-off": "译文似乎中断了。",
    formula: "这里的公式已损坏。",
    missing: "这一句没有对应的句子。",
  },

  source: "原句",
  sourceNone: "论文摘要里没有找到对应的句子。",
  sourceIn: { translation: "译文", summary: "速览的总结", abstract: "英文摘要" },
  inEnglish: "英文原句",
  unsupported: (pieces) => `论文摘要里没有：${pieces}`,

  alwaysLoadFigures: "以后都自动加载",
  askBeforeFigures: "以后先问我",
  figuresFrom: (n, hosts) => `${n} 张插图，来自 ${hosts}。`,
  figureFailed: (n) => `图 ${n} 未能加载。`,
  figuresWithoutAddress: (n) => `${n} 张插图的网址无效，无法加载。`,
  figuresFailed: (n, hosts) => `${n} 张插图未能从 ${hosts} 取得。请检查网络后重试。`,
  enlarge: (n) => `放大图 ${n}`,
  figureOf: (n, of) => `图 ${n} / ${of}`,
  previous: "上一张",
  next: "下一张",

  comment: "作者备注",
  digestTells: "对比各份速览",
  sameTexts: "与上文相同。",
  itsAbstract: "论文摘要",
  itsTranslation: "译文",
};
