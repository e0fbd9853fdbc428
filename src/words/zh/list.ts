import type { ListWords } from "../en/list.ts";

const papers = (n: number) => `${n} 篇论文`;

const hasHan = /\p{Script=Han}/u;
const ownWays = {
  exact: "有原词",
  similar: "字面相近",
  mixed: "有原词或字面相近",
  details: "在详情里提到",
  all: "",
};

/** `2025`, `2025-05` or `2025-05-31`. */
function dayInWords(value: string): string {
  const [year, month, day] = value.split("-").map(Number);
  return `${year}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
}

/** The words of the list, its search and its filters in simplified Chinese. */
export const listZh: ListWords = {
  found: ({ total, how, partial, also, bridged, near }) => {
    const all = `${papers(total)}${partial ? "（还在建索引）" : ""}`;
    if (total === 0 || how === "all") return all;
    const own = total - bridged - near;
    const name = hasHan.test(also.map((one) => one.name).join("")) ? "中文" : "英文";
    const ways = [
      own > 0 ? `${own} 篇${ownWays[how]}` : "",
      bridged > 0 ? `${bridged} 篇用${name}名称` : "",
      near > 0 ? `${near} 篇意思相近` : "",
    ].filter((way) => way !== "");
    if (bridged + near > 0) return `${all}：${ways.join(" · ")}`;
    if (how === "exact") return all;
    if (how === "mixed") return `${all}，有原词或字面相近`;
    return how === "similar" ? `${all}，字面相近；没有完全匹配的` : `${all}，只在详情里提到`;
  },
  sort: "排序",
  sorts: {
    relevance: "相关度",
    date: "日期",
    saved: "收藏时间",
    title: "标题",
    likeness: "相关推荐",
  },
  likenessNeeds: (n) => `相关推荐：再收藏 ${n} 篇可用`,
  likeSaved: "与收藏相近：",
  noReasons: "没有明显的共同点",

  gistInRows: "列表概要",
  gistShown: "显示",
  gistHidden: "隐藏",

  today: "今日",
  newestDay: (day) => `最新一天（${day}）的未筛选论文`,
  screenedOf: (done, of) => `已筛选 ${done} / ${of}`,
  noTopic: "无主题",
  nextDigest: (topic, left) => `下一个：${topic}，剩 ${left} 篇`,
  finished: (digest) => `${digest} 已全部筛完。`,

  skipToList: "跳到列表",
  skipToPaper: "跳到论文",

  filter: "过滤",
  from: "起",
  to: "止",
  filters: "过滤条件",
  facets: {
    topic: "主题",
    date: "日期",
    venue: "会议与期刊",
    has: "附带资源",
    decision: "决定",
    tag: "标签",
    author: "作者",
    by: "收藏者",
  },
  facet: {
    topic: "主题",
    date: "日期",
    venue: "发表于",
    has: "附带资源",
    decision: "决定",
    tag: "标签",
    author: "作者",
    by: "收藏者",
  },
  without: (facet) => `${facet}不含`,
  removeFilter: (filter) => `移除 ${filter}`,
  leaveOut: "排除",
  leaveOutHint: (value) => `排除 ${value}（按住 Alt 点击）`,
  leftOut: "已排除",
  values: {
    code: "代码",
    project: "项目主页",
    data: "数据",
    note: "笔记",
    unscreened: "未筛选",
    saved: "已收藏",
    dismissed: "已略过",
  },
  more: (n) => `还有 ${n} 个`,
  moreOf: (facet) => `更多${facet}`,
  fewer: "收起",
  like: "相似于",
  likeThis: "相似论文",
  likeGone: "一篇不在文库里的论文",
  date: (value) => {
    const [from = "", to] = value.split("..");
    if (to === undefined) return dayInWords(from);
    if (from === "") return `${dayInWords(to)}及以前`;
    return to === "" ? `${dayInWords(from)}起` : `${dayInWords(from)}至${dayInWords(to)}`;
  },
  papersOn: (value, n) => `${value}：${papers(n)}`,

  also: "也找：",
  alsoOff: (terms) => `只找输入的词，不找 ${terms}`,
  strike: (term, name) => `${name} 不是“${term}”的说法：划掉`,
  unstrike: (term, name) => `找“${term}”时重新也找 ${name}`,
  nearBy: "相近之处：",
  bridgeOff: "只找输入的词",
  bridgeOn: "也找另一种语言里的说法",
  byMeaning: "意思相近",
  byMeaningHint: "文中没有所查的词",
  byMeaningOff: "不列出意思相近的论文",
  byMeaningOn: "也列出意思相近的论文",
  noneByMeaning: "不含意思相近的",

  suggestions: "输入建议",
  suggestionHint: "下方有输入建议：按向下键选择，回车采用。",
  kinds: { author: "作者", venue: "发表于", topic: "主题", tag: "标签", term: "" },

  highlightWords: "我的词",
  want: "关注词",
  avoid: "屏蔽词",
  ownWordsLeftOut: (n) => `有 ${n} 个未采用：最多 200 个词，每个不超过 60 个字符，用逗号隔开。`,
  ownWordsHint:
    "关注词会在列表里标出来。含屏蔽词的论文收在所属速览的末尾，同时含关注词的除外。用逗号隔开。",
  noDate: "无日期",
  muted: (n, open) => `${n} 篇已屏蔽 · ${open ? "收起" : "显示"}`,
  seenBefore: (n, open) => `${n} 篇见过 · ${open ? "收起" : "显示"}`,
};
