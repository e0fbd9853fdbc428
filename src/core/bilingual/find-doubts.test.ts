import { describe, expect, it } from "vitest";
import { realPairs } from "../../../scripts/bench/real-pairs.ts";
import { judgedDoubts, type JudgedPaper } from "../../../scripts/bench/judged-doubts.ts";
import { hasRealDigests, withoutRealDigests } from "../../../scripts/real-digests.ts";
import { findDoubts, type Doubt } from "./find-doubts.ts";
import { seededDice } from "./fixtures/derive-pairs.ts";
import { makeErrors } from "./fixtures/make-errors.ts";
import { madeUpPairs, narrow, textsOf } from "./fixtures/read-fixture.ts";
import { joinSentences, compareLanguages } from "./compare-languages.ts";

const isHard = ({ soft }: Doubt): boolean => soft !== true;

/** The hard doubts of a paper, named as the verdicts on them are. */
function hardDoubtsOf({ id, title, en, zh }: JudgedPaper): string[] {
  const pairs = compareLanguages(title, en, zh);
  return pairs.beads.flatMap((bead) => {
    const start = joinSentences(en, pairs.en, bead.en).slice(0, 40);
    return bead.doubts.filter(isHard).map(({ side, text }) => `${id} ${start} ${side} ${text}`);
  });
}

const doubtsOf = (en: string, zh: string, title = "A Study"): Doubt[] =>
  findDoubts(en, zh, { title, en, zh });

/** Equal in another notation: nothing is doubted. */
const equal: [string, string][] = [
  ["It has 121K proofs.", "它有12.1万个证明。"],
  ["It has 6,832 pairs.", "它有6832对。"],
  ["It has 6,832 pairs.", "它有6，832对。".replace("，", ",")],
  ["We train on 1.2 million images.", "我们在120万张图像上训练。"],
  ["We train on 2.5M images.", "我们在250万张图像上训练。"],
  ["A model with 7B parameters is used.", "使用了具有70亿参数的模型。"],
  ["A 7B-sized model is used.", "使用了7B规模的模型。"],
  ["We use 1.5 billion tokens.", "我们使用15亿个令牌。"],
  ["We use 3 trillion tokens.", "我们使用3万亿个令牌。"],
  ["There are twelve tasks.", "共有12个任务。"],
  ["There are 12 tasks.", "共有十二个任务。"],
  ["Both methods fail.", "两种方法都失败了。"],
  ["Two encoders are shared.", "双编码器是共享的。"],
  ["It is the first benchmark of its kind.", "这是首个此类基准。"],
  ["It is the first benchmark of its kind.", "这是第一个此类基准。"],
  ["It works on 2D and 3D data.", "它适用于二维和三维数据。"],
  ["It needs 2.5D input.", "它需要2.5维输入。"],
  ["The k-NN classifier uses k=5.", "k近邻分类器使用k=5。"],
  ["LLMs reason well.", "LLM推理能力强。"],
  ["The LLM's output is long.", "LLM的输出很长。"],
  ["LLMs’ outputs are long.", "LLMs的输出很长。"],
  ["We use CLIP-based encoders.", "我们使用基于CLIP的编码器。"],
  ["RL helps.", "强化学习有帮助。"],
  ["AI and ML are popular.", "人工智能和机器学习很流行。"],
  ["We evaluate VLMs on visual QA.", "我们在视觉问答上评估视觉语言模型。"],
  ["A Finite State Machine (FSM) is learned.", "学习了一个有限状态机。"],
  ["We test on GSM8K and MATH500.", "我们在GSM8K和MATH500上测试。"],
  ["Pass@1 rises by 5.85/4.70 points.", "Pass@1提高了5.85/4.70点。"],
  ["We use Qwen2.5-7B.", "我们使用Qwen2.5-7B模型。"],
  ["We use Llama 3.1 8B.", "我们使用Llama3.1-8B。"],
  ["We compare PPO and GRPO.", "我们比较了GRPO与PPO。"],
  ["Accuracy rises from 88% to 97%.", "准确率从88%提高到97%。"],
  ["Accuracy is 97%, up from 88%.", "准确率从88%上升到97%。"],
  ["It is twice as fast.", "速度快两倍。"],
  ["It is 2x faster.", "速度快一倍。"],
  ["It is 10 times faster.", "它快10倍。"],
  ["It runs at 30 FPS.", "它以每秒30帧的速度运行。"],
  ["It takes 0.5 s.", "它需要500毫秒。"],
  ["It takes 5 ms.", "它需要5毫秒。"],
  ["Half of the users agree.", "50%的用户同意。"],
  ["One third of the users agree.", "三分之一的用户同意。"],
  ["It is two orders of magnitude faster.", "它快了两个数量级。"],
  ["It gains 3--5% on average.", "它平均提高3%-5%。"],
  ["It gains between 6 and 12%.", "它提高了6%到12%。"],
  ["It reaches 86.4\\% accuracy.", "它达到了86.4%的准确率。"],
  ["It reaches $86.4\\%$ accuracy.", "它达到了86.4%的准确率。"],
  ["The rate is $10^{-3}$.", "速率为$10^{-3}$。"],
  ["The code is at \\href{https://a.io/b2}{https://a.io/b2}.", "代码在https://a.io/b2。"],
  ["Code: https://github.com/a/R1-7B.", "代码：https://github.com/a/R1-7B找到。"],
  ["The code is available on GitHub.", "代码可在 https://github.com/a/b 获取。"],
  ["The code is available at https://github.com/a/b.", "代码可在GitHub上获取。"],
  ["We reveal: (1) speed; (2) size.", "我们发现：（1）速度；（2）规模。"],
  ["We reveal (i) speed and (ii) size.", "我们发现速度和规模。"],
  ["As shown in [12], it fails.", "如文献所示，它失败了。"],
  ["In 2020, the field changed.", "2020年，该领域发生了变化。"],
  ["It costs $100 per month.", "它每月花费100美元。"],
  ["Zero-shot and few-shot results differ.", "零样本和少样本结果不同。"],
  ["Thousands of users tried it.", "数千名用户尝试了它。"],
  ["It takes a week.", "它需要7天。"],
  ["Over the past decade, data grew.", "在过去10年中，数据增长了。"],
  ["It needs more than 5 hours.", "它需要超过5个小时。"],
  ["It needs up to 5 hours.", "它最多需要5小时。"],
  ["It reduces errors by 12%.", "它将错误减少了12%。"],
  ["It improves latency by 12%.", "它将延迟降低了12%。"],
  ["Temperature falls to -3.5 °C.", "温度降至零下3.5摄氏度。"],
  ["The T2I model is slow.", "T2I模型很慢。"],
  ["We thank both reviewers: two results changed.", "我们感谢两位审稿人：两个结果改变了。"],
  ["Our model uses 8 A100 GPUs.", "我们的模型使用8块A100 GPU。"],
  ["It is state-of-the-art (SOTA).", "它是最先进的。"],
  ["The top-5 accuracy is 91.", "前5准确率为91。"],
  ["It has 100M+ users.", "它拥有超过1亿用户。"],
  ["It needs 1,200 kJ of energy.", "它需要1200千焦的能量。"],
  ["At 0.3 THz the signal fades.", "在0.3太赫兹时信号衰减。"],
  ["It uses 64 kilobytes.", "它使用64千字节。"],
  ["The agent solved 10/15 cases.", "该智能体解决了15个案例中的10个。"],
  ["The idea dates from the 1990s.", "这一想法始于20世纪90年代。"],
  ["It held for two decades.", "它持续了20年。"],
  ["The rate rose fivefold.", "该比率增加了五倍。"],
  ["It is 4X faster.", "它快4倍。"],
  ["We label 12 000 images.", "我们标注了12000张图像。"],
  ["We label $3{,}200$ images.", "我们标注了3200张图像。"],
  ["The learning rate is $1\\times10^{-4}$.", "学习率为1e-4。"],
  ["It needs 10**4 times less memory.", "它所需的内存减少了10^4倍。"],
  ["CO$_2$ is stored.", "二氧化碳被封存。"],
  ["CO$_2$ levels rise.", "CO2水平上升。"],
  ["We call it zero-shot-s$^2$.", "我们称之为zero-shot-s²。"],
  ["Erd\\H{o}s--R\\'enyi graphs are sparse.", "Erdős–Rényi图是稀疏的。"],
  ["We use an eXplainable model.", "我们使用可解释模型。"],
  ["SHallow REcurrent Decoders are used.", "使用了浅层循环解码器（SHRED）。"],
  ["We use the alternating direction method of multipliers.", "我们使用交替方向乘子法（ADMM）。"],
  ["Rectified linear units are used.", "使用了整流线性单元（ReLU）。"],
  ["Posts from many subreddits are collected.", "收集了许多Reddit子版块的帖子。"],
  ["Human-AI interaction is studied.", "研究了人机交互。"],
  ["The sales are $9.6-$14.4 billion.", "销售额为96亿至144亿美元。"],
  ["In only 7. 5\\% of the cases it fails.", "仅在7.5%的情况下失败。"],
  ["Students show high dropout rates.", "学生的辍学率很高。"],
  ["Overloads of power transformers are rare.", "电力变压器的过载很少见。"],
  ["Tokens on a blockchain are traded.", "区块链上的代币被交易。"],
  ["It has 80 videos of 21 people.", "它包含21人的80个视频。"],
  ["The Lipchitz constant is bounded.", "Lipschitz常数是有界的。"],
  ["It lowers the error 1.1x to 2.8x.", "它将误差降低了1.1倍至2.8倍。"],
  ["As introduced in \\cite{Hu2021optimal}, it holds.", "如[Hu2021optimal]所述，它成立。"],
  ["We label 1,700 sketches.", "我们标注了一千七百张草图。"],
  ["We label 160 sketches.", "我们标注了一百六十张草图。"],
  ["Its battery lasts 1.5 times as long.", "其电池续航是原来的一点五倍。"],
  ["The city has over 30 million residents.", "这座城市有三千多万居民。"],
  ["The archive holds over 60,000 letters.", "该档案馆藏有六万余封信件。"],
  ["It shrinks maps from 12 MB to ~3 MB.", "它把地图从12 MB压缩为约3 MB。"],
  ["Sorting outperforms hashing.", "哈希不如排序。"],
  ["It outperforms older planners in driving error.", "它的行驶误差低于以往的规划器。"],
  ["It improves latency.", "它降低了延迟。"],
  ["It reduces errors while improving recall.", "它在减少错误的同时提高了召回率。"],
  [
    "We observe a reduced robustness and an increased accuracy.",
    "我们观察到鲁棒性降低和准确率提高。",
  ],
];

/** Errors, with a piece that must be reported. */
const wrong: [string, string, Doubt["kind"], string][] = [
  ["It has 121K proofs.", "它有1.21万个证明。", "magnitude", "1.21万"],
  ["It has 121K proofs.", "它有12.1亿个证明。", "magnitude", "12.1亿"],
  ["A model with 7B parameters is used.", "使用了具有7000万参数的模型。", "magnitude", "7000万"],
  ["There are 15 models.", "有51个模型。", "number", "51"],
  ["There are three datasets.", "有四个数据集。", "number", "四"],
  ["It is two orders of magnitude faster.", "它快了三个数量级。", "number", "三个数量级"],
  ["It reaches 86.4%.", "它达到了84.6%。", "number", "84.6%"],
  ["It changes by -3.5%.", "它变化了3.5%。", "sign", "3.5%"],
  ["We label 1,700 sketches.", "我们标注了一千九百张草图。", "number", "一千九百"],
  ["It improves recall by only 4%.", "它仅使召回率降低4%。", "sign", "降低4%"],
  ["It gains +6% in recall.", "它使召回率降低6%。", "sign", "降低6%"],
  ["We see a 30% drop in traffic.", "我们看到流量增加30%。", "sign", "增加30%"],
  [
    "It shrinks maps from 12 MB to ~3 MB.",
    "它把地图从3 MB压缩为约12 MB。",
    "order",
    "3 MB压缩为约12 MB",
  ],
  ["Our planner outperforms existing baselines.", "我们的规划器不如现有基线。", "sign", "不如"],
  ["Our planner is inferior to existing baselines.", "我们的规划器优于现有基线。", "sign", "优于"],
  ["Our planner surpasses existing baselines.", "我们的规划器低于现有基线。", "sign", "低于"],
  ["Pretraining improves robustness.", "预训练降低了鲁棒性。", "sign", "降低了鲁棒性"],
  ["Caching reduces the cost of inference.", "缓存增加了推理成本。", "sign", "增加了推理成本"],
  ["It improves accuracy by 12%.", "它使准确率降低12%。", "sign", "降低12%"],
  ["It takes 5 ms.", "它需要5秒。", "unit", "5秒"],
  ["It is 12 times faster.", "它快12%。", "unit", "12%"],
  ["It needs at least 5 hours.", "它需要不到5小时。", "bound", "5小时"],
  ["It rises from 88% to 97%.", "它从97%提高到88%。", "order", "97%提高到88%"],
  [
    "It gets 0.77 for Show-o and 0.65 for Janus.",
    "Show-o得分为0.65，Janus得分为0.77。",
    "order",
    "0.65，Janus得分为0.77",
  ],
  ["We train with GRPO.", "我们使用DPO进行训练。", "name", "DPO"],
  ["We test on GSM8K.", "我们在GSM9K上测试。", "name", "GSM9K"],
  ["We use Qwen2.5.", "我们使用Llama2。", "name", "Llama2"],
  ["Large language models (LLMs) reason.", "法学硕士会推理。", "term", "法学硕士"],
  [
    "The model improves the quality of long answers a lot.",
    "the model improves the quality of long answers很多。",
    "untranslated",
    "the model improves the quality of long answers",
  ],
  [
    "We propose a method that learns quickly from few samples.",
    "我们提出了一种",
    "cut-off",
    "我们提出了一种",
  ],
  ["It works in 3D.", "它在二维中工作。", "number", "二维"],
  ["We introduce CONTRAST-1K here.", "我们在此介绍CONTRST-1K。", "name", "CONTRST-1K"],
  ["We train on 28.65 million frames.", "我们在28.65万帧上训练。", "magnitude", "28.65万"],
  ["A multimodal model (MLLM) is used.", "使用了大型语言模型。", "term", "大型语言模型"],
  ["The bound is $k \\ge 1$.", "界限为$k ext{≥} 1$。", "formula", "ext{"],
  ["We study text-to-image (T2I) models.", "我们研究文本到图像()模型。", "name", "()"],
  ["It scores 0.7 and 0.6.", "它的得分为0.6和0.7。", "order", "0.6和0.7"],
  [
    "Recall is 84% and precision is 79%.",
    "召回率为79%，精确率为84%。",
    "order",
    "79%，精确率为84%",
  ],
];

describe("findDoubts", () => {
  it.each(equal)("stays silent on what is equal: %s / %s", (en, zh) => {
    expect(doubtsOf(en, zh)).toEqual([]);
  });

  it.each(wrong)("doubts what differs: %s / %s", (en, zh, kind, text) => {
    const doubts = doubtsOf(en, zh);
    expect(doubts).toContainEqual(expect.objectContaining({ side: "zh", kind, text }));
    expect(doubts.every((doubt) => doubt.soft !== true)).toBe(true);
  });

  it("doubts percentage points against per cent softly", () => {
    const doubts = doubtsOf("It gains 12 percentage points.", "它提高了12%。");
    expect(doubts.map(({ kind, soft }) => [kind, soft])).toEqual([
      ["unit", true],
      ["unit", true],
    ]);
  });

  it("doubts a gain counted without the base softly", () => {
    const doubts = doubtsOf("It is 4.5x faster.", "它快3.5倍。");
    expect(doubts.map(({ kind, soft }) => [kind, soft])).toEqual([
      ["number", true],
      ["number", true],
    ]);
  });

  it("doubts a half-rendered name softly at most", () => {
    expect(doubtsOf("We report Micro-F1.", "我们报告微F1。").filter(isHard)).toEqual([]);
    expect(doubtsOf("We report Micro-F1.", "我们报告结果。").filter(isHard)).not.toEqual([]);
  });

  it("doubts a lost `up to` softly", () => {
    expect(doubtsOf("It gains up to 12%.", "它提高了12%。")[0]).toEqual({
      side: "en",
      text: "up to 12%",
      kind: "bound",
      against: "12%",
      soft: true,
    });
  });

  it("reports a dropped name at its place", () => {
    expect(doubtsOf("We test on GSM8K.", "我们进行了测试。")).toEqual([
      { side: "en", text: "GSM8K", kind: "name" },
    ]);
  });

  it("stays silent on a clause that moved to the next sentence", () => {
    const context = {
      title: "",
      en: "It has 15 tasks. It is new.",
      zh: "它有许多任务。它是新的，有15个。",
    };
    expect(findDoubts("It has 15 tasks.", "它有许多任务。", context)).toEqual([]);
  });

  it("finds nothing hard in untouched translations, with full-width and half-width punctuation", () => {
    for (const pairs of madeUpPairs) {
      const { en, zh } = textsOf(pairs);
      for (const text of [zh, narrow(zh)]) {
        const doubts = compareLanguages(pairs.title, en, text).beads.flatMap((bead) => bead.doubts);
        expect(doubts.filter((doubt) => doubt.soft !== true)).toEqual([]);
      }
    }
  });

  it("finds at least 95 in 100 errors put into translations", () => {
    const { made, found } = countErrors(
      madeUpPairs.map((pairs) => ({ title: pairs.title, ...textsOf(pairs) })),
    );
    expect(made).toBeGreaterThan(100);
    expect(found / made).toBeGreaterThanOrEqual(0.95);
  });

  it("reports pieces that occur in their sentence", () => {
    for (const [en, zh] of wrong) {
      for (const { side, text } of doubtsOf(en, zh))
        expect(side === "en" ? en : zh).toContain(text);
    }
  });

  it.skipIf(!hasRealDigests)(
    `finds nothing hard in real translations but known errors (${withoutRealDigests} when skipped)`,
    () => {
      const known = ["MLLMs", "VQA", "COPY", "ROUTE"];
      for (const { title, en, zh } of [...realPairs(".txt"), ...realPairs(".html")]) {
        const hard = compareLanguages(title, en, zh)
          .beads.flatMap(({ doubts }) => doubts)
          .filter(isHard);
        expect(hard.filter(({ side, text }) => side === "en" && !known.includes(text))).toEqual([]);
      }
    },
  );

  it.skipIf(judgedDoubts === null)(
    `raises no doubt that was judged false on another model's translations (${withoutRealDigests} when skipped)`,
    () => {
      const { papers, judged } = judgedDoubts ?? { papers: [], judged: [] };
      const raised = new Set(papers.flatMap(hardDoubtsOf));
      const of = (verdict: string) => judged.filter((one) => one.verdict === verdict);
      expect(of("false").filter(({ name }) => raised.has(name))).toEqual([]);
      const kept = of("true").filter(({ name }) => raised.has(name));
      expect(kept.length).toBeGreaterThanOrEqual(17);
      expect(raised.size).toBeLessThan(2 * kept.length);
    },
  );

  it.skipIf(!hasRealDigests)(
    `finds at least 95 in 100 errors put into real translations (${withoutRealDigests} when skipped)`,
    () => {
      const { made, found } = countErrors(realPairs(".txt"));
      expect(found / made).toBeGreaterThanOrEqual(0.95);
    },
  );
});

function countErrors(texts: { title: string; en: string; zh: string }[]): {
  made: number;
  found: number;
} {
  const dice = seededDice(11);
  let made = 0;
  let found = 0;
  for (const { title, en, zh } of texts) {
    const pairs = compareLanguages(title, en, zh);
    for (const bead of pairs.beads) {
      const chinese = joinSentences(zh, pairs.zh, bead.zh);
      const before = new Set(bead.doubts.map(({ kind, text }) => kind + text));
      for (const error of makeErrors(chinese, dice)) {
        const context = { title, en, zh: zh.replace(chinese, error.zh) };
        const doubts = findDoubts(joinSentences(en, pairs.en, bead.en), error.zh, context);
        made += 1;
        if (doubts.some(({ kind, text }) => !before.has(kind + text))) found += 1;
      }
    }
  }
  return { made, found };
}
