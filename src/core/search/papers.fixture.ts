import type { IndexedPaper } from "./index/indexed-paper.ts";

/** The fields that a test sets; the rest is empty. */
export type PaperInBrief = Partial<Omit<IndexedPaper, "abstract">> & {
  key: string;
  en?: string;
  zh?: string | null;
};

/** A paper for tests, empty except for the given fields. */
export function paperOf({ en = "", zh = null, ...rest }: PaperInBrief): IndexedPaper {
  return {
    title: rest.key,
    authors: [],
    abstract: { en, zh },
    summary: null,
    takeaways: [],
    arxiv: null,
    categories: [],
    comment: null,
    links: [],
    figures: [],
    details: [],
    lines: [1, 1],
    ...rest,
  };
}

/** Five well-known papers, described in the project's own words. */
export const landmarks: IndexedPaper[] = [
  paperOf({
    key: "1706.03762",
    title: "Attention Is All You Need",
    authors: ["Ashish Vaswani", "Noam Shazeer", "Łukasz Kaiser"],
    en: "A sequence-to-sequence network built from self-attention alone translates better and is pre-trained faster.",
    zh: "仅由自注意力构成的序列到序列网络（Transformer）翻译得更好，训练更快。",
    summary: "本文用注意力取代循环网络。",
    links: [{ kind: "code", url: "https://example.org/code" }],
    topics: ["LLM"],
    dates: ["2025-05-30"],
  }),
  paperOf({
    key: "2003.08934",
    title: "NeRF: Representing Scenes as Neural Radiance Fields for View Synthesis",
    authors: ["Ben Mildenhall", "Jonathan T. Barron"],
    en: "A scene becomes a network that is asked for colour and density, rendered along rays.",
    zh: "场景被表示为神经辐射场，沿光线渲染颜色与密度。",
    summary: "神经辐射场用于新视角合成。",
    topics: ["NeRF"],
    dates: ["2025-05-31"],
  }),
  paperOf({
    key: "2308.04079",
    title: "3D Gaussian Splatting for Real-Time Radiance Field Rendering",
    authors: ["Bernhard Kerbl", "George Drettakis"],
    en: "Anisotropic Gaussians are splatted onto the screen in real time; quality rivals NeRF.",
    zh: "三维高斯泼溅实时渲染辐射场，质量与NeRF相当。",
    takeaways: ["三维高斯泼溅比体渲染快得多。"],
    topics: ["3DGS", "NeRF"],
    dates: ["2025-05-31", "2025-04-01"],
  }),
  paperOf({
    key: "2402.03300",
    title: "DeepSeekMath: Pushing the Limits of Mathematical Reasoning in Open Language Models",
    authors: ["Zhihong Shao", "Tse-Hsun Chen"],
    en: "Group relative policy optimization (GRPO), a form of reinforcement learning, improves mathematical reasoning.",
    zh: "群组相对策略优化（GRPO）是一种强化学习方法，提升数学推理。",
    details: [{ label: "方法", text: "收集网页语料并训练基座模型。" }],
    topics: ["LLM"],
    dates: ["2025-05-30"],
  }),
  paperOf({
    key: "1406.2661",
    title: "Generative Adversarial Nets",
    authors: ["Ian Goodfellow", "Yoshua Bengio"],
    en: "Two networks play a game: one makes samples, the other tells them from data.",
    topics: ["GAN"],
    dates: ["2025-03-01"],
  }),
];
