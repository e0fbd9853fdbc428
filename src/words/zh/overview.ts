import type { OverviewWords } from "../en/overview.ts";

const papers = (n: number) => `${n} 篇论文`;

/** The words of the overview in simplified Chinese. */
export const overviewZh: OverviewWords = {
  nothing: "还没有数据。",
  nothingHint: "打开一份速览，这里就会统计其中的论文。",
  inAll: (n, from, to) =>
    from === to ? `${papers(n)}，${from}` : `${papers(n)}，${from} 至 ${to}`,
  asTable: "以表格查看",
  arrows: "用方向键在柱形间移动，回车打开对应的论文。",
  papers,
  percent: (share) => `${Math.round(100 * share)}%`,
  mark: (span, part, n) => `${span}，${part}：${papers(n)}`,
  all: "论文",
  units: { day: "日期", week: "周", month: "月份", year: "年份" },
  week: (from, to) => `${from} 至 ${to}`,

  byTopic: { day: "每日论文", week: "每周论文", month: "每月论文", year: "每年论文" },
  byTopicHint: "同属两个主题的论文在两处都计入。",
  otherTopics: "其他主题",
  progress: "筛选进度",
  progressHint: (done, of) =>
    `${papers(of)}中已筛 ${done} 篇（${of === 0 ? 0 : Math.floor((100 * done) / of)}%）。`,
  calendar: "速览日历",
  calendarHint: "每天还有多少篇未筛选。",
  weekdays: ["一", "二", "三", "四", "五", "六", "日"],
  month: (value) => `${Number(value.slice(0, 4))}年${Number(value.slice(5))}月`,
  day: (day, unscreened, of) =>
    unscreened === 0 ? `${day}：${of} 篇全部筛完` : `${day}：${of} 篇中 ${unscreened} 篇未筛选`,
  earlierMonths: (n) => `更早的 ${n} 个月`,
  code: "附代码",
  codeHint: (code, of) =>
    `${papers(of)}中有 ${code} 篇附代码（${of === 0 ? 0 : Math.round((100 * code) / of)}%）。`,
  withoutCode: "无代码",
  share: "占比",
  venues: "最常见的会议与期刊",
  venue: "发表于",
  authors: "最常见的作者",
  author: "作者",
  rising: "上升的关键词",
  risingHint: (from, to) => `提到它的论文占比：${from} 至 ${to}，与此前相比。`,
  counting: "正在统计论文…",
  nothingRises: "数据还不够：需要几周的速览。",
  languages: { en: "英文", zh: "中文" },
  term: "词",
  now: "近期",
  before: "此前",
};
