import type { Doubt } from "./doubt.ts";

/**
 * Key terms with renderings that a reader takes for different things: the English stem, the
 * renderings, and other English stems that one of the renderings may stand for.
 */
const table = `
premise=前提|假设=assum|hypothe|suppos; agent=智能体|代理=prox|surrogate|substitut; token=令牌|词元|标记|代币=label|mark|tag|annotat
policy=策略|政策=strateg; inference=推理|推断=reason|deduc|infer; robust=鲁棒|稳健|健壮=
bias=偏差|偏见|偏置|偏倚=deviat|prejudic|offset; reward=奖励|回报=return|pay; alignment=对齐|一致性=consisten|agree; feature=特征|功能=function|character
prompt=提示|提示词|提示语=hint|cue; grounding=落地|接地|定位|基础=locali|position|basi|found; embedding=嵌入|向量=vector
claim=声明|主张|断言|索赔=state|assert|argu; evidence=证据|依据=basis|accord; critic=评论家|批评者|评论员=review|comment
rollout=展开|推出|采样=sampl|launch|releas|introduc; retrieval=检索|召回=recall|search; safety=安全|保险=secur|insur; fidelity=保真|忠实=faith
`;

type Term = { stem: RegExp; renderings: string[]; rival: RegExp | null };

const terms: readonly Term[] = table
  .split(/[;\n]/u)
  .map((entry) => entry.trim().split("="))
  .filter(([stem]) => stem !== undefined && stem !== "")
  .map(([stem = "", renderings = "", rivals = ""]) => ({
    stem: new RegExp(`\\b${stem}\\p{Ll}{0,4}\\b`, "iu"),
    renderings: renderings.split("|"),
    rival: rivals === "" ? null : new RegExp(`\\b(?:${rivals})`, "iu"),
  }));

/**
 * Soft doubts about a key term that one abstract renders in two ways (`premise` as 前提 and
 * 假设): each of two sentences has the term, exactly one of its renderings, and no other word
 * that the rendering may stand for.
 *
 * @returns for each pair of sentences, the doubts about it.
 */
export function renderingDoubts(texts: readonly { en: string; zh: string }[]): Doubt[][] {
  const found = texts.map((): Doubt[] => []);
  for (const { stem, renderings, rival } of terms) {
    let first: string | null = null;
    for (const [at, { en, zh }] of texts.entries()) {
      const written = zh === "" ? undefined : stem.exec(en)?.[0];
      if (written === undefined || rival?.test(en) === true) continue;
      const used = renderings.filter((word) => zh.includes(word));
      const [only] = used;
      if (only === undefined || used.length > 1) continue;
      first ??= only;
      if (only === first) continue;
      found[at]?.push({ side: "zh", text: only, kind: "term", against: written, soft: true });
    }
  }
  return found;
}
