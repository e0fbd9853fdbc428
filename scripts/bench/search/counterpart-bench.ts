import type { IndexedPaper } from "../../../src/core/search/index/indexed-paper.ts";
import { createLibraryIndex } from "../../../src/core/search/library-index.ts";
import { glossary } from "../../../src/core/search/bridge/glossary.ts";
import { mean, quantile } from "./quality.ts";

/** Chinese terms that the glossary does not have, with what they are called in English. */
const unseen = `
状态空间模型 state[- ]space model
视觉问答 visual question answering|vqa
指令微调 instruction[- ](?:fine-?)?tun
人类反馈 human feedback
奖励模型 reward model
工具调用 tool[- ](?:call|us)
多智能体 multi-?agent
具身 embod
视频理解 video understanding
提示注入 prompt injection
越狱 jailbreak
灾难性遗忘 catastrophic forgetting
低秩适应 low-rank adapt|lora
位置编码 position(?:al)? (?:en|em)
模型合并 model merging
测试时 test[- ]time
推测解码 speculative decoding
软件工程 software engineering
漏洞 vulnerabilit
形式化验证 formal(?:ly)? verif
定理证明 theorem prov
天气预报 weather forecast
电子健康记录 electronic health record|ehr
心电图 electrocardiogra|ecg
病理 patholog
临床 clinic
教育 education
法律 legal
金融 financ
虚假信息 misinformation|disinformation
仇恨言论 hate speech
情感分析 sentiment analysis
命名实体识别 named entity|ner\\b
关系抽取 relation extraction
偏好优化 preference optimi
策略优化 policy optimi
马尔可夫 markov
交通 traffic|transport
轨迹预测 trajectory (?:prediction|forecast)
场景图 scene graph
开放词汇 open[- ]vocabulary
动作识别 action recognition
手语 sign language
低资源语言 low-resource lang
多语言 multiling
`;

/** Others, which nothing was tuned on. */
const reported = `
手术 surg
无人机 uav|drone|unmanned
水印 watermark
贝叶斯 bayes
分子 molec
蛋白质 protein
农业 agricult|crop
水下 underwater
显著性 salien
剪枝 prun
稀疏注意力 sparse attention
混合专家 mixture[- ]of[- ]experts|moe\\b
长尾 long-tail
域适应 domain adapt
红外 infrared
架构搜索 architecture search
脑电 eeg\\b|electroencephal
后门攻击 backdoor
成员推断 membership inference
超参数 hyper-?parameter
数据增强 data augment
图像编辑 image edit
人脸识别 face recognition
语音合成 speech synthesis|text-to-speech|tts
机器翻译 machine translation
阅读理解 reading comprehension
思维树 tree[- ]of[- ]thought
奖励黑客 reward hacking
价值对齐 value alignment|align\\w* with human values
放射学 radiolog
皮肤病 dermatolog|skin (?:lesion|disease|cancer)
变化检测 change detection
车道线 lane (?:detect|line|mark)
稀疏自编码器 sparse auto-?encoder
联合嵌入 joint embedding
社交媒体 social media
供应链 supply chain
地理空间 geospatial
气候 climate
电池 batter(?:y|ies)
`;

type Counterpart = { term: string; english: RegExp };

function pairsIn(lines: string): Counterpart[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [term = "", ...pattern] = line.split(" ");
      return { term, english: new RegExp(`\\b(?:${pattern.join(" ")})`, "i") };
    })
    .filter(({ term }) => !glossary.toWords.has(term));
}

const knownPairs: Counterpart[] = [...glossary.toWords].map(([term, names]) => ({
  term,
  english: new RegExp(`\\b(?:${[...names].join("|").replace(/[ -]/g, "[- ]")})`, "i"),
}));

const textOf = ({ title, abstract, summary, takeaways }: IndexedPaper): string =>
  [title, abstract.en, abstract.zh, summary, ...takeaways].join("\n");

/** How many papers must have the English name for it to count as a term of the library. */
const holders = { least: 3, most: 600 };

/**
 * Chinese terms asked of papers that have both languages: how many of the papers with the
 * English name are found, how many of the first twenty have either name, and the time of
 * the first answer.
 */
export async function benchCounterparts(papers: readonly IndexedPaper[]): Promise<void> {
  const distinct = [...new Map(papers.map((paper) => [paper.key, paper])).values()];
  const texts = new Map(distinct.map((paper) => [paper.key, textOf(paper)]));
  const english = new Map(
    distinct.map(({ key, title, abstract }) => [key, `${title}\n${abstract.en}`]),
  );
  const index = createLibraryIndex();
  await index.add(distinct);
  await index.learn();
  for (const [name, pairs] of [
    ["in the glossary", knownPairs],
    ["not in the glossary, tuned on", pairsIn(unseen)],
    ["not in the glossary, reported", pairsIn(reported)],
  ] as const) {
    const recalls: number[] = [];
    const precisions: number[] = [];
    const times: number[] = [];
    const weak: string[] = [];
    for (const { term, english: pattern } of pairs) {
      const wanted = [...english].filter(([, text]) => pattern.test(text)).map(([key]) => key);
      if (wanted.length < holders.least || wanted.length > holders.most) continue;
      const start = performance.now();
      const { ids, also } = index.search(term, { meaning: false });
      times.push(performance.now() - start);
      const found = new Set(ids);
      const recall = wanted.filter((key) => found.has(key)).length / wanted.length;
      const first = ids.slice(0, 20).map((key) => texts.get(key) ?? "");
      recalls.push(recall);
      if (first.length > 0)
        precisions.push(
          mean(first.map((text) => Number(pattern.test(text) || text.includes(term)))),
        );
      if (recall < 0.6)
        weak.push(`${term} ${recall.toFixed(2)} (${also.map(({ name }) => name).join(", ")})`);
    }
    console.log(
      `\nterms ${name}: ${recalls.length}, papers with the English name found ${mean(recalls).toFixed(3)}, ` +
        `first twenty right ${mean(precisions).toFixed(3)}, first answer p50 ${quantile(times, 0.5).toFixed(1)} ms, ` +
        `p95 ${quantile(times, 0.95).toFixed(1)} ms`,
    );
    if (weak.length > 0) console.log(`least found: ${weak.join("; ")}`);
  }
}
