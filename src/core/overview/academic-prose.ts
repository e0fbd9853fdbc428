/**
 * Words that occur in every abstract, whatever it is about. Their frequency depends on the
 * authors' style and says nothing about the field.
 */
const englishProse: ReadonlySet<string> = new Set(
  "based via novel new efficient effective robust towards improved improving better enhanced enhancing enabling beyond without approach method framework study case survey review analysis perspective revisiting rethinking exploring understanding".split(
    " ",
  ),
);

/** Whether a term, as `wordChains` gives it, is prose only or begins or ends with such a word. */
export function isProse(term: string): boolean {
  const words = term.split(" ");
  return englishProse.has(words[0] ?? "") || englishProse.has(words.at(-1) ?? "");
}

/** Words between Chinese terms: particles, pronouns and the verbs `是` and `有`. */
const particles =
  "的了是有在来将与和及或对为等其并且该此这那我们它可不能以从被把让使由而则于之所很最更较各每另还也都又只仅即若如";

/** The verbs, adjectives and empty nouns of academic prose: `优于现有方法`. */
const chineseProse =
  "优于|现有|提出|实现|方法|结果|实验|研究|能够|通过|有效|显著|不同|进行|提高|提升|展示|表明|表现|具有|性能|首次|本文|文中|论文|作者|一种|多种|多个|一个|两个|新型|全新|创新|采用|利用|使用|应用|解决|问题|挑战|优势|优点|相比|比较|传统|先进|领先|最佳|最好|准确|精度|效果|效率|改善|改进|增强|减少|降低|支持|允许|包括|包含|涉及|需要|存在|成为|作为|基于|针对|面对|面临|任务|领域|方面|方式|过程|程度|情况|条件|大量|广泛|关键|重要|主要|核心|潜力|有望|证明|验证|评估|介绍|讨论|探讨|总结|综述|突破|进展|发展|贡献|引入|设计|构建|开发|目标|目的|显着|达到|得到|获得|取得|给出|面向|专门|中间|正确|平均|失败|成功|时间|特别|同时|完整|形式|独立";

/**
 * Suffixes that turn a prose word into a noun and would otherwise begin the next term:
 * `有效性`, `准确率`.
 */
const suffixes = "性度率化力者";

/** Match words before particles: the `有` in `有效` isn't a verb. */
const betweenTerms = new RegExp(`(?:${chineseProse})[${suffixes}]?|[${particles}]`, "g");

/**
 * A normalised Chinese text reduced to possible terms.
 *
 * @example withoutProse("提出用于分割的新方法") // " 用 分割 新 "
 */
export function withoutProse(text: string): string {
  return text.replace(betweenTerms, " ");
}
