/** What a labelled field of a digest's entry holds; `detail` keeps its own label. */
export type FieldName =
  | "title"
  | "title-translation"
  | "authors"
  | "link"
  | "abstract"
  | "translation"
  | "summary"
  | "api-summary"
  | "task"
  | "takeaways"
  | "category"
  | "comment"
  | "detail";

/** Labels as `foldLabel` leaves them. */
const LABELS: readonly (readonly [FieldName, readonly string[]])[] = [
  ["title", ["title", "paper title", "论文标题", "题目", "英文标题", "原标题", "标题"]],
  [
    "title-translation",
    [
      "title translation",
      "translated title",
      "chinese title",
      "title zh",
      "中文标题",
      "中文题目",
      "标题翻译",
      "译题",
      "译名",
    ],
  ],
  ["authors", ["authors", "author", "author s", "作者", "论文作者", "저자"]],
  [
    "link",
    [
      "link",
      "links",
      "url",
      "urls",
      "pdf",
      "abs",
      "html",
      "arxiv",
      "arxiv id",
      "arxiv link",
      "arxiv url",
      "paper",
      "paper id",
      "paper link",
      "paper url",
      "pdf link",
      "pdf url",
      "abstract url",
      "entry id",
      "id",
      "code",
      "code link",
      "code url",
      "github",
      "project",
      "project page",
      "链接",
      "论文链接",
      "原文链接",
      "论文地址",
      "地址",
      "编号",
      "代码",
      "代码链接",
      "项目主页",
    ],
  ],
  [
    "abstract",
    [
      "abstract",
      "original abstract",
      "original",
      "english abstract",
      "摘要",
      "论文摘要",
      "英文摘要",
      "原文摘要",
      "原始摘要",
      "摘要原文",
      "原文",
      "초록",
      "원문 초록",
    ],
  ],
  [
    "translation",
    [
      "translation",
      "abstract translation",
      "translated abstract",
      "summary translation",
      "chinese abstract",
      "abstract zh",
      "摘要翻译",
      "中文摘要",
      "中文翻译",
      "翻译",
      "译文",
      "摘要译文",
    ],
  ],
  [
    "summary",
    [
      "tl;dr",
      "tldr",
      "tl dr",
      "tldr cn",
      "tldr zh",
      "innovation snapshot",
      "one sentence summary",
      "ai summary",
      "总结",
      "概述",
      "一句话总结",
      "一句话概括",
      "一句话要点",
      "简述",
      "ai 总结",
      "ai总结",
      "ai 摘要",
      "ai摘要",
      "中文总结",
      "핵심 요약",
    ],
  ],
  ["api-summary", ["summary"]],
  ["task", ["task"]],
  [
    "takeaways",
    ["key takeaways", "takeaways", "key points", "要点", "关键要点", "核心要点", "主要要点"],
  ],
  [
    "category",
    [
      "main category",
      "primary category",
      "category",
      "categories",
      "subject",
      "subjects",
      "类别",
      "主类别",
      "分类",
      "领域",
      "学科",
      "카테고리",
    ],
  ],
  ["comment", ["comment", "comments", "arxiv comment", "备注", "评论", "注释"]],
  [
    "detail",
    [
      "motivation",
      "method",
      "methods",
      "result",
      "results",
      "conclusion",
      "conclusions",
      "keywords",
      "key words",
      "keyword",
      "background",
      "data",
      "challenges",
      "contribution",
      "contributions",
      "techniques",
      "main theorems",
      "significance",
      "related work",
      "relevance",
      "novelty",
      "direction",
      "subtopic",
      "classification reason",
      "ai comments",
      "ai abstract",
      "doi",
      "date",
      "published",
      "publish",
      "updated",
      "source",
      "score",
      "关键词",
      "动机",
      "研究动机",
      "方法",
      "结果",
      "结论",
      "创新点",
      "研究背景",
      "来源",
      "更新时间",
      "日期",
      "发布日期",
      "发布时间",
    ],
  ],
];

const FIELDS: ReadonlyMap<string, FieldName> = new Map(
  LABELS.flatMap(([name, labels]) => labels.map((label) => [label, name] as const)),
);

/** `(zh)`, `（中文）` after the label of a text: it is the translation */
const CHINESE_TAG = /^(?:zh(?: cn)?|cn|chinese|中文|中|译|译文|翻译|translated|translation)$/;
const TAGGED = /^(.{1,40}?)\s*\((.{1,30})\)$/;
const PICTURES = /(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|\u{20e3})/gu;

/** A label without emphasis, pictures and full width, in lower case: `**💡 TL;DR**` is `tl;dr`. */
function foldLabel(label: string): string {
  return label
    .normalize("NFKC")
    .replace(PICTURES, "")
    .replace(/[\s_*`-]+/g, " ")
    .trim()
    .toLowerCase();
}

/** The field that a label names, `null` for one that no known tool writes. */
export function fieldOf(label: string): FieldName | null {
  const folded = foldLabel(label);
  const known = FIELDS.get(folded);
  if (known !== undefined) return known;
  const [, base = "", tag = ""] = TAGGED.exec(folded) ?? [];
  const name = FIELDS.get(base) ?? FIELDS.get(tag);
  if (name === undefined) return /^q\d{1,2}$/.test(folded) ? "detail" : null;
  if (!CHINESE_TAG.test(tag)) return name;
  if (name === "title") return "title-translation";
  return name === "abstract" || name === "api-summary" ? "translation" : name;
}

/**
 * A label as people read it, without emphasis and pictures. What tools write in
 * different letters, `Motivation` and `motivation`, is one label.
 */
export function plainLabel(label: string): string {
  const plain = label.replace(PICTURES, "").replace(/[*`]/g, "").replace(/\s+/g, " ").trim();
  return fieldOf(label) === null ? plain : plain.toLowerCase();
}
