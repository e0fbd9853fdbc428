import type { IndexedPaper } from "../../../src/core/search/index/indexed-paper.ts";
import { createDice, type Dice } from "./dice.ts";

/** Parts of sentences in both languages, combined at random, so that measuring needs no real text. */
const methods: [english: string, chinese: string][] = [
  ["contrastive learning", "对比学习"],
  ["diffusion model", "扩散模型"],
  ["reinforcement learning", "强化学习"],
  ["graph neural network", "图神经网络"],
  ["knowledge distillation", "知识蒸馏"],
  ["radiance field", "辐射场"],
  ["vision-language model", "视觉语言模型"],
  ["state-space model", "状态空间模型"],
  ["self-attention", "自注意力"],
  ["low-rank adaptation", "低秩适配"],
  ["flow matching", "流匹配"],
  ["tree search", "树搜索"],
];
const tasks: [english: string, chinese: string][] = [
  ["medical image segmentation", "医学图像分割"],
  ["talking head synthesis", "说话人合成"],
  ["mathematical reasoning", "数学推理"],
  ["point cloud registration", "点云配准"],
  ["speech recognition", "语音识别"],
  ["novel view synthesis", "新视角合成"],
  ["code generation", "代码生成"],
  ["anomaly detection", "异常检测"],
  ["question answering", "问答"],
  ["optical flow estimation", "光流估计"],
];
const traits: [english: string, chinese: string][] = [
  ["sparse", "稀疏"],
  ["robust", "鲁棒"],
  ["efficient", "高效"],
  ["interpretable", "可解释"],
  ["hierarchical", "分层"],
  ["uncertainty-aware", "感知不确定性"],
  ["training-free", "无需训练"],
  ["fine-grained", "细粒度"],
  ["self-supervised", "自监督"],
  ["multi-view", "多视角"],
];
const syllables = "ba de fo gu ha jo ka lu mi ne pa ro sa ti vo xu ya ze qi wen lin tse hsun".split(
  " ",
);
const given = "Ana,José,Łukasz,Wei,Jun-Hao,Mei,Tse-Hsun,Renée,Omar,Ines,Yu-Wen,Karl".split(",");

function name(dice: Dice): string {
  const word = Array.from({ length: dice.between(2, 3) }, () => dice.pick(syllables)).join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function made(dice: Dice, number: number): IndexedPaper {
  const [method, task, trait, second] = [methods, tasks, traits, methods].map((list) =>
    dice.pick(list),
  );
  const [own, data] = [name(dice) + dice.pick(["Net", "-2", "GS", "LLM"]), name(dice)];
  const score = dice.between(51, 98);
  const say = (side: 0 | 1): string[] =>
    [method, task, trait, second].map((pair) => pair?.[side] ?? "");
  const [m, t, r, s] = say(0);
  const [zm, zt, zr, zs] = say(1);
  const month = String(dice.between(1, 12)).padStart(2, "0");
  const key = `25${month}.${String(10000 + number)}`;
  return {
    key,
    title: `${own}: ${r} ${m} for ${t} on ${data}`,
    authors: Array.from({ length: dice.between(1, 5) }, () => `${dice.pick(given)} ${name(dice)}`),
    abstract: {
      en: `We study ${t} and propose ${own}, a ${r} ${m}. Unlike ${s}, it needs no labels from ${data}. It reaches ${score} points.`,
      zh: `我们研究${zt}，提出${own}，一种${zr}的${zm}。与${zs}不同，它不需要${data}的标注。它达到${score}分。`,
    },
    summary: `本文用${zr}的${zm}解决${zt}，在${data}上达到${score}分。`,
    takeaways: [`${own}是${zr}的。`, `它优于${zs}。`, `适用于${data} 数据集。`],
    arxiv: { id: key, version: 1 },
    categories: [],
    comment: null,
    links: [],
    figures: [],
    details: [],
    lines: [1, 1],
    topics: [t ?? ""],
    dates: [`2025-${month}-01`],
  };
}

/** Papers made from these parts, always the same for the same number. */
export function madePapers(count: number): IndexedPaper[] {
  const dice = createDice(2025);
  return Array.from({ length: count }, (_, number) => made(dice, number));
}
