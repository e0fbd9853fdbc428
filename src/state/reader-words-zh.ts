import type { ReaderWords } from "./reader-words-en.ts";

/** The words of the open paper in simplified Chinese. */
export const readerZh: ReaderWords = {
  view: "视图",
  views: { side: "左右对照", sentences: "逐句对照", en: "英文", zh: "中文" },

  pair: (n, of) => `第 ${n} 组，共 ${of} 组`,
  group: (en, zh) => `英 ${en} 句 : 中 ${zh} 句`,
  noEnglishHere: "英文里没有对应的句子。",
  noChineseHere: "译文漏了这一句。",
  noAbstract: "这份速览没有论文摘要。",
  copyPair: "复制这组",
  copied: "已复制",
  copyFailed: "没能复制：浏览器不允许。请选中文字后手动复制。",

  look: "字",
  lookHint: "字号、行宽与行距",
  textSize: "字号",
  textSizes: { small: "小", normal: "标准", large: "大", larger: "特大" },
  measure: "行宽",
  measures: { narrow: "窄", normal: "标准", wide: "宽" },
  lineHeight: "行距",
  lineHeights: { tight: "紧", normal: "标准", loose: "松" },

  alwaysLoadFigures: "以后都自动加载",
  askBeforeFigures: "以后先问我",
  figuresFrom: (n, hosts) => `${n} 张插图，来自 ${hosts}。`,
  figureFailed: (n) => `图 ${n} 没有加载出来。`,
  figuresFailed: (n, hosts) => `${n} 张插图没能从 ${hosts} 取到。请检查网络后再试。`,
  enlarge: (n) => `放大图 ${n}`,
  figureOf: (n, of) => `图 ${n} / ${of}`,
  previous: "上一张",
  next: "下一张",

  comment: "作者备注",
  digestTells: "看每份速览怎么说",
  sameTexts: "与上文相同。",
  itsAbstract: "论文摘要",
  itsTranslation: "译文",
};
